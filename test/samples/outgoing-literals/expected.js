// src/app.ts
import * as $ from "countersign/generated";
import * as $answers from "./answers.js";
function textItem(v) {
  if (!$.isObject(v)) return;
  const a = v.id;
  if (Number.isSafeInteger(a)) return '{"id":' + a + '}';
}
function encodeItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: $.int(v.id, x, "id"),
  };
  x.within(n, k, v);
  return o;
}
function textJob(v) {
  if (!$.isObject(v)) return;
  const a = v.job;
  if ($.isShortString(a)) return '{"job":' + $.stringText(a) + '}';
}
function encodeJob(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    job: $.string(v.job, x, "job"),
  };
  x.within(n, k, v);
  return o;
}
function encodePostJobsResultHeaders(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    "x-job": $.string(v["x-job"], x, "x-job"),
  };
  x.within(n, k, v);
  return o;
}
const limitedDependency = {
  name: "limited (src/answers.ts:7)",
  kind: "generator",
  use: () => $answers.limited,
  decode(r, body, x) {
    return [r.inject("outgoing")];
  },
};
const document = $.document("src/app", '[["#Item",{"":{"id":"int"}}],["#Job",{"":{"job":"string"}}]]');
const putItemsById = {
  contract: 1,
  source: "src/app.ts:26",
  needs: [{ of: limitedDependency, at: 2 }],
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id, r.inject("outgoing"), undefined];
  },
  result: $.json(200, encodeItem, textItem),
  ...document('{"operation":{"summary":"In a branch, in a helper of another module, by a constant, in a dependency.","parameters":[["path id","int"]],"responses":{"200":{"description":"Successful Response","headers":{"Location":{"schema":{"type":"string"}},"x-limit":{"schema":{"type":"string"}}},"content":{"application/json":{"schema":"#Item"}}},"201":{"description":"Created","headers":{"Location":{"schema":{"type":"string"}},"x-limit":{"schema":{"type":"string"}}},"content":{"application/json":{"schema":"#Item"}}}}},"errors":[{"status":404,"detail":"string"}]}'),
};
const postSessions = {
  contract: 1,
  source: "src/app.ts:36",
  decode(r, body, x) {
    const user = $.string(r.query("user"), x, "user");
    x.from("query", r);
    return [user, r.inject("outgoing")];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"summary":"One of two constants; a status without a body; cookies.","parameters":[["query user","string"]],"responses":{"200":{"description":"Successful Response","headers":{"Set-Cookie":{"schema":{"type":"string"}},"X-User":{"schema":{"type":"string"}},"x-same":{"schema":{"type":"string"}}},"content":{"application/json":{"schema":"string"}}},"201":{"description":"Created","headers":{"Set-Cookie":{"schema":{"type":"string"}},"X-User":{"schema":{"type":"string"}},"x-same":{"schema":{"type":"string"}}},"content":{"application/json":{"schema":"string"}}},"204":{"description":"No Content","headers":{"Set-Cookie":{"schema":{"type":"string"}},"X-User":{"schema":{"type":"string"}},"x-same":{"schema":{"type":"string"}}}}}}}'),
};
const getCaught = {
  contract: 1,
  source: "src/app.ts:48",
  decode(r, body, x) {
    return [r.inject("outgoing")];
  },
  result: $.json(200, encodeItem, textItem),
  ...document('{"operation":{"summary":"Within what is caught: it has been set.","responses":{"200":{"description":"Successful Response","headers":{"x-caught":{"schema":{"type":"string"}}},"content":{"application/json":{"schema":"#Item"}}},"203":{"description":"Non-Authoritative Information","headers":{"x-caught":{"schema":{"type":"string"}}},"content":{"application/json":{"schema":"#Item"}}}}}}'),
};
const postJobs = {
  contract: 1,
  source: "src/app.ts:63",
  decode(r, body, x) {
    const now = $.boolean($.truth(r.query("now")), x, "now");
    x.from("query", r);
    return [now, r.inject("outgoing")];
  },
  result: { status: 200, bodies: {
    200: { kind: "json", encode: encodeItem, text: textItem },
    202: { kind: "json", encode: encodeJob, text: textJob, headers: encodePostJobsResultHeaders },
  } },
  ...document('{"operation":{"summary":"A plain value may be sent under the status of a reply, which has its own headers; a reply keeps its status.","parameters":[["query now","boolean"]],"responses":{"200":{"description":"Successful Response","headers":{"X-Job":{"schema":{"type":"string"}}},"content":{"application/json":{"schema":"#Item"}}},"202":{"description":"Accepted","headers":{"x-job":{"schema":{"type":"string"}}},"content":{"application/json":{"schema":{"anyOf":["#Job","#Item"]}}}}}}}'),
};
const getKnown = {
  contract: 1,
  source: "src/app.ts:71",
  decode(r, body, x) {
    const known = x.count > 0 ? undefined : r.condition("if-none-match");
    return [r.inject("outgoing"), known];
  },
  result: $.json(200, encodeItem, textItem),
  ...document('{"operation":{"summary":"What the client has already, with the headers of what it has.","parameters":[["header If-None-Match?","string","Entity tags of the versions that the client has, or `*` (RFC 9110, 13.1.2)."]],"responses":{"200":{"description":"Successful Response","headers":{"ETag":{"schema":{"type":"string"}}},"content":{"application/json":{"schema":"#Item"}}},"304":{"description":"Not Modified","headers":{"ETag":{"schema":{"type":"string"}}}}}}}'),
};
const getUnknown = {
  contract: 1,
  source: "src/app.ts:77",
  decode(r, body, x) {
    const status = $.int($.integer(r.query("status")), x, "status");
    const name = $.string(r.query("name"), x, "name");
    x.from("query", r);
    return [status, name, r.inject("outgoing")];
  },
  result: $.json(200, encodeItem, textItem),
  ...document('{"operation":{"summary":"Nobody can say which: nothing is documented.","parameters":[["query status","int"],["query name","string"]],"responses":{"200":["#Item"]}}}'),
};
const getRows = {
  contract: 1,
  source: "src/app.ts:92",
  decode(r, body, x) {
    return [r.inject("outgoing")];
  },
  result: { status: 200, bodies: { 200: { kind: "json-lines", encode: encodeItem, text: textItem } } },
  ...document('{"operation":{"summary":"The head has been made before a generator runs.","responses":{"200":{"description":"Successful Response","content":{"application/jsonl":{"itemSchema":"#Item"}}}}}}'),
};
const getResponse = {
  contract: 1,
  source: "src/app.ts:99",
  decode(r, body, x) {
    return [r.inject("outgoing")];
  },
  result: { status: 200, bodies: { 200: { kind: "response" } } },
  ...document('{"operation":{"summary":"A response keeps its status.","responses":{"200":{"description":"Successful Response","headers":{"x-response":{"schema":{"type":"string"}}}}}}}'),
};

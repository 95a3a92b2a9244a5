// src/app.ts
import * as $ from "countersign/generated";
function textItem(v) {
  if (!$.isObject(v)) return;
  const a = v.name, b = v.version;
  if ($.isShortString(a) && Number.isSafeInteger(b)) return '{"name":' + $.stringText(a) + ',"version":' + b + '}';
}
function encodeItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
    version: $.int(v.version, x, "version"),
  };
  x.within(n, k, v);
  return o;
}
function encodeGetRepliedByIdResultHeaders(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    etag: $.string(v.etag, x, "etag"),
  };
  x.within(n, k, v);
  return o;
}
function decodeName(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const name = $.string(v.name, x, "name");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { name };
}
const unchangedDependency = {
  name: "unchanged (src/app.ts:74)",
  kind: "function",
  use: () => unchanged,
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    const ifMatch = x.count > 0 ? undefined : r.condition("if-match");
    return [id, ifMatch];
  },
};
const document = $.document("src/app", '{"list":[["#Item",{"":{"name":"string","version":"int"}}]],"parts":[["header If-None-Match?","string","Entity tags of the versions that the client has, or `*` (RFC 9110, 13.1.2)."],{"status":404,"descriptions":["No such item"],"detail":"string"},{"description":"Not Modified"},{"status":412,"detail":"string"},{"status":428,"detail":"string"}]}');
const getItemsById = {
  contract: 1,
  source: "src/app.ts:30",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    const ifNoneMatch = x.count > 0 ? undefined : r.condition("if-none-match");
    return [id, r.inject("outgoing"), ifNoneMatch];
  },
  result: $.json(200, encodeItem, textItem),
  ...document('{"operation":{"summary":"The tag stands in the answer, which becomes a 304 by itself.","parameters":[["path id","int"],0],"responses":{"200":{"description":"Successful Response","headers":{"etag":{"schema":{"type":"string"}},"cache-control":{"schema":{"type":"string"}}},"content":{"application/json":{"schema":"#Item"}}},"304":{"description":"Not Modified","headers":{"etag":{"schema":{"type":"string"}},"cache-control":{"schema":{"type":"string"}}}}}},"errors":[1]}'),
};
const getRepliedById = {
  contract: 1,
  source: "src/app.ts:38",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    const _ = x.count > 0 ? undefined : r.condition("if-none-match");
    return [id, _];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: encodeItem, text: textItem, headers: encodeGetRepliedByIdResultHeaders } } },
  ...document('{"operation":{"summary":"In a reply, whose headers a 304 has, too.","parameters":[["path id","int"],0],"responses":{"200":{"description":"Successful Response","headers":{"etag":{"required":true,"schema":{"type":"string"}}},"content":{"application/json":{"schema":"#Item"}}},"304":{"description":"Not Modified","headers":{"etag":{"required":true,"schema":{"type":"string"}}}}}},"errors":[1]}'),
};
const getEarly = {
  contract: 1,
  source: "src/app.ts:44",
  decode(r, body, x) {
    const ifNoneMatch = x.count > 0 ? undefined : r.condition("if-none-match");
    return [ifNoneMatch];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"summary":"Checked before anything is read.","parameters":[0],"responses":{"200":["string"],"304":2}}}'),
};
const getResponse = {
  contract: 1,
  source: "src/app.ts:50",
  decode(r, body, x) {
    const _ = x.count > 0 ? undefined : r.condition("if-none-match");
    return [_];
  },
  result: { status: 200, bodies: { 200: { kind: "response" } } },
  ...document('{"operation":{"summary":"The handler\'s own `Response`.","parameters":[0],"responses":{"200":{"description":"Successful Response"},"304":2}}}'),
};
const getUnconditional = {
  contract: 1,
  source: "src/app.ts:57",
  decode(r, body, x) {
    return [r.inject("outgoing")];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"summary":"One that nobody asks a condition for.","responses":{"200":{"description":"Successful Response","headers":{"etag":{"schema":{"type":"string"}}},"content":{"application/json":{"schema":"string"}}}}}}'),
};
const putItemsById = {
  contract: 1,
  source: "src/app.ts:62",
  body: { kind: "json" },
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    const name = decodeName($.present(body), x, "body");
    const ifMatch = x.count > 0 ? undefined : r.condition("if-match", true);
    return [id, name, ifMatch];
  },
  result: $.json(200, encodeItem, textItem),
  ...document('{"operation":{"parameters":[["path id","int"],["header If-Match","string","Entity tags of the versions that the request applies to, or `*` (RFC 9110, 13.1.1)."]],"requestBody":[{"":{"name":"string"}}],"responses":{"200":["#Item"]}},"errors":[1,3,4]}'),
};
const postItemsById = {
  contract: 1,
  source: "src/app.ts:68",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    const ifNoneMatch = x.count > 0 ? undefined : r.condition("if-none-match", true);
    return [id, ifNoneMatch];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"summary":"Created only if it is not there.","parameters":[["path id","int"],["header If-None-Match","string","Entity tags of the versions that the client has, or `*` (RFC 9110, 13.1.2)."]],"responses":{"200":["string"]}},"errors":[3,4]}'),
};
const deleteItemsById = {
  contract: 1,
  source: "src/app.ts:80",
  needs: [{ of: unchangedDependency, at: 1 }],
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id, undefined];
  },
  result: $.json(200, $.unknown),
  ...document('{"operation":{"summary":"In a dependency.","parameters":[["path id","int"],["header If-Match?","string","Entity tags of the versions that the request applies to, or `*` (RFC 9110, 13.1.1)."]],"responses":{"200":[{}]}},"errors":[1,3]}'),
};

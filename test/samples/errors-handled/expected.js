// src/app.ts
import * as $ from "countersign/generated";
function copyNewArticle(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 1, n = x.count;
  const title = $.text(v.title, x, "title", 1);
  const published = (p = v.published) === undefined ? p : (w++, $.asDate(p, x, "published"));
  x.within(n, k, v);
  if ($.whole(v, x, w) && published === v.published) return v;
  const o = { title };
  if (published !== undefined) o.published = published;
  return o;
}
function encodeConflict(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    slug: $.string(v.slug, x, "slug"),
    since: $.asDate(v.since, x, "since"),
  };
  x.within(n, k, v);
  return o;
}
function encodeTakenAnswerHeaders(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    "x-slug": $.string(v["x-slug"], x, "x-slug"),
  };
  x.within(n, k, v);
  return o;
}
function text503Answer(v) {
  if (!$.isObject(v)) return;
  const a = v.wait;
  if (Number.isFinite(a)) return '{"wait":' + a + '}';
}
function encode503Answer(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    wait: $.number(v.wait, x, "wait"),
  };
  x.within(n, k, v);
  return o;
}
function encodeProblem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    errors: encodeProblemErrors(v.errors, x, "errors"),
  };
  x.within(n, k, v);
  return o;
}
function encodeProblemErrors(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    body: $.array(v.body, x, "body", $.string),
  };
  x.within(n, k, v);
  return o;
}
const credentials2 = $.security(false, $.http("Bearer"));
const document = $.document("src/app", '{"list":[["#NewArticle",{"":{"title":{"type":"string","minLength":1},"published?":0}}],["#Conflict",{"":{"slug":"string","since":0}}],["#Problem",{"":{"errors":{"":{"body":["string"]}}},"description":"The form of errors in the RealWorld API."}]],"shared":[{"type":"string","format":"date-time"}],"parts":[["path slug","string"],{"content":{"application/json":{"schema":"#Problem"}}}]}');
const getBySlug = {
  contract: 1,
  source: "src/app.ts:58",
  decode(r, body, x) {
    const slug = $.string(r.path("slug"), x, "slug");
    x.from("path", r);
    return [slug];
  },
  result: $.json(200, copyNewArticle),
  ...document('{"operation":{"parameters":[0],"responses":{"200":["#NewArticle"]}},"errors":[{"status":404,"classes":["src/app#NotFound"],"descriptions":["There is no such article."],"detail":"string"},{"status":410,"descriptions":["It was here once"],"detail":"string"}]}'),
};
const postRoot = {
  contract: 1,
  source: "src/app.ts:60",
  body: { kind: "json" },
  decode(r, body, x) {
    const article = copyNewArticle($.present(body), x, "body");
    return [article];
  },
  result: $.json(201, copyNewArticle),
  ...document('{"operation":{"requestBody":["#NewArticle"],"responses":{"201":["#NewArticle"]}},"errors":[{"classes":["src/app#Taken","src/app#ShopError"]},{"classes":["src/app#Locked","src/app#ShopError"]}]}'),
};
const deleteBySlug = {
  contract: 1,
  source: "src/app.ts:66",
  needs: [{ of: credentials2, at: 1 }],
  decode(r, body, x) {
    const slug = $.string(r.path("slug"), x, "slug");
    x.from("path", r);
    return [slug, undefined];
  },
  result: $.empty(204),
  ...document('{"operation":{"parameters":[0],"responses":{"204":{"description":"Successful Response"}}},"errors":[{"status":403,"descriptions":["Not yours"],"detail":"string"}],"security":{"schemes":[{"name":"HTTPBearer","detail":"","scheme":{"type":"http","scheme":"bearer"}}],"requirements":[{"0":[]}]}}'),
};
const getHealth = {
  contract: 1,
  source: "src/app.ts:73",
  decode(r, body, x) {
    const state = $.string(r.query("state"), x, "state");
    x.from("query", r);
    return [state];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[["query state","string"]],"responses":{"200":["string"]}},"errors":[{"status":503,"detail":"string"}]}'),
};
const getBroken = {
  contract: 1,
  source: "src/app.ts:77",
  decode: () => [],
  result: $.json(200, $.int),
  ...document('{"operation":{"responses":{"200":["int"]}}}'),
};
const onTaken = {
  contract: 1,
  source: "src/app.ts:46",
  bodies: { 409: { kind: "json", encode: encodeConflict, headers: encodeTakenAnswerHeaders } },
  ...document('{"takes":"src/app#Taken","operation":{"responses":{"409":{"headers":{"x-slug":{"required":true,"schema":{"type":"string"}}},"content":{"application/json":{"schema":"#Conflict"}}}}}}'),
};
const on503 = {
  contract: 1,
  source: "src/app.ts:72",
  bodies: { own: { kind: "json", encode: encode503Answer, text: text503Answer } },
  ...document('{"takes":503,"operation":{"responses":{"own":{"content":{"application/json":{"schema":{"":{"wait":"number"}}}}}}},"passes":true}'),
};
const onRequestValidationError = {
  contract: 1,
  source: "src/app.ts:83",
  bodies: { 422: { kind: "json", encode: encodeProblem } },
  ...document('{"takes":"RequestValidationError","operation":{"responses":{"422":1}}}'),
};
const onHttpError = {
  contract: 1,
  source: "src/app.ts:86",
  bodies: { reply: { kind: "json", encode: encodeProblem } },
  ...document('{"takes":"HttpError","operation":{"responses":{"reply":1}}}'),
};
const onNotFound = {
  contract: 1,
  source: "src/app.ts:87",
  bodies: { own: { kind: "json", encode: encodeProblem } },
  ...document('{"takes":"src/app#NotFound","operation":{"responses":{"own":1}}}'),
};
const onShopError = {
  contract: 1,
  source: "src/app.ts:88",
  bodies: {},
  ...document('{"takes":"src/app#ShopError","operation":{"responses":{}},"errors":[{"status":423,"detail":"string"}]}'),
};
const on500 = {
  contract: 1,
  source: "src/app.ts:91",
  bodies: { own: { kind: "response" } },
  ...document('{"takes":500,"foreign":[],"operation":{"responses":{"own":{}}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
function decodeN(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const n2 = $.int(v.n, x, "n");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { n: n2 };
}
const document = $.document(["src/app", "src/problem"], '[["1#Problem",{"":{"reason":"string","at":{"type":"string","format":"date-time"}},"description":"What is told to those whom we refuse."}],["1#Page<1#Problem>",{"":{"items":["1#Problem"]}}]]');
const getRoot = {
  contract: 1,
  source: "src/app.ts:10",
  decode: () => [],
  result: $.jsonList(200, $.string),
  ...document('{"operation":{"summary":"Says nothing itself.","responses":{"200":[["string"]]}}}'),
};
const getById = {
  contract: 1,
  source: "src/app.ts:11",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[["path id","int"]],"responses":{"200":["string"]}},"errors":[{"status":404,"descriptions":["No item 1"],"detail":"string"}],"declared":{"409":{"description":"Taken"},"4XX":{"description":"Anything else"}}}'),
};
const getPlain = {
  contract: 1,
  source: "src/app.ts:31",
  decode: () => [],
  result: $.json(200, $.int),
  ...document('{"operation":{"responses":{"200":["int"]}},"declared":{"404":{"$ref":"#/components/responses/BadRequest"},"429":{"description":"Much slower"}}}'),
};
const postPlain = {
  contract: 1,
  source: "src/app.ts:36",
  body: { kind: "json" },
  decode(r, body, x) {
    const n2 = decodeN($.present(body), x, "body");
    return [n2];
  },
  result: $.json(200, $.int),
  ...document('{"operation":{"requestBody":[{"":{"n":"int"}}],"responses":{"200":["int"]}}}'),
};
const guards = {
  contract: 1,
  guards: [],
  ...document('{"operation":{},"declared":{"404":{"description":"No such item","content":{"application/json":{"schema":"1#Problem"}}},"409":{"content":{"application/json":{"schema":"string"}}}}}'),
};
const guards2 = {
  contract: 1,
  guards: [],
  ...document('{"operation":{},"declared":{"403":{"description":"Not for you","content":{"application/json":{"schema":"1#Problem"}}},"429":{"description":"Slow down","headers":{"retry-after":{"schema":{"type":"integer"}}}},"503":{"description":"Closed","content":{"application/problem+json":{"schema":"1#Page<1#Problem>"}}}}}'),
};
const guards3 = {
  contract: 1,
  guards: [],
  ...document('{"operation":{},"declared":{"403":{"description":"A page to sign in","content":{"text/html":{"schema":"string"}}},"404":{"description":"Hidden by the router\'s","content":{"application/json":{"schema":"int"}}}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
function encodeGetRootResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    user: encodeUser(v.user, x, "user"),
    all: $.array(v.all, x, "all", encodeUser),
    byName: $.asMap(v.byName, x, "byName", $.string, encodeUser),
    first: (p = v.first) === null ? null : encodeUser(p, x, "first"),
  };
  x.within(n, k, v);
  return o;
}
function encodeUser(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: $.int(v.id, x, "id"),
    name: $.string(v.name, x, "name"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#User",{"":{"id":"int","name":"string"}}]]');
const getRoot = {
  contract: 1,
  source: "src/app.ts:17",
  decode: () => [],
  result: $.json(200, encodeGetRootResult),
  ...document('{"operation":{"summary":"Columns nobody declared stay inside, however deep.","responses":{"200":[{"":{"user":"#User","all":["#User"],"byName":{"type":"object","additionalProperties":"#User"},"first":{"anyOf":["#User","null"]}}}]}}}'),
};

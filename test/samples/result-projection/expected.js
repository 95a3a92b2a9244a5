// src/app.ts
import * as $ from "countersign/generated";
function decodeGetRootResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p;
  return x.within(x.count, k, v, {
    user: decodeUser(v.user, x, "user"),
    all: $.array(v.all, x, "all", decodeUser),
    byName: $.asMap(v.byName, x, "byName", $.string, decodeUser),
    first: (p = v.first) === null ? null : decodeUser(p, x, "first"),
  });
}
function decodeUser(v, x, k) {
  if (!$.object(v, x, k)) return;
  return x.within(x.count, k, v, {
    id: $.int(v.id, x, "id"),
    name: $.string(v.name, x, "name"),
  });
}
const components = $.components("src/app", '[["#User",{"":{"id":"int","name":"string"}}]]');
const getRoot = {
  contract: 1,
  source: "src/app.ts:17",
  decode: () => [],
  result: $.json(200, decodeGetRootResult),
  document: $.document("src/app", '{"operation":{"summary":"Columns nobody declared stay inside, however deep.","responses":{"200":[{"":{"user":"#User","all":["#User"],"byName":{"type":"object","additionalProperties":"#User"},"first":{"anyOf":["#User","null"]}}}]}}}'),
  components,
};

// src/notes.ts
import * as $ from "countersign/generated";
function textGetRootResult(v) {
  if (!$.isObject(v)) return;
  const a = v.id;
  if (Number.isSafeInteger(a)) return '{"id":' + a + '}';
}
function decodeGetRootResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  return x.within(x.count, k, v, {
    id: $.int(v.id, x, "id"),
  });
}
const components = $.components("src/notes", '[]');
const getRoot = {
  contract: 1,
  source: "src/notes.ts:5",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetRootResult, text: textGetRootResult } } },
  document: $.document("src/notes", '{"operation":{"parameters":[{"name":"id","in":"path","required":true,"schema":"integer"}],"responses":{"200":[{"properties":{"id":"integer"}}],"422":1}}}'),
  components,
};

// src/items.ts
import * as $ from "countersign/generated";
function decodeGetByIdResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  return x.within(x.count, k, v, {
    shop: $.string(v.shop, x, "shop"),
    id: $.int(v.id, x, "id"),
  });
}
const components = $.components("src/items", '[]');
const getById = {
  contract: 1,
  source: "src/items.ts:6",
  decode(r, body, x) {
    const shop = $.string(r.path("shop"), x, "shop");
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [shop, id];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetByIdResult } } },
  document: $.document("src/items", '{"operation":{"parameters":[{"name":"shop","in":"path","required":true,"schema":"string"},{"name":"id","in":"path","required":true,"schema":"integer"}],"responses":{"200":[{"properties":{"shop":"string","id":"integer"}}],"422":1}}}'),
  components,
};

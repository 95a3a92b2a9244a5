// src/notes.ts
import * as $ from "countersign/generated";
function textGetRootResult(v) {
  if (!$.isObject(v)) return;
  const a = v.id;
  if (Number.isSafeInteger(a)) return '{"id":' + a + '}';
}
function encodeGetRootResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: $.int(v.id, x, "id"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/notes", '[]');
const getRoot = {
  contract: 1,
  source: "src/notes.ts:5",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, encodeGetRootResult, textGetRootResult),
  ...document('{"operation":{"parameters":[["path id","int"]],"responses":{"200":[{"":{"id":"int"}}]}}}'),
};

// src/items.ts
import * as $ from "countersign/generated";
function textGetByIdResult(v) {
  if (!$.isObject(v)) return;
  const a = v.shop, b = v.id;
  if ($.isShortString(a) && Number.isSafeInteger(b)) return '{"shop":' + $.stringText(a) + ',"id":' + b + '}';
}
function encodeGetByIdResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    shop: $.string(v.shop, x, "shop"),
    id: $.int(v.id, x, "id"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/items", '[]');
const getById = {
  contract: 1,
  source: "src/items.ts:6",
  decode(r, body, x) {
    const shop = $.string(r.path("shop"), x, "shop");
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [shop, id];
  },
  result: $.json(200, encodeGetByIdResult, textGetByIdResult),
  ...document('{"operation":{"parameters":[["path shop","string"],["path id","int"]],"responses":{"200":[{"":{"shop":"string","id":"int"}}]}}}'),
};

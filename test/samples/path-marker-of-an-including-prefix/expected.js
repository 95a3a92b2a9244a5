// src/notes.ts
import * as $ from "countersign/generated";
function textGetByNoteResult(v) {
  if (!$.isObject(v)) return;
  const a = v.shop, b = v.note;
  if ($.isShortString(a) && Number.isSafeInteger(b)) return '{"shop":' + $.stringText(a) + ',"note":' + b + '}';
}
function encodeGetByNoteResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    shop: $.string(v.shop, x, "shop"),
    note: $.int(v.note, x, "note"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/notes", '[]');
const getByNote = {
  contract: 1,
  source: "src/notes.ts:5",
  decode(r, body, x) {
    const shop = $.string(r.path("shop"), x, "shop");
    const note = $.int($.integer(r.path("note")), x, "note");
    x.from("path", r);
    return [shop, note];
  },
  result: $.json(200, encodeGetByNoteResult, textGetByNoteResult),
  ...document('{"operation":{"parameters":[["path shop","string"],["path note","int"]],"responses":{"200":[{"":{"shop":"string","note":"int"}}]}}}'),
};

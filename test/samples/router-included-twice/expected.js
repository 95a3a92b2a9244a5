// src/app.ts
import * as $ from "countersign/generated";
function textGetByIdResult(v) {
  if (!$.isObject(v)) return;
  const a = v.id;
  if (Number.isSafeInteger(a)) return '{"id":' + a + '}';
}
function encodeGetByIdResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: $.int(v.id, x, "id"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[]');
const getById = {
  contract: 1,
  source: "src/app.ts:7",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, encodeGetByIdResult, textGetByIdResult),
  ...document('{"operation":{"parameters":[["path id","int"]],"responses":{"200":[{"":{"id":"int"}}]}},"handlerName":"readItem"}'),
};

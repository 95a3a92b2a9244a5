// src/app.ts
import * as $ from "countersign/generated";
function textGetByIdResult(v) {
  if (!$.isObject(v)) return;
  const a = v.id;
  if (Number.isSafeInteger(a)) return '{"id":' + a + '}';
}
function decodeGetByIdResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  return x.within(x.count, k, v, {
    id: $.int(v.id, x, "id"),
  });
}
const components = $.components("src/app", '[]');
const getById = {
  contract: 1,
  source: "src/app.ts:7",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetByIdResult, text: textGetByIdResult } } },
  document: $.document("src/app", '{"operation":{"parameters":[{"name":"id","in":"path","required":true,"schema":"integer"}],"responses":{"200":[{"properties":{"id":"integer"}}],"422":1}},"handlerName":"readItem"}'),
  components,
};

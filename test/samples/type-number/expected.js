// src/app.ts
import * as $ from "countersign/generated";
function copyLine(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const price = $.number(v.price, x, "price");
  const count = $.int(v.count, x, "count");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { price, count };
}
function textLine(v) {
  if (!$.isObject(v)) return;
  const a = v.price, b = v.count;
  if (Number.isFinite(a) && Number.isSafeInteger(b)) return '{"price":' + a + ',"count":' + b + '}';
}
const document = $.document("src/app", '[["#Line",{"":{"price":"number","count":"int"}}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const line = copyLine($.present(body), x, "body");
    return [line];
  },
  result: $.json(200, copyLine, textLine),
  ...document('{"operation":{"requestBody":["#Line"],"responses":{"200":["#Line"]}}}'),
};

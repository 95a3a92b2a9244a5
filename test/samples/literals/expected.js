// src/app.ts
import * as $ from "countersign/generated";
const orderSizeValues = ["small", "large"];
const orderStarsValues = [1, 2, 3];
const orderMixedValues = ["auto", 0, false];
function copyOrder(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const size = $.literal(v.size, x, "size", orderSizeValues);
  const stars = $.literal(v.stars, x, "stars", orderStarsValues);
  const kind = $.only(v.kind, x, "kind", "order");
  const mixed = $.literal(v.mixed, x, "mixed", orderMixedValues);
  x.within(n, k, v);
  return $.whole(v, x, 4) ? v : { size, stars, kind, mixed };
}
function textGetByStarsResult(v) {
  if (!$.isObject(v)) return;
  const a = v.stars;
  if ((a === 1 || a === 2 || a === 3)) return '{"stars":' + a + '}';
}
function encodeGetByStarsResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    stars: $.literal(v.stars, x, "stars", orderStarsValues),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Order",{"":{"size":{"type":"string","enum":["small","large"]},"stars":{"type":"integer","enum":[1,2,3]},"kind":{"const":"order","type":"string"},"mixed":{"enum":["auto",0,false]}}}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:12",
  body: { kind: "json" },
  decode(r, body, x) {
    const order = copyOrder($.present(body), x, "body");
    return [order];
  },
  result: $.json(200, copyOrder),
  ...document('{"operation":{"requestBody":["#Order"],"responses":{"200":["#Order"]}}}'),
};
const getByStars = {
  contract: 1,
  source: "src/app.ts:14",
  decode(r, body, x) {
    const stars = $.literal($.matching(r.path("stars"), orderStarsValues), x, "stars", orderStarsValues);
    x.from("path", r);
    return [stars];
  },
  result: $.json(200, encodeGetByStarsResult, textGetByStarsResult),
  ...document('{"operation":{"parameters":[["path stars",{"type":"integer","enum":[1,2,3]}]],"responses":{"200":[{"":{"stars":{"type":"integer","enum":[1,2,3]}}}]}}}'),
};

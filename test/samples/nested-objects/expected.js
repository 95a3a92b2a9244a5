// src/app.ts
import * as $ from "countersign/generated";
function copyProduct(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    size: copyProductSize(v.size, x, "size"),
    images: $.array(v.images, x, "images", copyImage),
  };
  x.within(n, k, v);
  return o;
}
function copyProductSize(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    width: $.number(v.width, x, "width"),
    unit: copyProductSizeUnit(v.unit, x, "unit"),
  };
  x.within(n, k, v);
  return o;
}
function copyProductSizeUnit(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
  };
  x.within(n, k, v);
  return o;
}
function copyImage(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    url: $.string(v.url, x, "url"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Product",{"":{"size":{"":{"width":"number","unit":{"":{"name":"string"}}}},"images":["#Image"]}}],["#Image",{"":{"url":"string"}}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "json" },
  decode(r, body, x) {
    const product = copyProduct($.present(body), x, "body");
    return [product];
  },
  result: $.json(200, copyProduct),
  ...document('{"operation":{"requestBody":["#Product"],"responses":{"200":["#Product"]}}}'),
};

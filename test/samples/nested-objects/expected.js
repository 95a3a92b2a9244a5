// src/app.ts
import * as $ from "countersign/generated";
function copyProduct(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const size = copyProductSize(v.size, x, "size");
  const images = $.array(v.images, x, "images", copyImage);
  x.within(n, k, v);
  return $.whole(v, x, 2) && size === v.size && images === v.images ? v : { size, images };
}
function copyProductSize(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const width = $.number(v.width, x, "width");
  const unit = copyProductSizeUnit(v.unit, x, "unit");
  x.within(n, k, v);
  return $.whole(v, x, 2) && unit === v.unit ? v : { width, unit };
}
function copyProductSizeUnit(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const name = $.string(v.name, x, "name");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { name };
}
function copyImage(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const url = $.string(v.url, x, "url");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { url };
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

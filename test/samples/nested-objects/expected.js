// src/app.ts
import * as $ from "countersign/generated";
function decodeProduct(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    size: decodeProductSize(v.size, x, "size"),
    images: $.array(v.images, x, "images", decodeImage),
  };
  x.within(n, k, v);
  return o;
}
function decodeProductSize(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    width: $.number(v.width, x, "width"),
    unit: decodeProductSizeUnit(v.unit, x, "unit"),
  };
  x.within(n, k, v);
  return o;
}
function decodeProductSizeUnit(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
  };
  x.within(n, k, v);
  return o;
}
function decodeImage(v, x, k) {
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
    const product = decodeProduct($.present(body), x, "body");
    return [product];
  },
  result: $.json(200, decodeProduct),
  ...document('{"operation":{"requestBody":["#Product"],"responses":{"200":["#Product"]}}}'),
};

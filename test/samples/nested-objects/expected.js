// src/app.ts
import * as $ from "countersign/generated";
function decodeProduct(v, x, k) {
  if (!$.object(v, x, k)) return;
  return x.within(x.count, k, v, {
    size: decodeProductSize(v.size, x, "size"),
    images: $.array(v.images, x, "images", decodeImage),
  });
}
function decodeProductSize(v, x, k) {
  if (!$.object(v, x, k)) return;
  return x.within(x.count, k, v, {
    width: $.number(v.width, x, "width"),
    unit: decodeProductSizeUnit(v.unit, x, "unit"),
  });
}
function decodeProductSizeUnit(v, x, k) {
  if (!$.object(v, x, k)) return;
  return x.within(x.count, k, v, {
    name: $.string(v.name, x, "name"),
  });
}
function decodeImage(v, x, k) {
  if (!$.object(v, x, k)) return;
  return x.within(x.count, k, v, {
    url: $.string(v.url, x, "url"),
  });
}
const components = $.components("src/app", '[["#Product",{"properties":{"size":{"properties":{"width":"number","unit":{"properties":{"name":"string"}}}},"images":["#Image"]}}],["#Image",{"properties":{"url":"string"}}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "json" },
  decode(r, body, x) {
    const product = decodeProduct($.present(body), x, "body");
    return [product];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeProduct } } },
  document: $.document("src/app", '{"operation":{"requestBody":{"content":{"application/json":{"schema":"#Product"}},"required":true},"responses":{"200":["#Product"],"422":1}}}'),
  components,
};

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
const components = $.components("src/app", '[["#Product",{"":{"size":{"":{"width":"number","unit":{"":{"name":"string"}}}},"images":["#Image"]}}],["#Image",{"":{"url":"string"}}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "json" },
  decode(r, body, x) {
    const product = decodeProduct($.present(body), x, "body");
    return [product];
  },
  result: $.json(200, decodeProduct),
  document: $.document("src/app", '{"operation":{"requestBody":["#Product"],"responses":{"200":["#Product"]}}}'),
  components,
};

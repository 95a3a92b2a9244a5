// src/app.ts
import * as $ from "countersign/generated";
function decodeProduct(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    size: decodeProductSize(v.size, x, "size"),
    images: $.array(v.images, x, "images", decodeImage),
  });
}
function decodeProductSize(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    width: $.number(v.width, x, "width"),
    unit: decodeProductSizeUnit(v.unit, x, "unit"),
  });
}
function decodeProductSizeUnit(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    name: $.string(v.name, x, "name"),
  });
}
function decodeImage(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    url: $.string(v.url, x, "url"),
  });
}
const components = () => [
  $.object("src/app#Product", { size: { type: "object", properties: { width: { type: "number" },
    unit: { type: "object", properties: { name: { type: "string" } }, required: ["name"] } },
    required: ["width", "unit"] }, images: { type: "array", items: { $ref: "src/app#Image" } } }),
  $.object("src/app#Image", { url: { type: "string" } }),
];
const postRoot = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "json" },
  decode(r, body, x) {
    const product = decodeProduct($.present(body), x, "body");
    return [product];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeProduct } } },
  document: () => ({ operation: { requestBody: { content: $.json({ $ref: "src/app#Product" }), required: true },
    responses: { "200": $.response("Successful Response", { $ref: "src/app#Product" }),
    "422": $.validationError() } } }),
  components,
};

// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#Product", name: "Product", module: "src/app", mode: "both",
    schema: {
      type: "object",
      properties: {
        size: {
          type: "object",
          properties: {
            width: { type: "number" },
            unit: { type: "object", properties: { name: { type: "string" } }, required: ["name"] },
          },
          required: ["width", "unit"],
        },
        images: { type: "array", items: { $ref: "src/app#Image" } },
      },
      required: ["size", "images"],
    },
  },
  {
    id: "src/app#Image", name: "Image", module: "src/app", mode: "both",
    schema: { type: "object", properties: { url: { type: "string" } }, required: ["url"] },
  },
];
function decodeProduct(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    size: decodeProductSize(v.size, x, "size", v),
    images: $.array(v.images, x, "images", v, decodeImage),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeProductSize(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    width: $.number(v.width, x, "width", v),
    unit: decodeProductSizeUnit(v.unit, x, "unit", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeProductSizeUnit(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeImage(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    url: $.string(v.url, x, "url", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const postRoot = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "json" },
  decode(r, body, x) {
    const product = decodeProduct($.present(body), x, "body");
    return [product];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeProduct } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { $ref: "src/app#Product" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Product" } } },
        },
        "422": {
          description: "Validation Error",
          content: { "application/json": { schema: { $ref: "countersign#HTTPValidationError" } } },
        },
      },
    },
  }),
  components,
};

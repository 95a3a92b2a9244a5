// src/app.ts
import * as $ from "countersign/generated";
const orderSizeValues = ["small", "large"];
const orderStarsValues = [1, 2, 3];
const orderMixedValues = ["auto", 0, false];
const components = () => [
  {
    id: "src/app#Order", name: "Order", module: "src/app", mode: "both",
    schema: {
      type: "object",
      properties: {
        size: { type: "string", enum: ["small", "large"] }, stars: { type: "integer", enum: [1, 2, 3] },
        kind: { const: "order", type: "string" }, mixed: { enum: ["auto", 0, false] },
      },
      required: ["size", "stars", "kind", "mixed"],
    },
  },
];
function decodeOrder(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    size: $.literal(v.size, x, "size", v, orderSizeValues),
    stars: $.literal(v.stars, x, "stars", v, orderStarsValues),
    kind: v.kind === "order" ? "order" : x.literal(v.kind, "kind", v, ["order"]),
    mixed: $.literal(v.mixed, x, "mixed", v, orderMixedValues),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeGetByStarsResult(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    stars: $.literal(v.stars, x, "stars", v, orderStarsValues),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const postRoot = {
  contract: 1,
  source: "src/app.ts:12",
  body: { kind: "json" },
  decode(r, body, x) {
    const order = decodeOrder($.present(body), x, "body");
    return [order];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeOrder } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { $ref: "src/app#Order" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Order" } } },
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
const getByStars = {
  contract: 1,
  source: "src/app.ts:14",
  decode(r, body, x) {
    const stars = $.literal($.matching(r.path("stars"), orderStarsValues), x, "stars", undefined, orderStarsValues);
    x.from("path", r);
    return [stars];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetByStarsResult } } },
  document: () => ({
    operation: {
      parameters: [{ name: "stars", in: "path", required: true, schema: { type: "integer", enum: [1, 2, 3] } }],
      responses: {
        "200": {
          description: "Successful Response",
          content: {
            "application/json": {
              schema: {
                type: "object", properties: { stars: { type: "integer", enum: [1, 2, 3] } },
                required: ["stars"],
              },
            },
          },
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

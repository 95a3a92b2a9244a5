// src/app.ts
import * as $ from "countersign/generated";
const shapePointItems = [$.number, $.number, $.number];
const shapeNamedItems = [$.string];
const components = () => [
  {
    id: "src/app#Shape", name: "Shape", module: "src/app", mode: "both",
    schema: {
      type: "object",
      properties: {
        point: {
          type: "array", prefixItems: [{ type: "number" }, { type: "number" }, { type: "number" }],
          minItems: 2, maxItems: 3,
        },
        named: { type: "array", prefixItems: [{ type: "string" }], items: { type: "integer" }, minItems: 1 },
      },
      required: ["point", "named"],
    },
  },
];
function decodeShape(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    point: $.tuple(v.point, x, "point", v, shapePointItems, 2),
    named: $.tuple(v.named, x, "named", v, shapeNamedItems, 1, $.int),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const postRoot = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const shape = decodeShape($.present(body), x, "body");
    return [shape];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeShape } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { $ref: "src/app#Shape" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Shape" } } },
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

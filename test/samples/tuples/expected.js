// src/app.ts
import * as $ from "countersign/generated";
const shapePointItems = [$.number, $.number, $.number];
const shapeNamedItems = [$.string];
function decodeShape(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    point: $.tuple(v.point, x, "point", shapePointItems, 2),
    named: $.tuple(v.named, x, "named", shapeNamedItems, 1, $.int),
  });
}
const components = () => [
  $.object("src/app#Shape", { point: { type: "array", prefixItems: [{ type: "number" }, { type: "number" },
    { type: "number" }], minItems: 2, maxItems: 3 }, named: { type: "array", prefixItems: [{ type: "string" }],
    items: { type: "integer" }, minItems: 1 } }),
];
const postRoot = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const shape = decodeShape($.present(body), x, "body");
    return [shape];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeShape } } },
  document: () => ({ operation: { requestBody: { content: $.json({ $ref: "src/app#Shape" }), required: true },
    responses: { "200": $.response("Successful Response", { $ref: "src/app#Shape" }),
    "422": $.validationError() } } }),
  components,
};

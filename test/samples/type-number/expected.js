// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#Line", name: "Line", module: "src/app", mode: "both",
    schema: {
      type: "object", properties: { price: { type: "number" }, count: { type: "integer" } },
      required: ["price", "count"],
    },
  },
];
function decodeLine(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    price: $.number(v.price, x, "price", v),
    count: $.int(v.count, x, "count", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const postRoot = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const line = decodeLine($.present(body), x, "body");
    return [line];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeLine } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { $ref: "src/app#Line" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Line" } } },
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

// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#Row", name: "Row", module: "src/app", mode: "both",
    schema: {
      type: "object", properties: { n: { type: "integer" }, at: { type: "string", format: "date-time" } },
      required: ["n", "at"],
    },
  },
];
function encodeRow(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    n: $.int(v.n, x, "n", v),
    at: $.encodeDate(v.at, x, "at", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const getRoot = {
  contract: 1,
  source: "src/app.ts:10",
  decode(r, body, x) {
    const count = $.int($.integer(r.query("count")), x, "count");
    x.from("query", r);
    return [count];
  },
  result: { status: 200, bodies: { 200: { kind: "json-lines", encode: encodeRow } } },
  document: () => ({
    operation: {
      parameters: [{ name: "count", in: "query", required: true, schema: { type: "integer" } }],
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/jsonl": { schema: { type: "array", items: { $ref: "src/app#Row" } } } },
        },
        "422": {
          description: "Validation Error",
          content: { "application/json": { schema: { $ref: "countersign#HTTPValidationError" } } },
        },
      },
    },
    handlerName: "rows",
  }),
  components,
};

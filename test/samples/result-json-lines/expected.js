// src/app.ts
import * as $ from "countersign/generated";
function encodeRow(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    n: $.int(v.n, x, "n"),
    at: $.encodeDate(v.at, x, "at"),
  });
}
const components = () => [
  $.object("src/app#Row", { n: { type: "integer" }, at: { type: "string", format: "date-time" } }),
];
const getRoot = {
  contract: 1,
  source: "src/app.ts:10",
  decode(r, body, x) {
    const count = $.int($.integer(r.query("count")), x, "count");
    x.from("query", r);
    return [count];
  },
  result: { status: 200, bodies: { 200: { kind: "json-lines", encode: encodeRow } } },
  document: () => ({ operation: { parameters: [$.parameter("count", "query", true, { type: "integer" })],
    responses: { "200": { description: "Successful Response",
    content: { "application/jsonl": { schema: { type: "array", items: { $ref: "src/app#Row" } } } } },
    "422": $.validationError() } }, handlerName: "rows" }),
  components,
};

// src/app.ts
import * as $ from "countersign/generated";
function decodeLine(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    price: $.number(v.price, x, "price"),
    count: $.int(v.count, x, "count"),
  });
}
const components = () => [
  $.object("src/app#Line", { price: { type: "number" }, count: { type: "integer" } }),
];
const postRoot = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const line = decodeLine($.present(body), x, "body");
    return [line];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeLine } } },
  document: () => ({ operation: { requestBody: { content: $.json({ $ref: "src/app#Line" }), required: true },
    responses: { "200": $.response("Successful Response", { $ref: "src/app#Line" }),
    "422": $.validationError() } } }),
  components,
};

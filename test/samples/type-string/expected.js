// src/app.ts
import * as $ from "countersign/generated";
function decodeNote(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    text: $.string(v.text, x, "text"),
  });
}
const components = () => [
  $.object("src/app#Note", { text: { type: "string" } }),
];
const postRoot = {
  contract: 1,
  source: "src/app.ts:9",
  body: { kind: "json" },
  decode(r, body, x) {
    const note = decodeNote($.present(body), x, "body");
    return [note];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeNote } } },
  document: () => ({ operation: { requestBody: { content: $.json({ $ref: "src/app#Note" }), required: true },
    responses: { "200": $.response("Successful Response", { $ref: "src/app#Note" }),
    "422": $.validationError() } } }),
  components,
};

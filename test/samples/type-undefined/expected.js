// src/app.ts
import * as $ from "countersign/generated";
function decodeDraft(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  const n = x.count;
  const o = {};
  if (v.title !== undefined) o.title = $.string(v.title, x, "title");
  if (v.hidden !== undefined) o.hidden = $.never(v.hidden, x, "hidden");
  return x.within(n, k, v, o);
}
const components = () => [
  $.object("src/app#Draft", { title: { type: "string" }, hidden: { not: {} } }, ["title", "hidden"]),
];
const postRoot = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const draft = decodeDraft($.present(body), x, "body");
    return [draft];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeDraft } } },
  document: () => ({ operation: { requestBody: { content: $.json({ $ref: "src/app#Draft" }), required: true },
    responses: { "200": $.response("Successful Response", { $ref: "src/app#Draft" }),
    "422": $.validationError() } } }),
  components,
};

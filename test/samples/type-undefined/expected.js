// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#Draft", name: "Draft", module: "src/app", mode: "both",
    schema: { type: "object", properties: { title: { type: "string" }, hidden: { not: {} } } },
  },
];
function decodeDraft(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {};
  if (v.title !== undefined) o.title = $.string(v.title, x, "title");
  if (v.hidden !== undefined) o.hidden = $.never(v.hidden, x, "hidden");
  if (x.count !== n) x.within(n, k);
  return o;
}
const postRoot = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const draft = decodeDraft($.present(body), x, "body");
    return [draft];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeDraft } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { $ref: "src/app#Draft" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Draft" } } },
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

// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#Note", name: "Note", module: "src/app", mode: "both",
    schema: { type: "object", properties: { text: { type: "string" } }, required: ["text"] },
  },
];
function decodeNote(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    text: $.string(v.text, x, "text", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const postRoot = {
  contract: 1,
  source: "src/app.ts:9",
  body: { kind: "json" },
  decode(r, body, x) {
    const note = decodeNote($.present(body), x, "body");
    return [note];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeNote } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { $ref: "src/app#Note" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Note" } } },
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

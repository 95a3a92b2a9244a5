// src/app.ts
import * as $ from "countersign/generated";
const components = () => [];
function decodeItem(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const postRoot = {
  contract: 1,
  source: "src/app.ts:9",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = decodeItem($.present(body), x, "body");
    return [item];
  },
  result: { status: 201, bodies: { 201: { kind: "json", encode: decodeItem } } },
  document: () => ({
    operation: {
      summary: "Make one.",
      requestBody: {
        content: {
          "application/json": { schema: { type: "object", properties: { name: { type: "string" } }, required: ["name"] } },
        },
        required: true,
      },
      responses: {
        "201": {
          description: "What was made.",
          content: {
            "application/json": { schema: { type: "object", properties: { name: { type: "string" } }, required: ["name"] } },
          },
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

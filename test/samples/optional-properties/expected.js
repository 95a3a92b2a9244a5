// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#Patch", name: "Patch", module: "src/app", mode: "both",
    schema: {
      type: "object",
      properties: { name: { type: "string" }, note: { anyOf: [{ type: "string" }, { type: "null" }] } },
    },
  },
];
function decodePatch(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {};
  if (v.name !== undefined) o.name = $.string(v.name, x, "name");
  if (v.note !== undefined) o.note = v.note === null ? null : $.string(v.note, x, "note");
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodePatchRootResult(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    keys: $.array(v.keys, x, "keys", v, $.string),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const patchRoot = {
  contract: 1,
  source: "src/app.ts:11",
  body: { kind: "json" },
  decode(r, body, x) {
    const patch = decodePatch($.present(body), x, "body");
    return [patch];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodePatchRootResult } } },
  document: () => ({
    operation: {
      summary: "Absent and null are two things.",
      requestBody: { content: { "application/json": { schema: { $ref: "src/app#Patch" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: {
            "application/json": {
              schema: {
                type: "object", properties: { keys: { type: "array", items: { type: "string" } } },
                required: ["keys"],
              },
            },
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

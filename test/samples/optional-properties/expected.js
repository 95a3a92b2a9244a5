// src/app.ts
import * as $ from "countersign/generated";
function decodePatch(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  const n = x.count;
  const o = {};
  if (v.name !== undefined) o.name = $.string(v.name, x, "name");
  if (v.note !== undefined) o.note = v.note === null ? null : $.string(v.note, x, "note");
  return x.within(n, k, v, o);
}
function decodePatchRootResult(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    keys: $.array(v.keys, x, "keys", $.string),
  });
}
const components = () => [
  $.object("src/app#Patch", { name: { type: "string" }, note: { anyOf: [{ type: "string" },
    { type: "null" }] } }, ["name", "note"]),
];
const patchRoot = {
  contract: 1,
  source: "src/app.ts:11",
  body: { kind: "json" },
  decode(r, body, x) {
    const patch = decodePatch($.present(body), x, "body");
    return [patch];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodePatchRootResult } } },
  document: () => ({ operation: { summary: "Absent and null are two things.",
    requestBody: { content: $.json({ $ref: "src/app#Patch" }), required: true },
    responses: { "200": $.response("Successful Response", { type: "object",
    properties: { keys: { type: "array", items: { type: "string" } } }, required: ["keys"] }),
    "422": $.validationError() } } }),
  components,
};

// src/app.ts
import * as $ from "countersign/generated";
const levelValues = ["low", "high"];
const statusValues = [0, 1];
function decodeGetRootResult(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    level: $.enumeration(v.level, x, "level", levelValues),
    status: v.status === null ? null : $.enumeration(v.status, x, "status", statusValues),
  });
}
const components = () => [
  $.component("src/app#Level", { type: "string", enum: ["low", "high"], description: "How loud." }),
  $.component("src/app#Status", { type: "integer", enum: [0, 1] }),
];
const getRoot = {
  contract: 1,
  source: "src/app.ts:16",
  decode(r, body, x) {
    const level = $.enumeration(r.query("level"), x, "level", levelValues);
    let status = r.query("status");
    if (status !== undefined) status = $.enumeration($.matching(status, statusValues), x, "status", statusValues);
    x.from("query", r);
    return [level, status];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetRootResult } } },
  document: () => ({ operation: { parameters: [$.parameter("level", "query", true, { $ref: "src/app#Level" }),
    $.parameter("status", "query", false, { $ref: "src/app#Status" })],
    responses: { "200": $.response("Successful Response", { type: "object",
    properties: { level: { $ref: "src/app#Level" }, status: { anyOf: [{ $ref: "src/app#Status" },
    { type: "null" }] } }, required: ["level", "status"] }), "422": $.validationError() } } }),
  components,
};

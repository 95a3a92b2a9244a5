// src/app.ts
import * as $ from "countersign/generated";
function decodeTask(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    parent: v.parent === null ? null : $.string(v.parent, x, "parent"),
    nothing: $.nothing(v.nothing, x, "nothing"),
  });
}
const components = () => [
  $.object("src/app#Task", { parent: { anyOf: [{ type: "string" }, { type: "null" }] },
    nothing: { type: "null" } }),
];
const putRoot = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const task = decodeTask($.present(body), x, "body");
    return [task];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeTask } } },
  document: () => ({ operation: { requestBody: { content: $.json({ $ref: "src/app#Task" }), required: true },
    responses: { "200": $.response("Successful Response", { $ref: "src/app#Task" }),
    "422": $.validationError() } } }),
  components,
};

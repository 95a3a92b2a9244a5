// src/app.ts
import * as $2 from "countersign/generated";
function decodeItem(v, x, k) {
  if (!$2.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    id: $2.int(v.id, x, "id"),
  });
}
function decodeProblem(v, x, k) {
  if (!$2.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    reason: $2.string(v.reason, x, "reason"),
  });
}
const components = () => [
  $2.object("src/app#Item", { id: { type: "integer" } }),
  $2.object("src/app#Problem", { reason: { type: "string" } }),
];
const putById = {
  contract: 1,
  source: "src/app.ts:15",
  decode(r, body, x) {
    const id = $2.int($2.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeItem }, 201: { kind: "json", encode: decodeItem }, 304: { kind: "empty" }, 409: { kind: "json", encode: decodeProblem } } },
  document: () => ({ operation: { parameters: [$2.parameter("id", "path", true, { type: "integer" })],
    responses: { "200": $2.response("Successful Response", { $ref: "src/app#Item" }),
    "201": { description: "Created", headers: { Location: { required: true, schema: { type: "string" } } },
    content: $2.json({ $ref: "src/app#Item" }) }, "304": { description: "Not Modified" },
    "409": $2.response("Conflict", { $ref: "src/app#Problem" }), "422": $2.validationError() } } }),
  components,
};

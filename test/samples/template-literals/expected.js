// src/app.ts
import * as $2 from "countersign/generated";
const idPattern = /^user--?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u;
function decodeGetByIdResult(v, x, k) {
  if (!$2.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    id: $2.pattern(v.id, x, "id", idPattern),
  });
}
const components = () => [];
const getById = {
  contract: 1,
  source: "src/app.ts:7",
  decode(r, body, x) {
    const id = $2.pattern(r.path("id"), x, "id", idPattern);
    x.from("path", r);
    return [id];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetByIdResult } } },
  document: () => ({ operation: { parameters: [$2.parameter("id", "path", true, { type: "string",
    pattern: "^user--?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?$" })],
    responses: { "200": $2.response("Successful Response", { type: "object",
    properties: { id: { type: "string", pattern: "^user--?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?$" } },
    required: ["id"] }), "422": $2.validationError() } } }),
  components,
};

// src/app.ts
import * as $ from "countersign/generated";
function decodeGetByIdResult(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    id: $.int(v.id, x, "id"),
  });
}
const components = () => [];
const getById = {
  contract: 1,
  source: "src/app.ts:7",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetByIdResult } } },
  document: () => ({ operation: { parameters: [$.parameter("id", "path", true, { type: "integer" })],
    responses: { "200": $.response("Successful Response", { type: "object",
    properties: { id: { type: "integer" } }, required: ["id"] }), "422": $.validationError() } },
    handlerName: "readItem" }),
  components,
};

// src/app.ts
import * as $ from "countersign/generated";
function decodeGetItemsByIdBySizeResult(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    id: $.int(v.id, x, "id"),
    size: $.string(v.size, x, "size"),
  });
}
function decodeGetUsersByUserIdResult(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    user: $.string(v.user, x, "user"),
  });
}
const components = () => [];
const getItemsByIdBySize = {
  contract: 1,
  source: "src/app.ts:5",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    const size = $.string(r.path("size"), x, "size");
    x.from("path", r);
    return [id, size];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetItemsByIdBySizeResult } } },
  document: () => ({ operation: { parameters: [$.parameter("id", "path", true, { type: "integer" }), $.parameter("size", "path",
    true, { type: "string" })], responses: { "200": $.response("Successful Response", { type: "object",
    properties: { id: { type: "integer" }, size: { type: "string" } }, required: ["id", "size"] }),
    "422": $.validationError() } } }),
  components,
};
const getUsersByUserId = {
  contract: 1,
  source: "src/app.ts:7",
  decode(r, body, x) {
    const user = $.uuid(r.path("user-id"), x, "user-id");
    x.from("path", r);
    return [user];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetUsersByUserIdResult } } },
  document: () => ({ operation: { parameters: [$.parameter("user-id", "path", true, { type: "string", format: "uuid" })],
    responses: { "200": $.response("Successful Response", { type: "object",
    properties: { user: { type: "string" } }, required: ["user"] }), "422": $.validationError() } } }),
  components,
};

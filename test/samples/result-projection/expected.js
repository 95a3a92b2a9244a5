// src/app.ts
import * as $ from "countersign/generated";
function encodeGetRootResult(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    user: decodeUser(v.user, x, "user"),
    all: $.array(v.all, x, "all", decodeUser),
    byName: $.encodeMap(v.byName, x, "byName", $.string, decodeUser),
    first: v.first === null ? null : decodeUser(v.first, x, "first"),
  });
}
function decodeUser(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    id: $.int(v.id, x, "id"),
    name: $.string(v.name, x, "name"),
  });
}
const components = () => [
  $.object("src/app#User", { id: { type: "integer" }, name: { type: "string" } }),
];
const getRoot = {
  contract: 1,
  source: "src/app.ts:17",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "json", encode: encodeGetRootResult } } },
  document: () => ({ operation: { summary: "Columns nobody declared stay inside, however deep.",
    responses: { "200": $.response("Successful Response", { type: "object",
    properties: { user: { $ref: "src/app#User" }, all: { type: "array", items: { $ref: "src/app#User" } },
    byName: { type: "object", additionalProperties: { $ref: "src/app#User" } },
    first: { anyOf: [{ $ref: "src/app#User" }, { type: "null" }] } }, required: ["user", "all", "byName",
    "first"] }) } } }),
  components,
};

// src/app.ts
import * as $ from "countersign/generated";
function decodeAlbum(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    tags: $.array(v.tags, x, "tags", $.string, 1),
    marks: v.marks === null ? null : $.uniqueArray(v.marks, x, "marks", $.number),
    grid: $.array(v.grid, x, "grid", decodeAlbumGridItem),
  });
}
function decodeAlbumGridItem(v, x, k) {
  return $.array(v, x, k, $.boolean);
}
const components = () => [
  $.object("src/app#Album", { tags: { type: "array", items: { type: "string" }, minItems: 1 },
    marks: { anyOf: [{ type: "array", items: { type: "number" }, uniqueItems: true }, { type: "null" }] },
    grid: { type: "array", items: { type: "array", items: { type: "boolean" } } } }),
];
const postRoot = {
  contract: 1,
  source: "src/app.ts:11",
  body: { kind: "json" },
  decode(r, body, x) {
    const album = decodeAlbum($.present(body), x, "body");
    return [album];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeAlbum } } },
  document: () => ({ operation: { requestBody: { content: $.json({ $ref: "src/app#Album" }), required: true },
    responses: { "200": $.response("Successful Response", { $ref: "src/app#Album" }),
    "422": $.validationError() } } }),
  components,
};

// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#Album", name: "Album", module: "src/app", mode: "both",
    schema: {
      type: "object",
      properties: {
        tags: { type: "array", items: { type: "string" }, minItems: 1 },
        marks: { anyOf: [{ type: "array", items: { type: "number" }, uniqueItems: true }, { type: "null" }] },
        grid: { type: "array", items: { type: "array", items: { type: "boolean" } } },
      },
      required: ["tags", "marks", "grid"],
    },
  },
];
function decodeAlbum(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    tags: $.array(v.tags, x, "tags", v, $.string, 1),
    marks: v.marks === null ? null : $.uniqueArray(v.marks, x, "marks", v, $.number),
    grid: $.array(v.grid, x, "grid", v, decodeAlbumGridItem),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeAlbumGridItem(v, x, k, p) {
  return $.array(v, x, k, p, $.boolean);
}
const postRoot = {
  contract: 1,
  source: "src/app.ts:11",
  body: { kind: "json" },
  decode(r, body, x) {
    const album = decodeAlbum($.present(body), x, "body");
    return [album];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeAlbum } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { $ref: "src/app#Album" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Album" } } },
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

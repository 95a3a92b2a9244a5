// src/notes.ts
import * as $ from "countersign/generated";
function decodeGetRootResult(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    id: $.int(v.id, x, "id"),
  });
}
const components = () => [];
const getRoot = {
  contract: 1,
  source: "src/notes.ts:5",
  decode(r, body, x) {
    const id = $.int($.integer(r.query("id")), x, "id");
    x.from("query", r);
    return [id];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetRootResult } } },
  document: () => ({ operation: { parameters: [$.parameter("id", "query", true, { type: "integer" })],
    responses: { "200": $.response("Successful Response", { type: "object",
    properties: { id: { type: "integer" } }, required: ["id"] }), "422": $.validationError() } } }),
  components,
};

// src/items.ts
import * as $ from "countersign/generated";
function decodeGetByIdResult(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    shop: $.string(v.shop, x, "shop"),
    id: $.int(v.id, x, "id"),
  });
}
const components = () => [];
const getById = {
  contract: 1,
  source: "src/items.ts:6",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    const shop = $.string(r.query("shop"), x, "shop");
    x.from("query", r);
    return [shop, id];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetByIdResult } } },
  document: () => ({ operation: { parameters: [$.parameter("shop", "query", true, { type: "string" }), $.parameter("id", "path",
    true, { type: "integer" })], responses: { "200": $.response("Successful Response", { type: "object",
    properties: { shop: { type: "string" }, id: { type: "integer" } }, required: ["shop", "id"] }),
    "422": $.validationError() } } }),
  components,
};

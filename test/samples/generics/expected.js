// src/app.ts
import * as $ from "countersign/generated";
function decodePageItem(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    items: $.array(v.items, x, "items", decodeItem),
    next: v.next === null ? null : $.int(v.next, x, "next"),
  });
}
function decodeItem(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    name: $.string(v.name, x, "name"),
  });
}
function decodePageNumber(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    items: $.array(v.items, x, "items", $.number),
    next: v.next === null ? null : $.int(v.next, x, "next"),
  });
}
const components = () => [
  { id: "src/app#Page<src/app#Item>", name: "PageItem", module: "src/app", mode: "both",
    schema: { type: "object", properties: { items: { type: "array", items: { $ref: "src/app#Item" } },
    next: { anyOf: [{ type: "integer" }, { type: "null" }] } }, required: ["items", "next"] } },
  $.object("src/app#Item", { name: { type: "string" } }),
  { id: "src/app#Page<number>", name: "PageNumber", module: "src/app", mode: "both", schema: { type: "object",
    properties: { items: { type: "array", items: { type: "number" } }, next: { anyOf: [{ type: "integer" },
    { type: "null" }] } }, required: ["items", "next"] } },
];
const postItems = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "json" },
  decode(r, body, x) {
    const page = decodePageItem($.present(body), x, "body");
    return [page];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodePageItem } } },
  document: () => ({ operation: { requestBody: { content: $.json({ $ref: "src/app#Page<src/app#Item>" }), required: true },
    responses: { "200": $.response("Successful Response", { $ref: "src/app#Page<src/app#Item>" }),
    "422": $.validationError() } } }),
  components,
};
const postNumbers = {
  contract: 1,
  source: "src/app.ts:16",
  body: { kind: "json" },
  decode(r, body, x) {
    const page = decodePageNumber($.present(body), x, "body");
    return [page];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodePageNumber } } },
  document: () => ({ operation: { requestBody: { content: $.json({ $ref: "src/app#Page<number>" }), required: true },
    responses: { "200": $.response("Successful Response", { $ref: "src/app#Page<number>" }),
    "422": $.validationError() } } }),
  components,
};

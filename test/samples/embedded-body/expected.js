// src/app.ts
import * as $ from "countersign/generated";
function decodeItem(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    name: $.string(v.name, x, "name"),
  });
}
function decodePostScalarResult(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    length: $.number(v.length, x, "length"),
  });
}
const components = () => [
  $.object("src/app#Item", { name: { type: "string" } }),
];
const postEmbedded = {
  contract: 1,
  source: "src/app.ts:9",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = decodeItem($.present($.member(body, "item")), x, "item");
    x.from("body");
    return [item];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeItem } } },
  document: () => ({ operation: { requestBody: { content: $.json({ type: "object", properties: { item: { $ref: "src/app#Item" } },
    required: ["item"] }), required: true }, responses: { "200": $.response("Successful Response",
    { $ref: "src/app#Item" }), "422": $.validationError() } } }),
  components,
};
const postWhole = {
  contract: 1,
  source: "src/app.ts:11",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = decodeItem($.present(body), x, "body");
    return [item];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeItem } } },
  document: () => ({ operation: { requestBody: { content: $.json({ $ref: "src/app#Item" }), required: true },
    responses: { "200": $.response("Successful Response", { $ref: "src/app#Item" }),
    "422": $.validationError() } } }),
  components,
};
const postScalar = {
  contract: 1,
  source: "src/app.ts:13",
  body: { kind: "json" },
  decode(r, body, x) {
    const text = $.string($.present(body), x, "body");
    return [text];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodePostScalarResult } } },
  document: () => ({ operation: { requestBody: { content: $.json({ type: "string" }), required: true },
    responses: { "200": $.response("Successful Response", { type: "object",
    properties: { length: { type: "number" } }, required: ["length"] }), "422": $.validationError() } } }),
  components,
};

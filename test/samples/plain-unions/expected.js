// src/app.ts
import * as $ from "countersign/generated";
const shapeMembers = [["Circle", decodeCircle], ["Rectangle", decodeRectangle]];
const holderValueMembers = [["number", $.int], ["string", $.string]];
function decodeCircle(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    radius: $.number(v.radius, x, "radius"),
  });
}
function decodeRectangle(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    width: $.number(v.width, x, "width"),
    height: $.number(v.height, x, "height"),
  });
}
function decodeHolder(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    value: v.value === null ? null : $.union(v.value, x, "value", holderValueMembers),
  });
}
const components = () => [
  $.object("src/app#Circle", { radius: { type: "number" } }),
  $.object("src/app#Rectangle", { width: { type: "number" }, height: { type: "number" } }),
];
const postShape = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "json" },
  decode(r, body, x) {
    const shape = $.union($.present(body), x, "body", shapeMembers);
    return [shape];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: (v, x) => $.union(v, x, undefined, shapeMembers) } } },
  document: () => ({ operation: { requestBody: { content: $.json({ anyOf: [{ $ref: "src/app#Circle" },
    { $ref: "src/app#Rectangle" }] }), required: true }, responses: { "200": $.response("Successful Response",
    { anyOf: [{ $ref: "src/app#Circle" }, { $ref: "src/app#Rectangle" }] }), "422": $.validationError() } } }),
  components,
};
const postValue = {
  contract: 1,
  source: "src/app.ts:16",
  body: { kind: "json" },
  decode(r, body, x) {
    const holder = decodeHolder($.present(body), x, "body");
    return [holder];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeHolder } } },
  document: () => ({ operation: { requestBody: { content: $.json({ type: "object",
    properties: { value: { anyOf: [{ type: "integer" }, { type: "string" }, { type: "null" }] } },
    required: ["value"] }), required: true }, responses: { "200": $.response("Successful Response",
    { type: "object", properties: { value: { anyOf: [{ type: "integer" }, { type: "string" },
    { type: "null" }] } }, required: ["value"] }), "422": $.validationError() } } }),
  components,
};

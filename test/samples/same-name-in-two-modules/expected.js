// src/app.ts
import * as $ from "countersign/generated";
function decodeItem(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    a: $.string(v.a, x, "a"),
  });
}
function decodeItem2(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    b: $.string(v.b, x, "b"),
  });
}
const components = () => [
  $.object("src/a#Item", { a: { type: "string" } }),
  $.object("src/b#Item", { b: { type: "string" } }),
];
const postA = {
  contract: 1,
  source: "src/app.ts:7",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = decodeItem($.present(body), x, "body");
    return [item];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeItem } } },
  document: () => ({ operation: { requestBody: { content: $.json({ $ref: "src/a#Item" }), required: true },
    responses: { "200": $.response("Successful Response", { $ref: "src/a#Item" }),
    "422": $.validationError() } } }),
  components,
};
const postB = {
  contract: 1,
  source: "src/app.ts:8",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = decodeItem2($.present(body), x, "body");
    return [item];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeItem2 } } },
  document: () => ({ operation: { requestBody: { content: $.json({ $ref: "src/b#Item" }), required: true },
    responses: { "200": $.response("Successful Response", { $ref: "src/b#Item" }),
    "422": $.validationError() } } }),
  components,
};

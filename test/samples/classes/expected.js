// src/app.ts
import * as $ from "countersign/generated";
function decodeBody(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    radius: $.number(v.radius, x, "radius"),
    label: $.string(v.label, x, "label"),
  });
}
function decodeCircle(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    radius: $.number(v.radius, x, "radius"),
    label: $.string(v.label, x, "label"),
  });
}
const components = () => [
  $.object("src/app#Circle", { radius: { type: "number" }, label: { type: "string" } }),
];
const postRoot = {
  contract: 1,
  source: "src/app.ts:19",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = decodeBody($.present(body), x, "body");
    return [body2];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeCircle } } },
  document: () => ({ operation: { summary: "Only data travels: methods and private members are no part of the contract.",
    requestBody: { content: $.json({ type: "object", properties: { radius: { type: "number" },
    label: { type: "string" } }, required: ["radius", "label"] }), required: true },
    responses: { "200": $.response("Successful Response", { $ref: "src/app#Circle" }),
    "422": $.validationError() } } }),
  components,
};

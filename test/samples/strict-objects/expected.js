// src/app.ts
import * as $ from "countersign/generated";
function decodeLogin(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
  };
  $.strict(v, x, o);
  return x.within(n, k, v, o);
}
function decodeLogin2(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    name: $.string(v.name, x, "name"),
  });
}
const components = () => [
  $.object("src/app#Login", { name: { type: "string" } }),
];
const postRoot = {
  contract: 1,
  source: "src/app.ts:9",
  body: { kind: "json" },
  decode(r, body, x) {
    const login = decodeLogin($.present(body), x, "body");
    return [login];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeLogin2 } } },
  document: () => ({ operation: { requestBody: { content: $.json({ type: "object", properties: { name: { type: "string" } },
    required: ["name"], additionalProperties: false }), required: true },
    responses: { "200": $.response("Successful Response", { $ref: "src/app#Login" }),
    "422": $.validationError() } } }),
  components,
};

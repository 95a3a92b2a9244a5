// src/app.ts
import * as $ from "countersign/generated";
function decodeAccount(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    balance: $.decodeBigint(v.balance, x, "balance"),
  });
}
function encodeAccount(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    balance: $.encodeBigint(v.balance, x, "balance"),
  });
}
const components = () => [
  $.object("src/app#Account", { balance: { anyOf: [{ type: "integer" }, { type: "string",
    pattern: "^-?\\d+$" }] } }),
];
const postRoot = {
  contract: 1,
  source: "src/app.ts:9",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = decodeAccount($.present(body), x, "body");
    return [body2];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: encodeAccount } } },
  document: () => ({ operation: { requestBody: { content: $.json({ $ref: "src/app#Account" }), required: true },
    responses: { "200": $.response("Successful Response", { $ref: "src/app#Account" }),
    "422": $.validationError() } } }),
  components,
};

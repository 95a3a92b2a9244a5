// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#Account", name: "Account", module: "src/app", mode: "both",
    schema: {
      type: "object",
      properties: { balance: { anyOf: [{ type: "integer" }, { type: "string", pattern: "^-?\\d+$" }] } },
      required: ["balance"],
    },
  },
];
function decodeAccount(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    balance: $.decodeBigint(v.balance, x, "balance", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function encodeAccount(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    balance: $.encodeBigint(v.balance, x, "balance", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const postRoot = {
  contract: 1,
  source: "src/app.ts:9",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = decodeAccount($.present(body), x, "body");
    return [body2];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: encodeAccount } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { $ref: "src/app#Account" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Account" } } },
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

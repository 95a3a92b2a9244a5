// src/app.ts
import * as $2 from "countersign/generated";
const pricesKeyPattern = /^p-[\s\S]*$/u;
function decodePrices(v, x, k) {
  if (!$2.isObject(v)) return x.object(v, k);
  const n = x.count;
  const o = {
    currency: $2.string(v.currency, x, "currency"),
  };
  $2.index(v, x, o, $2.number, pricesKeyPattern);
  return x.within(n, k, v, o);
}
function decodeCounts(v, x, k) {
  if (!$2.isObject(v)) return x.object(v, k);
  const n = x.count;
  const o = {};
  $2.index(v, x, o, $2.number);
  return x.within(n, k, v, o);
}
function decodeRows(v, x, k) {
  if (!$2.isObject(v)) return x.object(v, k);
  const n = x.count;
  const o = {};
  $2.index(v, x, o, $2.string, $2.numericKey);
  return x.within(n, k, v, o);
}
const components = () => [
  $2.object("src/app#Prices", { currency: { type: "string" } }, [],
    { patternProperties: { "^p-[\\s\\S]*$": { type: "number" } } }),
];
const postPrices = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const prices = decodePrices($2.present(body), x, "body");
    return [prices];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodePrices } } },
  document: () => ({ operation: { requestBody: { content: $2.json({ $ref: "src/app#Prices" }), required: true },
    responses: { "200": $2.response("Successful Response", { $ref: "src/app#Prices" }),
    "422": $2.validationError() } } }),
  components,
};
const postCounts = {
  contract: 1,
  source: "src/app.ts:12",
  body: { kind: "json" },
  decode(r, body, x) {
    const counts = decodeCounts($2.present(body), x, "body");
    return [counts];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeCounts } } },
  document: () => ({ operation: { requestBody: { content: $2.json({ type: "object", additionalProperties: { type: "number" } }),
    required: true }, responses: { "200": $2.response("Successful Response", { type: "object",
    additionalProperties: { type: "number" } }), "422": $2.validationError() } } }),
  components,
};
const postRows = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "json" },
  decode(r, body, x) {
    const rows = decodeRows($2.present(body), x, "body");
    return [rows];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeRows } } },
  document: () => ({ operation: { requestBody: { content: $2.json({ type: "object",
    patternProperties: { "^(?:(?:0|-?[1-9]\\d*|-?(?:0|[1-9]\\d*)\\.\\d*[1-9])(?:e[+-]\\d+)?|-?Infinity)$": { type: "string" } } }),
    required: true }, responses: { "200": $2.response("Successful Response", { type: "object",
    patternProperties: { "^(?:(?:0|-?[1-9]\\d*|-?(?:0|[1-9]\\d*)\\.\\d*[1-9])(?:e[+-]\\d+)?|-?Infinity)$": { type: "string" } } }),
    "422": $2.validationError() } } }),
  components,
};

// src/app.ts
import * as $ from "countersign/generated";
const pricesKeyTemplate = $.template("^p-[\\s\\S]*$", [[["p-",""],["string"]]]);
function decodePrices(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    currency: $.string(v.currency, x, "currency"),
  };
  $.index(v, x, o, $.number, pricesKeyTemplate);
  x.within(n, k, v);
  return o;
}
function decodeCounts(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, $.number);
  x.within(n, k, v);
  return o;
}
function decodeRows(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, $.string, $.numericKey);
  x.within(n, k, v);
  return o;
}
const components = $.components("src/app", '[["#Prices",{"":{"currency":"string"},"patternProperties":{"^p-[\\\\s\\\\S]*$":"number"}}]]');
const postPrices = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const prices = decodePrices($.present(body), x, "body");
    return [prices];
  },
  result: $.json(200, decodePrices),
  document: $.document("src/app", '{"operation":{"requestBody":["#Prices"],"responses":{"200":["#Prices"]}}}'),
  components,
};
const postCounts = {
  contract: 1,
  source: "src/app.ts:12",
  body: { kind: "json" },
  decode(r, body, x) {
    const counts = decodeCounts($.present(body), x, "body");
    return [counts];
  },
  result: $.json(200, decodeCounts),
  document: $.document("src/app", '{"operation":{"requestBody":[{"type":"object","additionalProperties":"number"}],"responses":{"200":[{"type":"object","additionalProperties":"number"}]}}}'),
  components,
};
const postRows = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "json" },
  decode(r, body, x) {
    const rows = decodeRows($.present(body), x, "body");
    return [rows];
  },
  result: $.json(200, decodeRows),
  document: $.document("src/app", '{"operation":{"requestBody":[{"type":"object","patternProperties":{"^(?:(?:0|-?[1-9]\\\\d*|-?(?:0|[1-9]\\\\d*)\\\\.\\\\d*[1-9])(?:e[+-]\\\\d+)?|-?Infinity)$":"string"}}],"responses":{"200":[{"type":"object","patternProperties":{"^(?:(?:0|-?[1-9]\\\\d*|-?(?:0|[1-9]\\\\d*)\\\\.\\\\d*[1-9])(?:e[+-]\\\\d+)?|-?Infinity)$":"string"}}]}}}'),
  components,
};

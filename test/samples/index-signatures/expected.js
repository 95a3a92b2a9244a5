// src/app.ts
import * as $ from "countersign/generated";
const pricesKeyTemplate = $.template("^p-[\\s\\S]*$", [[["p-",""],["string"]]]);
function copyPrices(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    currency: $.string(v.currency, x, "currency"),
  };
  $.index(v, x, o, $.number, pricesKeyTemplate);
  x.within(n, k, v);
  return o;
}
function copyCounts(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, $.number);
  x.within(n, k, v);
  return o;
}
function copyRows(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, $.string, $.numericKey);
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[["#Prices",{"":{"currency":"string"},"patternProperties":{"^p-[\\\\s\\\\S]*$":"number"}}]],"parts":[[{"type":"object","additionalProperties":"number"}],[{"type":"object","patternProperties":{"^(?:(?:0|-?[1-9]\\\\d*|-?(?:0|[1-9]\\\\d*)\\\\.\\\\d*[1-9])(?:e[+-]\\\\d+)?|-?Infinity)$":"string"}}]]}');
const postPrices = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const prices = copyPrices($.present(body), x, "body");
    return [prices];
  },
  result: $.json(200, copyPrices),
  ...document('{"operation":{"requestBody":["#Prices"],"responses":{"200":["#Prices"]}}}'),
};
const postCounts = {
  contract: 1,
  source: "src/app.ts:12",
  body: { kind: "json" },
  decode(r, body, x) {
    const counts = copyCounts($.present(body), x, "body");
    return [counts];
  },
  result: $.json(200, copyCounts),
  ...document('{"operation":{"requestBody":0,"responses":{"200":0}}}'),
};
const postRows = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "json" },
  decode(r, body, x) {
    const rows = copyRows($.present(body), x, "body");
    return [rows];
  },
  result: $.json(200, copyRows),
  ...document('{"operation":{"requestBody":1,"responses":{"200":1}}}'),
};

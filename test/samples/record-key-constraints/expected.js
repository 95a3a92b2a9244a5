// src/app.ts
import * as $ from "countersign/generated";
function copyDirectory(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 3, n = x.count;
  const byId = copyDirectoryById(v.byId, x, "byId");
  const byAddress = copyDirectoryByAddress(v.byAddress, x, "byAddress");
  const some = (p = v.some) === undefined ? p : (w++, copyDirectorySome(p, x, "some"));
  const rows = copyDirectoryRows(v.rows, x, "rows");
  x.within(n, k, v);
  if ($.whole(v, x, w) && byId === v.byId && byAddress === v.byAddress && some === v.some && rows === v.rows) return v;
  const o = { byId, byAddress };
  if (some !== undefined) o.some = some;
  o.rows = rows;
  return o;
}
function copyDirectoryById(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, $.string, undefined, $.uuid);
  x.within(n, k, v);
  return o;
}
function copyDirectoryByAddress(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, $.int, undefined, $.email);
  x.within(n, k, v);
  return o;
}
function copyDirectorySome(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, $.int, undefined, $.uuid);
  x.within(n, k, v);
  return o;
}
function copyDirectoryRows(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, $.boolean, $.numericKey, coerceDirectoryRowsKey);
  x.within(n, k, v);
  return o;
}
function coerceDirectoryRowsKey(v, x, k) {
  return $.int($.integer(v), x, k);
}
function decodeTotals(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    n: $.int(v.n, x, "n"),
  };
  $.index(v, x, o, $.int, undefined, coerceTotalsKey);
  $.strict(v, x, o);
  x.within(n, k, v);
  return o;
}
function coerceTotalsKey(v, x, k) {
  return $.text(v, x, k, 2);
}
function encodeTotals(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    n: $.int(v.n, x, "n"),
  };
  $.index(v, x, o, $.int, undefined, coerceTotalsKey);
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[["#Directory",{"":{"byId":{"type":"object","propertyNames":0,"additionalProperties":"string"},"byAddress":{"type":"object","propertyNames":{"format":"email"},"additionalProperties":"int"},"some?":{"type":"object","propertyNames":0,"additionalProperties":"int"},"rows":{"type":"object","propertyNames":{"anyOf":[{"not":{"pattern":"^(?:(?:0|-?[1-9]\\\\d*|-?(?:0|[1-9]\\\\d*)\\\\.\\\\d*[1-9])(?:e[+-]\\\\d+)?|-?Infinity)$"}},{"pattern":"^(?:0|-?[1-9]\\\\d*)$"}]},"patternProperties":{"^(?:(?:0|-?[1-9]\\\\d*|-?(?:0|[1-9]\\\\d*)\\\\.\\\\d*[1-9])(?:e[+-]\\\\d+)?|-?Infinity)$":"boolean"}}}}],["#Totals",{"":{"n":"int"},"propertyNames":{"anyOf":[{"enum":["n"]},{"minLength":2}]},"additionalProperties":"int","description":"A declared key is free of what is demanded of the others."}]],"shared":[{"format":"uuid"}]}');
const postDirectory = {
  contract: 1,
  source: "src/app.ts:17",
  body: { kind: "json" },
  decode(r, body, x) {
    const directory = copyDirectory($.present(body), x, "body");
    return [directory];
  },
  result: $.json(200, copyDirectory),
  ...document('{"operation":{"requestBody":["#Directory"],"responses":{"200":["#Directory"]}}}'),
};
const postTotals = {
  contract: 1,
  source: "src/app.ts:18",
  body: { kind: "json" },
  decode(r, body, x) {
    const totals = decodeTotals($.present(body), x, "body");
    return [totals];
  },
  result: $.json(200, encodeTotals),
  ...document('{"operation":{"requestBody":[{"":{"n":"int"},"propertyNames":{"anyOf":[{"enum":["n"]},{"minLength":2}]},"additionalProperties":"int"}],"responses":{"200":["#Totals"]}}}'),
};
const getWrong = {
  contract: 1,
  source: "src/app.ts:19",
  decode: () => [],
  result: $.json(200, copyDirectorySome),
  ...document('{"operation":{"responses":{"200":[{"type":"object","propertyNames":{"format":"uuid"},"additionalProperties":"int"}]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
const reportHeadersKeyTemplate = $.template("^x-[\\s\\S]*$", [[["x-",""],["string"]]]);
const elementKeyTemplate = $.template("^data-[\\s\\S]*$", [[["data-",""],["string"]]]);
function decodeReport(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    byColor: decodeReportByColor(v.byColor, x, "byColor"),
    byPlan: decodeReportByPlan(v.byPlan, x, "byPlan"),
    some: decodeReportSome(v.some, x, "some"),
    headers: decodeReportHeaders(v.headers, x, "headers"),
    years: decodeReportYears(v.years, x, "years"),
    any: decodeReportAny(v.any, x, "any"),
  };
  x.within(n, k, v);
  return o;
}
function decodeReportByColor(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    green: $.number(v.green, x, "green"),
    red: $.number(v.red, x, "red"),
  };
  x.within(n, k, v);
  return o;
}
function decodeReportByPlan(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    free: $.int(v.free, x, "free"),
    paid: $.int(v.paid, x, "paid"),
  };
  x.within(n, k, v);
  return o;
}
function decodeReportSome(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.a) !== undefined) o.a = $.string(p, x, "a");
  if ((p = v.b) !== undefined) o.b = $.string(p, x, "b");
  x.within(n, k, v);
  return o;
}
function decodeReportHeaders(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, $.string, reportHeadersKeyTemplate);
  x.within(n, k, v);
  return o;
}
function decodeReportYears(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, $.boolean, $.numericKey);
  x.within(n, k, v);
  return o;
}
function decodeReportAny(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, decodeReportAnyValue);
  x.within(n, k, v);
  return o;
}
function decodeReportAnyValue(v, x, k) {
  return v === null ? null : $.int(v, x, k);
}
function decodeElement(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
  };
  if ((p = v.children) !== undefined) o.children = $.array(p, x, "children", decodeElement);
  $.index(v, x, o, $.string, elementKeyTemplate);
  $.index(v, x, o, $.boolean, $.numericKey);
  x.within(n, k, v);
  return o;
}
function decodeOpen(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: $.int(v.id, x, "id"),
  };
  $.index(v, x, o, $.unknown);
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Report",{"":{"byColor":{"":{"green":"number","red":"number"}},"byPlan":{"":{"free":"int","paid":"int"}},"some":{"":{"a?":"string","b?":"string"}},"headers":{"type":"object","patternProperties":{"^x-[\\\\s\\\\S]*$":"string"}},"years":{"type":"object","patternProperties":{"^(?:(?:0|-?[1-9]\\\\d*|-?(?:0|[1-9]\\\\d*)\\\\.\\\\d*[1-9])(?:e[+-]\\\\d+)?|-?Infinity)$":"boolean"}},"any":{"type":"object","additionalProperties":{"anyOf":["int","null"]}}}}],["#Element",{"":{"name":"string","children?":["#Element"]},"patternProperties":{"^data-[\\\\s\\\\S]*$":"string","^(?:(?:0|-?[1-9]\\\\d*|-?(?:0|[1-9]\\\\d*)\\\\.\\\\d*[1-9])(?:e[+-]\\\\d+)?|-?Infinity)$":"boolean"},"description":"Index signatures beside properties."}],["#Open",{"":{"id":"int"},"additionalProperties":{}}]]');
const postReport = {
  contract: 1,
  source: "src/app.ts:30",
  body: { kind: "json" },
  decode(r, body, x) {
    const report = decodeReport($.present(body), x, "body");
    return [report];
  },
  result: $.json(200, decodeReport),
  ...document('{"operation":{"requestBody":["#Report"],"responses":{"200":["#Report"]}}}'),
};
const postElement = {
  contract: 1,
  source: "src/app.ts:31",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const element = decodeElement($.present(body), x, "body");
    return [element];
  },
  result: $.json(200, decodeElement),
  ...document('{"operation":{"requestBody":["#Element"],"responses":{"200":["#Element"]}}}'),
};
const postOpen = {
  contract: 1,
  source: "src/app.ts:32",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const open = decodeOpen($.present(body), x, "body");
    return [open];
  },
  result: $.json(200, decodeOpen),
  ...document('{"operation":{"requestBody":["#Open"],"responses":{"200":["#Open"]}}}'),
};

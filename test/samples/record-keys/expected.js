// src/app.ts
import * as $ from "countersign/generated";
const reportHeadersKeyTemplate = $.template("^x-[\\s\\S]*$", [[["x-",""],["string"]]]);
const elementKeyTemplate = $.template("^data-[\\s\\S]*$", [[["data-",""],["string"]]]);
function copyReport(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const byColor = copyReportByColor(v.byColor, x, "byColor");
  const byPlan = copyReportByPlan(v.byPlan, x, "byPlan");
  const some = copyReportSome(v.some, x, "some");
  const headers = copyReportHeaders(v.headers, x, "headers");
  const years = copyReportYears(v.years, x, "years");
  const any = copyReportAny(v.any, x, "any");
  x.within(n, k, v);
  return $.whole(v, x, 6) && byColor === v.byColor && byPlan === v.byPlan && some === v.some && headers === v.headers && years === v.years && any === v.any ? v : { byColor, byPlan, some, headers, years, any };
}
function copyReportByColor(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const green = $.number(v.green, x, "green");
  const red = $.number(v.red, x, "red");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { green, red };
}
function copyReportByPlan(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const free = $.int(v.free, x, "free");
  const paid = $.int(v.paid, x, "paid");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { free, paid };
}
function copyReportSome(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 0, n = x.count;
  const a = (p = v.a) === undefined ? p : (w++, $.string(p, x, "a"));
  const b2 = (p = v.b) === undefined ? p : (w++, $.string(p, x, "b"));
  x.within(n, k, v);
  if ($.whole(v, x, w)) return v;
  const o = {};
  if (a !== undefined) o.a = a;
  if (b2 !== undefined) o.b = b2;
  return o;
}
function copyReportHeaders(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, $.string, reportHeadersKeyTemplate);
  x.within(n, k, v);
  return o;
}
function copyReportYears(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, $.boolean, $.numericKey);
  x.within(n, k, v);
  return o;
}
function copyReportAny(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, copyReportAnyValue);
  x.within(n, k, v);
  return o;
}
function copyReportAnyValue(v, x, k) {
  return v === null ? null : $.int(v, x, k);
}
function copyElement(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
  };
  if ((p = v.children) !== undefined) o.children = $.array(p, x, "children", copyElement);
  $.index(v, x, o, $.string, elementKeyTemplate);
  $.index(v, x, o, $.boolean, $.numericKey);
  x.within(n, k, v);
  return o;
}
function copyOpen(v, x, k) {
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
    const report = copyReport($.present(body), x, "body");
    return [report];
  },
  result: $.json(200, copyReport),
  ...document('{"operation":{"requestBody":["#Report"],"responses":{"200":["#Report"]}}}'),
};
const postElement = {
  contract: 1,
  source: "src/app.ts:31",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const element = copyElement($.present(body), x, "body");
    return [element];
  },
  result: $.json(200, copyElement),
  ...document('{"operation":{"requestBody":["#Element"],"responses":{"200":["#Element"]}}}'),
};
const postOpen = {
  contract: 1,
  source: "src/app.ts:32",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const open = copyOpen($.present(body), x, "body");
    return [open];
  },
  result: $.json(200, copyOpen),
  ...document('{"operation":{"requestBody":["#Open"],"responses":{"200":["#Open"]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
function encodeMoney(v, x, k) {
  return $.toJson(v, x, k, $.string);
}
function decodePlan(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 1, n = x.count;
  const visits = $.array(v.visits, x, "visits", decodeVisit);
  const origin = (p = v.origin) === undefined ? p : (w++, decodePoint(p, x, "origin"));
  x.within(n, k, v);
  if ($.whole(v, x, w) && visits === v.visits && origin === v.origin) return v;
  const o = { visits };
  if (origin !== undefined) o.origin = origin;
  return o;
}
function decodeVisit(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    page: $.string(v.page, x, "page"),
    at: $.asDate(v.at, x, "at"),
  };
  x.within(n, k, v);
  return o;
}
function decodePoint(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const x2 = $.number(v.x, x, "x");
  const y = $.number(v.y, x, "y");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { x: x2, y };
}
function encodeReport(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    visits: $.array(v.visits, x, "visits", encodeVisit),
    total: (p = v.total) === null ? null : encodeMoney(p, x, "total"),
    origin: (p = v.origin) === undefined ? p : encodePoint(p, x, "origin"),
  };
  x.within(n, k, v);
  return o;
}
function encodeVisit(v, x, k) {
  return $.toJson(v, x, k, encodeVisitJson);
}
function encodeVisitJson(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    page: $.string(v.page, x, "page"),
    day: $.string(v.day, x, "day"),
    cost: encodeMoney(v.cost, x, "cost"),
  };
  x.within(n, k, v);
  return o;
}
function encodePoint(v, x, k) {
  return $.toJson(v, x, k, encodePointJson);
}
function encodePointJson(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    x: $.number(v.x, x, "x"),
    y: $.number(v.y, x, "y"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Money",{"type":"string","description":"Sent as text, and never received."},{"mode":"output"}],["#Plan",{"":{"visits":["#Visit?input"],"origin?":"#Point"}},{"mode":"input"}],["#Visit",{"":{"page":"string","at":{"type":"string","format":"date-time"}},"description":"Other properties on the way in than on the way out."},{"mode":"input"}],["#Point",{"":{"x":"number","y":"number"},"description":"`this` is the class itself."}],["#Report",{"":{"visits":["#Visit?output"],"total":{"anyOf":["#Money?output","null"]},"origin?":"#Point"}},{"mode":"output"}],["#Visit",{"":{"page":"string","day":"string","cost":"#Money?output"},"description":"Other properties on the way in than on the way out."},{"mode":"output"}]]');
const getMoney = {
  contract: 1,
  source: "src/app.ts:58",
  decode: () => [],
  result: $.json(200, encodeMoney),
  ...document('{"operation":{"responses":{"200":["#Money?output"]}}}'),
};
const postRoot = {
  contract: 1,
  source: "src/app.ts:60",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = decodePlan($.present(body), x, "body");
    return [body2];
  },
  result: $.json(200, encodeReport),
  ...document('{"operation":{"requestBody":["#Plan?input"],"responses":{"200":["#Report?output"]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
function copyEvent(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    at: $.asDate(v.at, x, "at"),
  };
  x.within(n, k, v);
  return o;
}
function textGetRootResult(v) {
  if (!$.isObject(v)) return;
  const a = v.milliseconds;
  if (Number.isFinite(a)) return '{"milliseconds":' + a + '}';
}
function encodeGetRootResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    milliseconds: $.number(v.milliseconds, x, "milliseconds"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Event",{"":{"at":{"type":"string","format":"date-time"}}}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:9",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = copyEvent($.present(body), x, "body");
    return [body2];
  },
  result: $.json(200, copyEvent),
  ...document('{"operation":{"requestBody":["#Event"],"responses":{"200":["#Event"]}}}'),
};
const getRoot = {
  contract: 1,
  source: "src/app.ts:11",
  decode(r, body, x) {
    const since = $.asDate(r.query("since"), x, "since");
    x.from("query", r);
    return [since];
  },
  result: $.json(200, encodeGetRootResult, textGetRootResult),
  ...document('{"operation":{"parameters":[["query since",{"type":"string","format":"date-time"}]],"responses":{"200":[{"":{"milliseconds":"number"}}]}}}'),
};

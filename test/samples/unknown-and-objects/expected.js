// src/app.ts
import * as $ from "countersign/generated";
function copyEvent(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 4, n = x.count;
  const payload = $.unknown(v.payload, x, "payload");
  const context = (p = v.context) === undefined ? p : (w++, $.unknown(p, x, "context"));
  const meta = copyEventMeta(v.meta, x, "meta");
  const anything = copyEventMeta(v.anything, x, "anything");
  const sure = copyEventMeta(v.sure, x, "sure");
  x.within(n, k, v);
  if ($.whole(v, x, w) && meta === v.meta && anything === v.anything && sure === v.sure) return v;
  const o = { payload };
  if (context !== undefined) o.context = context;
  o.meta = meta;
  o.anything = anything;
  o.sure = sure;
  return o;
}
function copyEventMeta(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, $.unknown);
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[["#Event",{"":{"payload":{},"context?":{},"meta":0,"anything":0,"sure":0}}]],"shared":[{"type":"object","additionalProperties":{}}],"parts":[[{"type":"object","additionalProperties":{}}]]}');
const postEvent = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const event = copyEvent($.present(body), x, "body");
    return [event];
  },
  result: $.json(200, copyEvent),
  ...document('{"operation":{"requestBody":["#Event"],"responses":{"200":["#Event"]}}}'),
};
const postAny = {
  contract: 1,
  source: "src/app.ts:15",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const value = $.unknown(body, x, "body");
    return [value];
  },
  result: $.json(200, $.unknown),
  ...document('{"operation":{"requestBody":[{}],"responses":{"200":[{}]}}}'),
};
const postObject = {
  contract: 1,
  source: "src/app.ts:16",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const value = copyEventMeta($.present(body), x, "body");
    return [value];
  },
  result: $.json(200, copyEventMeta),
  ...document('{"operation":{"requestBody":0,"responses":{"200":0}}}'),
};

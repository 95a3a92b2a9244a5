// src/app.ts
import * as $ from "countersign/generated";
function decodeBody(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const radius = $.number(v.radius, x, "radius");
  const label = $.string(v.label, x, "label");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { radius, label };
}
function textCircle(v) {
  if (!$.isObject(v)) return;
  const a = v.radius, b = v.label;
  if (Number.isFinite(a) && $.isShortString(b)) return '{"radius":' + a + ',"label":' + $.stringText(b) + '}';
}
function encodeCircle(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    radius: $.number(v.radius, x, "radius"),
    label: $.string(v.label, x, "label"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Circle",{"":{"radius":"number","label":"string"}}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:19",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = decodeBody($.present(body), x, "body");
    return [body2];
  },
  result: $.json(200, encodeCircle, textCircle),
  ...document('{"operation":{"summary":"Only data travels: methods and private members are no part of the contract.","requestBody":[{"":{"radius":"number","label":"string"}}],"responses":{"200":["#Circle"]}}}'),
};

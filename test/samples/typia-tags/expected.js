// src/app.ts
import * as $ from "countersign/generated";
const measureCodePattern = $.unrolled(/^[A-Z]{2}$/u);
function copyMeasure(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 3, n = x.count;
  const code = $.text(v.code, x, "code", undefined, 2, measureCodePattern);
  const share = checkMeasureShare(v.share, x, "share");
  const step = checkMeasureStep(v.step, x, "step");
  const mail = (p = v.mail) === undefined ? p : (w++, $.email(p, x, "mail"));
  x.within(n, k, v);
  if ($.whole(v, x, w)) return v;
  const o = { code, share, step };
  if (mail !== undefined) o.mail = mail;
  return o;
}
function checkMeasureShare(v, x, k) {
  if (!Number.isFinite(v)) x.number(v, k);
  else if (v <= 0) x.above(v, 0, k);
  else if (v > 1) x.atMost(v, 1, k);
  return v;
}
function checkMeasureStep(v, x, k) {
  if (!Number.isSafeInteger(v)) x.int(v, k);
  else if (v < 0) x.atLeast(v, 0, k);
  else if (v > 4294967295) x.atMost(v, 4294967295, k);
  else if (!$.multiple(v, 5)) x.multipleOf(v, 5, k);
  return v;
}
const document = $.document("src/app", '[["#Measure",{"":{"code":{"type":"string","maxLength":2,"pattern":"^[A-Z]{2}$"},"share":{"type":"number","maximum":1,"exclusiveMinimum":0},"step":{"type":"integer","minimum":0,"maximum":4294967295,"multipleOf":5},"mail?":{"type":"string","format":"email"}}}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:13",
  body: { kind: "json" },
  decode(r, body, x) {
    const measure = copyMeasure($.present(body), x, "body");
    return [measure];
  },
  result: $.json(200, copyMeasure),
  ...document('{"operation":{"requestBody":["#Measure"],"responses":{"200":["#Measure"]}}}'),
};

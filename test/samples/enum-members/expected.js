// src/app.ts
import * as $ from "countersign/generated";
const unitValues = ["m", "ft"];
const onlyValues = ["one"];
const mixedValues = ["text", 5];
const lengthEitherValues = ["m", "yard"];
function copyLength(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 7, n = x.count;
  const unit = $.enumeration(v.unit, x, "unit", unitValues);
  const feet = (p = v.feet) === undefined ? p : (w++, $.only(p, x, "feet", "ft"));
  const bit = $.flags(v.bit, x, "bit", 3);
  const only = $.enumeration(v.only, x, "only", onlyValues);
  const mixed = (p = v.mixed) === null ? null : $.enumeration(p, x, "mixed", mixedValues);
  const rest = $.only(v.rest, x, "rest", "text");
  const either = $.literal(v.either, x, "either", lengthEitherValues);
  const computed = $.number(v.computed, x, "computed");
  x.within(n, k, v);
  if ($.whole(v, x, w) && mixed === v.mixed) return v;
  const o = { unit };
  if (feet !== undefined) o.feet = feet;
  o.bit = bit;
  o.only = only;
  o.mixed = mixed;
  o.rest = rest;
  o.either = either;
  o.computed = computed;
  return o;
}
const document = $.document("src/app", '[["#Length",{"":{"unit":"#Unit","feet?":{"const":"ft","type":"string"},"bit":"#Bit","only":"#Only","mixed":{"anyOf":["#Mixed","null"]},"rest":{"const":"text","type":"string"},"either":{"type":"string","enum":["m","yard"]},"computed":"number"}}],["#Unit",{"type":"string","enum":["m","ft"]}],["#Bit",{"type":"integer","minimum":0,"maximum":3}],["#Only",{"const":"one","type":"string"}],["#Mixed",{"enum":["text",5]}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:37",
  body: { kind: "json" },
  decode(r, body, x) {
    const length = copyLength($.present(body), x, "body");
    return [length];
  },
  result: $.json(200, copyLength),
  ...document('{"operation":{"requestBody":["#Length"],"responses":{"200":["#Length"]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
const unitValues = ["m", "ft"];
const onlyValues = ["one"];
const mixedValues = ["text", 5];
const lengthEitherValues = ["m", "yard"];
function copyLength(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    unit: $.enumeration(v.unit, x, "unit", unitValues),
  };
  if ((p = v.feet) !== undefined) o.feet = $.only(p, x, "feet", "ft");
  o.bit = $.flags(v.bit, x, "bit", 3);
  o.only = $.enumeration(v.only, x, "only", onlyValues);
  o.mixed = (p = v.mixed) === null ? null : $.enumeration(p, x, "mixed", mixedValues);
  o.rest = $.only(v.rest, x, "rest", "text");
  o.either = $.literal(v.either, x, "either", lengthEitherValues);
  o.computed = $.number(v.computed, x, "computed");
  x.within(n, k, v);
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

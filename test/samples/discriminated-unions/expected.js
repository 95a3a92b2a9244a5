// src/app.ts
import * as $ from "countersign/generated";
const dogTypeValues = ["dog", "puppy"];
const petMembers = new Map([["cat", copyCat], ["dog", copyDog], ["puppy", copyDog]]);
function copyPet(v, x, k) {
  return $.tagged(v, x, k, "type", petMembers);
}
function copyCat(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const type = $.only(v.type, x, "type", "cat");
  const lives = $.int(v.lives, x, "lives");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { type, lives };
}
function copyDog(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const type = $.literal(v.type, x, "type", dogTypeValues);
  const barks = $.boolean(v.barks, x, "barks");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { type, barks };
}
const document = $.document("src/app", '[["#Pet",{"oneOf":["#Cat","#Dog"],"discriminator":{"propertyName":"type","mapping":{"cat":"#Cat","dog":"#Dog","puppy":"#Dog"}}}],["#Cat",{"":{"type":{"const":"cat","type":"string"},"lives":"int"}}],["#Dog",{"":{"type":{"type":"string","enum":["dog","puppy"]},"barks":"boolean"}}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:17",
  body: { kind: "json" },
  decode(r, body, x) {
    const pet = copyPet($.present(body), x, "body");
    return [pet];
  },
  result: $.json(200, copyPet),
  ...document('{"operation":{"requestBody":["#Pet"],"responses":{"200":["#Pet"]}}}'),
};

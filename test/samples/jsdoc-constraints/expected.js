// src/app.ts
import * as $ from "countersign/generated";
const signupPlanValues = ["free", "paid"];
function copySignup(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const name = $.text(v.name, x, "name", 2, 4);
  const age = $.intRange(v.age, x, "age", 18);
  const invitation = $.uuid(v.invitation, x, "invitation");
  const plan = v.plan === undefined ? "free" : $.literal(v.plan, x, "plan", signupPlanValues);
  x.within(n, k, v);
  return $.whole(v, x, 4) && plan === v.plan ? v : { name, age, invitation, plan };
}
const document = $.document("src/app", '{"list":[["#Signup",{"":{"name":0,"age":1,"invitation":2,"plan?":3}},{"mode":"input"}],["#Signup",{"":{"name":0,"age":1,"invitation":2,"plan":3}},{"mode":"output"}]],"shared":[{"type":"string","minLength":2,"maxLength":4,"description":"Shown to others.","examples":["Ada"]},{"type":"integer","minimum":18,"maximum":9007199254740991},{"type":"string","format":"uuid"},{"type":"string","enum":["free","paid"],"default":"free"}]}');
const postRoot = {
  contract: 1,
  source: "src/app.ts:24",
  body: { kind: "json" },
  decode(r, body, x) {
    const signup = copySignup($.present(body), x, "body");
    return [signup];
  },
  result: $.json(200, copySignup),
  ...document('{"operation":{"requestBody":["#Signup?input"],"responses":{"200":["#Signup?output"]}}}'),
};

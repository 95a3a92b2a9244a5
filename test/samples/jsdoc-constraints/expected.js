// src/app.ts
import * as $ from "countersign/generated";
const signupPlanValues = ["free", "paid"];
function decodeSignup(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    name: $.text(v.name, x, "name", 2, 4),
    age: $.intRange(v.age, x, "age", 18),
    invitation: $.uuid(v.invitation, x, "invitation"),
    plan: v.plan === undefined ? "free" : $.literal(v.plan, x, "plan", signupPlanValues),
  });
}
const components = () => [
  $.object("src/app#Signup", { name: { type: "string", minLength: 2, maxLength: 4,
    description: "Shown to others.", examples: ["Ada"] }, age: { type: "integer", minimum: 18 },
    invitation: { type: "string", format: "uuid" }, plan: { type: "string", enum: ["free", "paid"],
    default: "free" } }, ["plan"]),
];
const postRoot = {
  contract: 1,
  source: "src/app.ts:24",
  body: { kind: "json" },
  decode(r, body, x) {
    const signup = decodeSignup($.present(body), x, "body");
    return [signup];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeSignup } } },
  document: () => ({ operation: { requestBody: { content: $.json({ $ref: "src/app#Signup" }), required: true },
    responses: { "200": $.response("Successful Response", { $ref: "src/app#Signup" }),
    "422": $.validationError() } } }),
  components,
};

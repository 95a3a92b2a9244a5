// src/app.ts
import * as $ from "countersign/generated";
const signupPlanValues = ["free", "paid"];
const components = () => [
  {
    id: "src/app#Signup", name: "Signup", module: "src/app", mode: "both",
    schema: {
      type: "object",
      properties: {
        name: { type: "string", minLength: 2, maxLength: 4, description: "Shown to others.", examples: ["Ada"] },
        age: { type: "integer", minimum: 18 }, invitation: { type: "string", format: "uuid" },
        plan: { type: "string", enum: ["free", "paid"], default: "free" },
      },
      required: ["name", "age", "invitation"],
    },
  },
];
function decodeSignup(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    name: $.text(v.name, x, "name", v, 2, 4),
    age: $.intRange(v.age, x, "age", v, 18),
    invitation: $.uuid(v.invitation, x, "invitation", v),
    plan: v.plan === undefined ? "free" : $.literal(v.plan, x, "plan", undefined, signupPlanValues),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const postRoot = {
  contract: 1,
  source: "src/app.ts:24",
  body: { kind: "json" },
  decode(r, body, x) {
    const signup = decodeSignup($.present(body), x, "body");
    return [signup];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeSignup } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { $ref: "src/app#Signup" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Signup" } } },
        },
        "422": {
          description: "Validation Error",
          content: { "application/json": { schema: { $ref: "countersign#HTTPValidationError" } } },
        },
      },
    },
  }),
  components,
};

// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#Login", name: "Login", module: "src/app", mode: "input",
    schema: {
      type: "object",
      properties: {
        name: { type: "string" },
        password: { type: "string", minLength: 8, format: "password", writeOnly: true },
      },
      required: ["name", "password"],
    },
  },
];
function decodeLogin(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name", v),
    password: $.text(v.password, x, "password", v, 8),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodePostRootResult(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    length: $.number(v.length, x, "length", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const postRoot = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    x.conceal(["password"]);
    const login = decodeLogin($.present(body), x, "body");
    return [login];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodePostRootResult } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { $ref: "src/app#Login?input" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: {
            "application/json": { schema: { type: "object", properties: { length: { type: "number" } }, required: ["length"] } },
          },
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

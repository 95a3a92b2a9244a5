// src/app.ts
import * as $ from "countersign/generated";
function decodeLogin(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    name: $.string(v.name, x, "name"),
    password: $.text(v.password, x, "password", 8),
  });
}
function decodePostRootResult(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    length: $.number(v.length, x, "length"),
  });
}
const components = () => [
  { id: "src/app#Login", name: "Login", module: "src/app", mode: "input", schema: { type: "object",
    properties: { name: { type: "string" }, password: { type: "string", minLength: 8, format: "password",
    writeOnly: true } }, required: ["name", "password"] } },
];
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
  document: () => ({ operation: { requestBody: { content: $.json({ $ref: "src/app#Login?input" }), required: true },
    responses: { "200": $.response("Successful Response", { type: "object",
    properties: { length: { type: "number" } }, required: ["length"] }), "422": $.validationError() } } }),
  components,
};

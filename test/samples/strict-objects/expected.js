// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#Login", name: "Login", module: "src/app", mode: "both",
    schema: { type: "object", properties: { name: { type: "string" } }, required: ["name"] },
  },
];
function decodeLogin(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name", v),
  };
  $.strict(v, x, o);
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeLogin2(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const postRoot = {
  contract: 1,
  source: "src/app.ts:9",
  body: { kind: "json" },
  decode(r, body, x) {
    const login = decodeLogin($.present(body), x, "body");
    return [login];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeLogin2 } } },
  document: () => ({
    operation: {
      requestBody: {
        content: {
          "application/json": {
            schema: {
              type: "object", properties: { name: { type: "string" } }, required: ["name"],
              additionalProperties: false,
            },
          },
        },
        required: true,
      },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Login" } } },
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

// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#Circle", name: "Circle", module: "src/app", mode: "both",
    schema: {
      type: "object", properties: { radius: { type: "number" }, label: { type: "string" } },
      required: ["radius", "label"],
    },
  },
];
function decodeBody(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    radius: $.number(v.radius, x, "radius", v),
    label: $.string(v.label, x, "label", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeCircle(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    radius: $.number(v.radius, x, "radius", v),
    label: $.string(v.label, x, "label", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const postRoot = {
  contract: 1,
  source: "src/app.ts:19",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = decodeBody($.present(body), x, "body");
    return [body2];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeCircle } } },
  document: () => ({
    operation: {
      summary: "Only data travels: methods and private members are no part of the contract.",
      requestBody: {
        content: {
          "application/json": {
            schema: {
              type: "object", properties: { radius: { type: "number" }, label: { type: "string" } },
              required: ["radius", "label"],
            },
          },
        },
        required: true,
      },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Circle" } } },
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

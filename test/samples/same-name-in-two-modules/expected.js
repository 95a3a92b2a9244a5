// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/a#Item", name: "Item", module: "src/a", mode: "both",
    schema: { type: "object", properties: { a: { type: "string" } }, required: ["a"] },
  },
  {
    id: "src/b#Item", name: "Item", module: "src/b", mode: "both",
    schema: { type: "object", properties: { b: { type: "string" } }, required: ["b"] },
  },
];
function decodeItem(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    a: $.string(v.a, x, "a", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeItem2(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    b: $.string(v.b, x, "b", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const postA = {
  contract: 1,
  source: "src/app.ts:7",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = decodeItem($.present(body), x, "body");
    return [item];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeItem } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { $ref: "src/a#Item" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/a#Item" } } },
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
const postB = {
  contract: 1,
  source: "src/app.ts:8",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = decodeItem2($.present(body), x, "body");
    return [item];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeItem2 } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { $ref: "src/b#Item" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/b#Item" } } },
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

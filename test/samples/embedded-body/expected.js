// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#Item", name: "Item", module: "src/app", mode: "both",
    schema: { type: "object", properties: { name: { type: "string" } }, required: ["name"] },
  },
];
function decodeItem(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodePostScalarResult(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    length: $.number(v.length, x, "length", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const postEmbedded = {
  contract: 1,
  source: "src/app.ts:9",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = decodeItem($.present($.member(body, "item")), x, "item");
    x.from("body");
    return [item];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeItem } } },
  document: () => ({
    operation: {
      requestBody: {
        content: {
          "application/json": { schema: { type: "object", properties: { item: { $ref: "src/app#Item" } }, required: ["item"] } },
        },
        required: true,
      },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Item" } } },
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
const postWhole = {
  contract: 1,
  source: "src/app.ts:11",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = decodeItem($.present(body), x, "body");
    return [item];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeItem } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { $ref: "src/app#Item" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Item" } } },
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
const postScalar = {
  contract: 1,
  source: "src/app.ts:13",
  body: { kind: "json" },
  decode(r, body, x) {
    const text = $.string($.present(body), x, "body");
    return [text];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodePostScalarResult } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { type: "string" } } }, required: true },
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

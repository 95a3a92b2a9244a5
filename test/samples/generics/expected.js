// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#Page<src/app#Item>", name: "PageItem", module: "src/app", mode: "both",
    schema: {
      type: "object",
      properties: {
        items: { type: "array", items: { $ref: "src/app#Item" } },
        next: { anyOf: [{ type: "integer" }, { type: "null" }] },
      },
      required: ["items", "next"],
    },
  },
  {
    id: "src/app#Item", name: "Item", module: "src/app", mode: "both",
    schema: { type: "object", properties: { name: { type: "string" } }, required: ["name"] },
  },
  {
    id: "src/app#Page<number>", name: "PageNumber", module: "src/app", mode: "both",
    schema: {
      type: "object",
      properties: {
        items: { type: "array", items: { type: "number" } },
        next: { anyOf: [{ type: "integer" }, { type: "null" }] },
      },
      required: ["items", "next"],
    },
  },
];
function decodePageItem(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    items: $.array(v.items, x, "items", v, decodeItem),
    next: v.next === null ? null : $.int(v.next, x, "next", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeItem(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodePageNumber(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    items: $.array(v.items, x, "items", v, $.number),
    next: v.next === null ? null : $.int(v.next, x, "next", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const postItems = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "json" },
  decode(r, body, x) {
    const page = decodePageItem($.present(body), x, "body");
    return [page];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodePageItem } } },
  document: () => ({
    operation: {
      requestBody: {
        content: { "application/json": { schema: { $ref: "src/app#Page<src/app#Item>" } } }, required: true,
      },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Page<src/app#Item>" } } },
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
const postNumbers = {
  contract: 1,
  source: "src/app.ts:16",
  body: { kind: "json" },
  decode(r, body, x) {
    const page = decodePageNumber($.present(body), x, "body");
    return [page];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodePageNumber } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { $ref: "src/app#Page<number>" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Page<number>" } } },
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

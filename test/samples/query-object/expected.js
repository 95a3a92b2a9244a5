// src/app.ts
import * as $ from "countersign/generated";
const filterOrderValues = ["name", "date"];
const components = () => [
  {
    id: "src/app#Filter", name: "Filter", module: "src/app", mode: "both",
    schema: {
      type: "object",
      properties: {
        limit: { type: "integer", minimum: 1, maximum: 100, description: "How many at most." },
        order: { type: "string", enum: ["name", "date"], default: "name" },
        ids: { type: "array", items: { type: "integer" } },
      },
    },
  },
];
function coerceFilter(v, x) {
  const o = {};
  if (v.limit !== undefined) o.limit = $.intRange($.integer(v.limit), x, "limit", undefined, 1, 100);
  o.order = v.order === undefined ? "name" : $.literal(v.order, x, "order", undefined, filterOrderValues);
  if (v.ids !== undefined) o.ids = $.array(v.ids, x, "ids", undefined, coerceFilterIdsItem);
  return o;
}
function coerceFilterIdsItem(v, x, k, p) {
  return $.int($.integer(v), x, k, p);
}
function decodeFilter(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {};
  if (v.limit !== undefined) o.limit = $.intRange(v.limit, x, "limit", undefined, 1, 100);
  o.order = v.order === undefined ? "name" : $.literal(v.order, x, "order", undefined, filterOrderValues);
  if (v.ids !== undefined) o.ids = $.array(v.ids, x, "ids", undefined, $.int);
  if (x.count !== n) x.within(n, k);
  return o;
}
function coerceFilter2(v, x) {
  const o = {};
  if (v.limit !== undefined) o.limit = $.intRange($.integer(v.limit), x, "limit", undefined, 1, 100);
  o.order = v.order === undefined ? "name" : $.literal(v.order, x, "order", undefined, filterOrderValues);
  if (v.ids !== undefined) o.ids = $.array(v.ids, x, "ids", undefined, coerceFilterIdsItem);
  $.strict(v, x, o);
  return o;
}
const getOpen = {
  contract: 1,
  source: "src/app.ts:13",
  decode(r, body, x) {
    const filter = coerceFilter($.given(r, "query", ["limit", "order"], ["ids"]), x);
    x.from("query", r);
    return [filter];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeFilter } } },
  document: () => ({
    operation: {
      parameters: [
        {
          name: "limit", in: "query", required: false, schema: { type: "integer", minimum: 1, maximum: 100 },
          description: "How many at most.",
        },
        {
          name: "order", in: "query", required: false,
          schema: { type: "string", enum: ["name", "date"], default: "name" },
        },
        { name: "ids", in: "query", required: false, schema: { type: "array", items: { type: "integer" } } },
      ],
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Filter" } } },
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
const getStrict = {
  contract: 1,
  source: "src/app.ts:15",
  decode(r, body, x) {
    const filter = coerceFilter2($.given(r, "query", ["limit", "order"], ["ids"], true), x);
    x.from("query", r);
    return [filter];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeFilter } } },
  document: () => ({
    operation: {
      parameters: [
        {
          name: "limit", in: "query", required: false, schema: { type: "integer", minimum: 1, maximum: 100 },
          description: "How many at most.",
        },
        {
          name: "order", in: "query", required: false,
          schema: { type: "string", enum: ["name", "date"], default: "name" },
        },
        { name: "ids", in: "query", required: false, schema: { type: "array", items: { type: "integer" } } },
      ],
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Filter" } } },
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

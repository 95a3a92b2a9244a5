// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#Settings", name: "Settings", module: "src/app", mode: "input",
    schema: {
      type: "object",
      properties: {
        theme: { type: "string", default: "light" },
        tags: { type: "array", items: { type: "string" }, default: ["a"] },
        note: { anyOf: [{ type: "string" }, { type: "null" }] },
      },
    },
  },
  {
    id: "src/app#Settings", name: "Settings", module: "src/app", mode: "output",
    schema: {
      type: "object",
      properties: {
        theme: { type: "string", default: "light" },
        tags: { type: "array", items: { type: "string" }, default: ["a"] },
        note: { anyOf: [{ type: "string" }, { type: "null" }] },
      },
      required: ["theme", "tags"],
    },
  },
];
function decodeGetRootResult(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    limit: $.int(v.limit, x, "limit", v),
    since: $.string(v.since, x, "since", v),
    deep: $.boolean(v.deep, x, "deep", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeSettings(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    theme: v.theme === undefined ? "light" : $.string(v.theme, x, "theme"),
    tags: v.tags === undefined ? ["a"] : $.array(v.tags, x, "tags", undefined, $.string),
    note: v.note === undefined ? null : v.note === null ? null : $.string(v.note, x, "note"),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const getRoot = {
  contract: 1,
  source: "src/app.ts:15",
  decode(r, body, x) {
    let limit = r.query("limit");
    if (limit !== undefined) limit = $.int($.integer(limit), x, "limit");
    let since = r.query("since");
    if (since !== undefined) since = $.string(since, x, "since");
    let deep = r.query("deep");
    if (deep !== undefined) deep = $.boolean($.truth(deep), x, "deep");
    x.from("query", r);
    return [limit, since, deep];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetRootResult } } },
  document: () => ({
    operation: {
      parameters: [
        { name: "limit", in: "query", required: false, schema: { type: "integer", default: 20 } },
        { name: "since", in: "query", required: false, schema: { type: "string", default: "yesterday" } },
        { name: "deep", in: "query", required: false, schema: { type: "boolean", default: false } },
      ],
      responses: {
        "200": {
          description: "Successful Response",
          content: {
            "application/json": {
              schema: {
                type: "object",
                properties: { limit: { type: "integer" }, since: { type: "string" }, deep: { type: "boolean" } },
                required: ["limit", "since", "deep"],
              },
            },
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
const postRoot = {
  contract: 1,
  source: "src/app.ts:21",
  body: { kind: "json" },
  decode(r, body, x) {
    const settings = decodeSettings($.present(body), x, "body");
    return [settings];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeSettings } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { $ref: "src/app#Settings?input" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Settings?output" } } },
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

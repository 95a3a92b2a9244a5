// src/app.ts
import * as $ from "countersign/generated";
function decodeGetRootResult(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    limit: $.int(v.limit, x, "limit"),
    since: $.string(v.since, x, "since"),
    deep: $.boolean(v.deep, x, "deep"),
  });
}
function decodeSettings(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    theme: v.theme === undefined ? "light" : $.string(v.theme, x, "theme"),
    tags: v.tags === undefined ? ["a"] : $.array(v.tags, x, "tags", $.string),
    note: v.note === undefined ? null : v.note === null ? null : $.string(v.note, x, "note"),
  });
}
const components = () => [
  { id: "src/app#Settings", name: "Settings", module: "src/app", mode: "input", schema: { type: "object",
    properties: { theme: { type: "string", default: "light" }, tags: { type: "array",
    items: { type: "string" }, default: ["a"] }, note: { anyOf: [{ type: "string" }, { type: "null" }] } } } },
  { id: "src/app#Settings", name: "Settings", module: "src/app", mode: "output", schema: { type: "object",
    properties: { theme: { type: "string", default: "light" }, tags: { type: "array",
    items: { type: "string" }, default: ["a"] }, note: { anyOf: [{ type: "string" }, { type: "null" }] } },
    required: ["theme", "tags"] } },
];
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
  document: () => ({ operation: { parameters: [$.parameter("limit", "query", false, { type: "integer", default: 20 }),
    $.parameter("since", "query", false, { type: "string", default: "yesterday" }), $.parameter("deep",
    "query", false, { type: "boolean", default: false })],
    responses: { "200": $.response("Successful Response", { type: "object",
    properties: { limit: { type: "integer" }, since: { type: "string" }, deep: { type: "boolean" } },
    required: ["limit", "since", "deep"] }), "422": $.validationError() } } }),
  components,
};
const postRoot = {
  contract: 1,
  source: "src/app.ts:28",
  body: { kind: "json" },
  decode(r, body, x) {
    const settings = decodeSettings($.present(body), x, "body");
    return [settings];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeSettings } } },
  document: () => ({ operation: { requestBody: { content: $.json({ $ref: "src/app#Settings?input" }), required: true },
    responses: { "200": $.response("Successful Response", { $ref: "src/app#Settings?output" }),
    "422": $.validationError() } } }),
  components,
};

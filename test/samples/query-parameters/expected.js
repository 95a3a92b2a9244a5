// src/app.ts
import * as $ from "countersign/generated";
function decodeEcho(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    page: $.int(v.page, x, "page"),
    q: v.q === null ? null : $.string(v.q, x, "q"),
    tags: $.array(v.tags, x, "tags", $.string),
    ratio: $.number(v.ratio, x, "ratio"),
    on: v.on === null ? null : $.boolean(v.on, x, "on"),
  });
}
const components = () => [
  $.object("src/app#Echo", { page: { type: "integer" }, q: { anyOf: [{ type: "string" }, { type: "null" }] },
    tags: { type: "array", items: { type: "string" } }, ratio: { type: "number" },
    on: { anyOf: [{ type: "boolean" }, { type: "null" }] } }),
];
const getRoot = {
  contract: 1,
  source: "src/app.ts:13",
  decode(r, body, x) {
    const page = $.int($.integer(r.query("page")), x, "page");
    const ratio = $.number($.numeric(r.query("ratio")), x, "ratio");
    let q = r.query("q");
    if (q !== undefined) q = $.string(q, x, "q");
    let tags = $.some(r.queryAll("tags"));
    if (tags !== undefined) tags = $.array(tags, x, "tags", $.string, undefined, 2);
    let on = r.query("is-on");
    if (on !== undefined) on = $.boolean($.truth(on), x, "is-on");
    x.from("query", r);
    return [page, ratio, q, tags, on];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeEcho } } },
  document: () => ({ operation: { parameters: [$.parameter("page", "query", true, { type: "integer" }), $.parameter("ratio",
    "query", true, { type: "number" }), $.parameter("q", "query", false, { type: "string" }),
    $.parameter("tags", "query", false, { type: "array", items: { type: "string" }, maxItems: 2,
    default: [] }), $.parameter("is-on", "query", false, { type: "boolean" })],
    responses: { "200": $.response("Successful Response", { $ref: "src/app#Echo" }),
    "422": $.validationError() } } }),
  components,
};

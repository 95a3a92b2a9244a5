// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#Echo", name: "Echo", module: "src/app", mode: "both",
    schema: {
      type: "object",
      properties: {
        page: { type: "integer" }, q: { anyOf: [{ type: "string" }, { type: "null" }] },
        tags: { type: "array", items: { type: "string" } }, ratio: { type: "number" },
        on: { anyOf: [{ type: "boolean" }, { type: "null" }] },
      },
      required: ["page", "q", "tags", "ratio", "on"],
    },
  },
];
function decodeEcho(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    page: $.int(v.page, x, "page", v),
    q: v.q === null ? null : $.string(v.q, x, "q", v),
    tags: $.array(v.tags, x, "tags", v, $.string),
    ratio: $.number(v.ratio, x, "ratio", v),
    on: v.on === null ? null : $.boolean(v.on, x, "on", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const getRoot = {
  contract: 1,
  source: "src/app.ts:13",
  decode(r, body, x) {
    const page = $.int($.integer(r.query("page")), x, "page");
    const ratio = $.number($.numeric(r.query("ratio")), x, "ratio");
    let q = r.query("q");
    if (q !== undefined) q = $.string(q, x, "q");
    let tags = $.some(r.queryAll("tags"));
    if (tags !== undefined) tags = $.array(tags, x, "tags", undefined, $.string, undefined, 2);
    let on = r.query("is-on");
    if (on !== undefined) on = $.boolean($.truth(on), x, "is-on");
    x.from("query", r);
    return [page, ratio, q, tags, on];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeEcho } } },
  document: () => ({
    operation: {
      parameters: [
        { name: "page", in: "query", required: true, schema: { type: "integer" } },
        { name: "ratio", in: "query", required: true, schema: { type: "number" } },
        { name: "q", in: "query", required: false, schema: { type: "string" } },
        {
          name: "tags", in: "query", required: false,
          schema: { type: "array", items: { type: "string" }, maxItems: 2, default: [] },
        },
        { name: "is-on", in: "query", required: false, schema: { type: "boolean" } },
      ],
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Echo" } } },
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

// src/app.ts
import * as $ from "countersign/generated";
const components = () => [];
function decodeGetRootResult(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    owner: $.string(v.owner, x, "owner", v),
    page: $.number(v.page, x, "page", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const getRoot = {
  contract: 1,
  source: "src/app.ts:6",
  decode(r, body, x) {
    let page = r.query("p");
    if (page !== undefined) page = $.intRange($.integer(page), x, "p", undefined, 1);
    x.from("query", r);
    const owner = $.string(r.header("x-tenant"), x, "X-Tenant");
    x.from("header", r);
    return [owner, page];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetRootResult } } },
  document: () => ({
    operation: {
      parameters: [
        { name: "X-Tenant", in: "header", required: true, schema: { type: "string" } },
        { name: "p", in: "query", required: false, schema: { type: "integer", minimum: 1 } },
      ],
      responses: {
        "200": {
          description: "Successful Response",
          content: {
            "application/json": {
              schema: {
                type: "object", properties: { owner: { type: "string" }, page: { type: "number" } },
                required: ["owner", "page"],
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

// src/app.ts
import * as $ from "countersign/generated";
function decodeGetRootResult(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    owner: $.string(v.owner, x, "owner"),
    page: $.number(v.page, x, "page"),
  });
}
const components = () => [];
const getRoot = {
  contract: 1,
  source: "src/app.ts:6",
  decode(r, body, x) {
    let page = r.query("p");
    if (page !== undefined) page = $.intRange($.integer(page), x, "p", 1);
    x.from("query", r);
    const owner = $.string(r.header("x-tenant"), x, "X-Tenant");
    x.from("header", r);
    return [owner, page];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetRootResult } } },
  document: () => ({ operation: { parameters: [$.parameter("X-Tenant", "header", true, { type: "string" }), $.parameter("p",
    "query", false, { type: "integer", minimum: 1 })], responses: { "200": $.response("Successful Response",
    { type: "object", properties: { owner: { type: "string" }, page: { type: "number" } }, required: ["owner",
    "page"] }), "422": $.validationError() } } }),
  components,
};

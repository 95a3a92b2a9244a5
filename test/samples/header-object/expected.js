// src/app.ts
import * as $ from "countersign/generated";
function coerceCaching(v, x) {
  const n = x.count;
  const o = {};
  if (v["if-none-match"] !== undefined) o.ifNoneMatch = $.string(v["if-none-match"], x, "if-none-match");
  o.maxAge = $.int($.integer(v["max-age"]), x, "max-age");
  return x.within(n, undefined, v, o);
}
function decodeCaching(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  const n = x.count;
  const o = {};
  if (v.ifNoneMatch !== undefined) o.ifNoneMatch = $.string(v.ifNoneMatch, x, "ifNoneMatch");
  o.maxAge = $.int(v.maxAge, x, "maxAge");
  return x.within(n, k, v, o);
}
const components = () => [
  $.object("src/app#Caching", { ifNoneMatch: { type: "string" }, maxAge: { type: "integer" } }, ["ifNoneMatch"]),
];
const getRoot = {
  contract: 1,
  source: "src/app.ts:10",
  decode(r, body, x) {
    const caching = coerceCaching($.given(r, "header", ["if-none-match", "max-age"], []), x);
    x.from("header", r);
    return [caching];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeCaching } } },
  document: () => ({ operation: { parameters: [$.parameter("if-none-match", "header", false, { type: "string" }),
    $.parameter("max-age", "header", true, { type: "integer" })],
    responses: { "200": $.response("Successful Response", { $ref: "src/app#Caching" }),
    "422": $.validationError() } } }),
  components,
};

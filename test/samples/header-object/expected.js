// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#Caching", name: "Caching", module: "src/app", mode: "both",
    schema: {
      type: "object", properties: { ifNoneMatch: { type: "string" }, maxAge: { type: "integer" } },
      required: ["maxAge"],
    },
  },
];
function coerceCaching(v, x) {
  const o = {};
  if (v["if-none-match"] !== undefined) o.ifNoneMatch = $.string(v["if-none-match"], x, "if-none-match");
  o.maxAge = $.int($.integer(v["max-age"]), x, "max-age", v);
  return o;
}
function decodeCaching(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {};
  if (v.ifNoneMatch !== undefined) o.ifNoneMatch = $.string(v.ifNoneMatch, x, "ifNoneMatch");
  o.maxAge = $.int(v.maxAge, x, "maxAge", v);
  if (x.count !== n) x.within(n, k);
  return o;
}
const getRoot = {
  contract: 1,
  source: "src/app.ts:10",
  decode(r, body, x) {
    const caching = coerceCaching($.given(r, "header", ["if-none-match", "max-age"], []), x);
    x.from("header", r);
    return [caching];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeCaching } } },
  document: () => ({
    operation: {
      parameters: [
        { name: "if-none-match", in: "header", required: false, schema: { type: "string" } },
        { name: "max-age", in: "header", required: true, schema: { type: "integer" } },
      ],
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Caching" } } },
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

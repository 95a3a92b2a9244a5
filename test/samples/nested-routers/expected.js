// src/items.ts
import * as $ from "countersign/generated";
const components = () => [];
function decodeGetByIdResult(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    shop: $.string(v.shop, x, "shop", v),
    id: $.int(v.id, x, "id", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const getById = {
  contract: 1,
  source: "src/items.ts:6",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    const shop = $.string(r.query("shop"), x, "shop");
    x.from("query", r);
    return [shop, id];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetByIdResult } } },
  document: () => ({
    operation: {
      parameters: [
        { name: "shop", in: "query", required: true, schema: { type: "string" } },
        { name: "id", in: "path", required: true, schema: { type: "integer" } },
      ],
      responses: {
        "200": {
          description: "Successful Response",
          content: {
            "application/json": {
              schema: {
                type: "object", properties: { shop: { type: "string" }, id: { type: "integer" } },
                required: ["shop", "id"],
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

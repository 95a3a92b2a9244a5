// src/app.ts
import * as $ from "countersign/generated";
const components = () => [];
function decodeGetByIdResult(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    id: $.int(v.id, x, "id", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const getById = {
  contract: 1,
  source: "src/app.ts:7",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetByIdResult } } },
  document: () => ({
    operation: {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
      responses: {
        "200": {
          description: "Successful Response",
          content: {
            "application/json": { schema: { type: "object", properties: { id: { type: "integer" } }, required: ["id"] } },
          },
        },
        "422": {
          description: "Validation Error",
          content: { "application/json": { schema: { $ref: "countersign#HTTPValidationError" } } },
        },
      },
    },
    handlerName: "readItem",
  }),
  components,
};

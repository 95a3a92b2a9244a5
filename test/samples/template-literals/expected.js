// src/app.ts
import * as $2 from "countersign/generated";
const idPattern = /^user--?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u;
const components = () => [];
function decodeGetByIdResult(v, x, k, p) {
  if (!$2.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    id: $2.pattern(v.id, x, "id", v, idPattern),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const getById = {
  contract: 1,
  source: "src/app.ts:7",
  decode(r, body, x) {
    const id = $2.pattern(r.path("id"), x, "id", undefined, idPattern);
    x.from("path", r);
    return [id];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetByIdResult } } },
  document: () => ({
    operation: {
      parameters: [
        {
          name: "id", in: "path", required: true,
          schema: { type: "string", pattern: "^user--?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?$" },
        },
      ],
      responses: {
        "200": {
          description: "Successful Response",
          content: {
            "application/json": {
              schema: {
                type: "object",
                properties: {
                  id: { type: "string", pattern: "^user--?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?$" },
                },
                required: ["id"],
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

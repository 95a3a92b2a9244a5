// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#User", name: "User", module: "src/app", mode: "both",
    schema: {
      type: "object", properties: { id: { type: "integer" }, name: { type: "string" } },
      required: ["id", "name"],
    },
  },
];
function encodeGetRootResult(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    user: decodeUser(v.user, x, "user", v),
    all: $.array(v.all, x, "all", v, decodeUser),
    byName: $.encodeMap(v.byName, x, "byName", v, $.string, decodeUser),
    first: v.first === null ? null : decodeUser(v.first, x, "first", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeUser(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    id: $.int(v.id, x, "id", v),
    name: $.string(v.name, x, "name", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const getRoot = {
  contract: 1,
  source: "src/app.ts:17",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "json", encode: encodeGetRootResult } } },
  document: () => ({
    operation: {
      summary: "Columns nobody declared stay inside, however deep.",
      responses: {
        "200": {
          description: "Successful Response",
          content: {
            "application/json": {
              schema: {
                type: "object",
                properties: {
                  user: { $ref: "src/app#User" }, all: { type: "array", items: { $ref: "src/app#User" } },
                  byName: { type: "object", additionalProperties: { $ref: "src/app#User" } },
                  first: { anyOf: [{ $ref: "src/app#User" }, { type: "null" }] },
                },
                required: ["user", "all", "byName", "first"],
              },
            },
          },
        },
      },
    },
  }),
  components,
};

// src/app.ts
import * as $ from "countersign/generated";
const components = () => [];
function decodeGetItemsByIdBySizeResult(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    id: $.int(v.id, x, "id", v),
    size: $.string(v.size, x, "size", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeGetUsersByUserIdResult(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    user: $.string(v.user, x, "user", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const getItemsByIdBySize = {
  contract: 1,
  source: "src/app.ts:5",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    const size = $.string(r.path("size"), x, "size");
    x.from("path", r);
    return [id, size];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetItemsByIdBySizeResult } } },
  document: () => ({
    operation: {
      parameters: [
        { name: "id", in: "path", required: true, schema: { type: "integer" } },
        { name: "size", in: "path", required: true, schema: { type: "string" } },
      ],
      responses: {
        "200": {
          description: "Successful Response",
          content: {
            "application/json": {
              schema: {
                type: "object", properties: { id: { type: "integer" }, size: { type: "string" } },
                required: ["id", "size"],
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
const getUsersByUserId = {
  contract: 1,
  source: "src/app.ts:7",
  decode(r, body, x) {
    const user = $.uuid(r.path("user-id"), x, "user-id");
    x.from("path", r);
    return [user];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetUsersByUserIdResult } } },
  document: () => ({
    operation: {
      parameters: [{ name: "user-id", in: "path", required: true, schema: { type: "string", format: "uuid" } }],
      responses: {
        "200": {
          description: "Successful Response",
          content: {
            "application/json": { schema: { type: "object", properties: { user: { type: "string" } }, required: ["user"] } },
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

// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#Item", name: "Item", module: "src/app", mode: "both",
    schema: { type: "object", properties: { name: { type: "string" } }, required: ["name"] },
  },
  {
    id: "src/app#User", name: "User", module: "src/app", mode: "both",
    schema: { type: "object", properties: { id: { type: "integer" } }, required: ["id"] },
  },
  {
    id: "src/app#Echo", name: "Echo", module: "src/app", mode: "both",
    schema: {
      type: "object",
      properties: {
        item: { $ref: "src/app#Item" }, user: { anyOf: [{ $ref: "src/app#User" }, { type: "null" }] },
        importance: { type: "integer" },
      },
      required: ["item", "user", "importance"],
    },
  },
];
function decodeItem(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeUser(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    id: $.int(v.id, x, "id", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeEcho(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    item: decodeItem(v.item, x, "item", v),
    user: v.user === null ? null : decodeUser(v.user, x, "user", v),
    importance: $.int(v.importance, x, "importance", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const putRoot = {
  contract: 1,
  source: "src/app.ts:19",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = decodeItem($.present($.member(body, "item")), x, "item");
    const importance = $.int($.present($.member(body, "importance")), x, "importance");
    let user = $.present($.member(body, "user"));
    if (user !== undefined) user = decodeUser(user, x, "user");
    x.from("body");
    return [item, importance, user];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeEcho } } },
  document: () => ({
    operation: {
      requestBody: {
        content: {
          "application/json": {
            schema: {
              type: "object",
              properties: {
                item: { $ref: "src/app#Item" }, importance: { type: "integer" },
                user: { $ref: "src/app#User" },
              },
              required: ["item", "importance"],
            },
          },
        },
        required: true,
      },
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

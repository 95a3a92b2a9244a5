// src/app.ts
import * as $ from "countersign/generated";
function decodeItem(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    name: $.string(v.name, x, "name"),
  });
}
function decodeUser(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    id: $.int(v.id, x, "id"),
  });
}
function decodeEcho(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    item: decodeItem(v.item, x, "item"),
    user: v.user === null ? null : decodeUser(v.user, x, "user"),
    importance: $.int(v.importance, x, "importance"),
  });
}
const components = () => [
  $.object("src/app#Item", { name: { type: "string" } }),
  $.object("src/app#User", { id: { type: "integer" } }),
  $.object("src/app#Echo", { item: { $ref: "src/app#Item" }, user: { anyOf: [{ $ref: "src/app#User" },
    { type: "null" }] }, importance: { type: "integer" } }),
];
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
  document: () => ({ operation: { requestBody: { content: $.json({ type: "object", properties: { item: { $ref: "src/app#Item" },
    importance: { type: "integer" }, user: { $ref: "src/app#User" } }, required: ["item", "importance"] }),
    required: true }, responses: { "200": $.response("Successful Response", { $ref: "src/app#Echo" }),
    "422": $.validationError() } } }),
  components,
};

// src/app.ts
import * as $ from "countersign/generated";
function decodeUser(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  const n = x.count;
  const o = {
    id: $.int(v.id, x, "id"),
    name: $.string(v.name, x, "name"),
  };
  if (v.nick !== undefined) o.nick = $.string(v.nick, x, "nick");
  return x.within(n, k, v, o);
}
const components = () => [
  $.object("src/app#User", { id: { type: "integer" }, name: { type: "string" }, nick: { type: "string",
    deprecated: true } }, ["nick"], { description: "A user as the world sees one." }),
];
const postRoot = {
  contract: 1,
  source: "src/app.ts:20",
  body: { kind: "json" },
  decode(r, body, x) {
    const user = decodeUser($.present(body), x, "body");
    return [user];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeUser } } },
  document: () => ({ operation: { requestBody: { content: $.json({ $ref: "src/app#User" }), required: true },
    responses: { "200": $.response("Successful Response", { $ref: "src/app#User" }),
    "422": $.validationError() } } }),
  components,
};

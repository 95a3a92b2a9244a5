// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#User", name: "User", module: "src/app", mode: "both",
    schema: {
      type: "object",
      properties: { id: { type: "integer" }, name: { type: "string" }, nick: { type: "string", deprecated: true } },
      required: ["id", "name"], description: "A user as the world sees one.",
    },
  },
];
function decodeUser(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    id: $.int(v.id, x, "id", v),
    name: $.string(v.name, x, "name", v),
  };
  if (v.nick !== undefined) o.nick = $.string(v.nick, x, "nick");
  if (x.count !== n) x.within(n, k);
  return o;
}
const postRoot = {
  contract: 1,
  source: "src/app.ts:20",
  body: { kind: "json" },
  decode(r, body, x) {
    const user = decodeUser($.present(body), x, "body");
    return [user];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeUser } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { $ref: "src/app#User" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#User" } } },
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

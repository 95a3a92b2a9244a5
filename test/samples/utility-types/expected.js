// src/app.ts
import * as $ from "countersign/generated";
function decodeUser(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  const n = x.count;
  const o = {};
  if (v.id !== undefined) o.id = $.int(v.id, x, "id");
  if (v.name !== undefined) o.name = $.string(v.name, x, "name");
  if (v.email !== undefined) o.email = $.string(v.email, x, "email");
  return x.within(n, k, v, o);
}
function decodeUser2(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    name: $.string(v.name, x, "name"),
  });
}
function decodeUser3(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
  };
  if (v.email !== undefined) o.email = $.string(v.email, x, "email");
  return x.within(n, k, v, o);
}
function decodeUser4(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    id: $.int(v.id, x, "id"),
    name: $.string(v.name, x, "name"),
    email: $.string(v.email, x, "email"),
  });
}
const components = () => [];
const patchPartial = {
  contract: 1,
  source: "src/app.ts:11",
  body: { kind: "json" },
  decode(r, body, x) {
    const user = decodeUser($.present(body), x, "body");
    return [user];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeUser } } },
  document: () => ({ operation: { requestBody: { content: $.json({ type: "object", properties: { id: { type: "integer" },
    name: { type: "string" }, email: { type: "string" } } }), required: true },
    responses: { "200": $.response("Successful Response", { type: "object",
    properties: { id: { type: "integer" }, name: { type: "string" }, email: { type: "string" } } }),
    "422": $.validationError() } } }),
  components,
};
const postPick = {
  contract: 1,
  source: "src/app.ts:12",
  body: { kind: "json" },
  decode(r, body, x) {
    const user = decodeUser2($.present(body), x, "body");
    return [user];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeUser2 } } },
  document: () => ({ operation: { requestBody: { content: $.json({ type: "object", properties: { name: { type: "string" } },
    required: ["name"] }), required: true }, responses: { "200": $.response("Successful Response",
    { type: "object", properties: { name: { type: "string" } }, required: ["name"] }),
    "422": $.validationError() } } }),
  components,
};
const postOmit = {
  contract: 1,
  source: "src/app.ts:13",
  body: { kind: "json" },
  decode(r, body, x) {
    const user = decodeUser3($.present(body), x, "body");
    return [user];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeUser3 } } },
  document: () => ({ operation: { requestBody: { content: $.json({ type: "object", properties: { name: { type: "string" },
    email: { type: "string" } }, required: ["name"] }), required: true },
    responses: { "200": $.response("Successful Response", { type: "object",
    properties: { name: { type: "string" }, email: { type: "string" } }, required: ["name"] }),
    "422": $.validationError() } } }),
  components,
};
const postRequired = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "json" },
  decode(r, body, x) {
    const user = decodeUser4($.present(body), x, "body");
    return [user];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeUser4 } } },
  document: () => ({ operation: { requestBody: { content: $.json({ type: "object", properties: { id: { type: "integer" },
    name: { type: "string" }, email: { type: "string" } }, required: ["id", "name", "email"] }),
    required: true }, responses: { "200": $.response("Successful Response", { type: "object",
    properties: { id: { type: "integer" }, name: { type: "string" }, email: { type: "string" } },
    required: ["id", "name", "email"] }), "422": $.validationError() } } }),
  components,
};

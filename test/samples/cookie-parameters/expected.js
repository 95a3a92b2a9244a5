// src/app.ts
import * as $ from "countersign/generated";
const themeValues = ["dark", "light"];
function decodeGetSingleResult(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    theme: $.string(v.theme, x, "theme"),
  });
}
function coerceSession(v, x) {
  const n = x.count;
  const o = {
    session_id: $.string(v.session_id, x, "session_id"),
  };
  if (v.visits !== undefined) o.visits = $.int($.integer(v.visits), x, "visits");
  return x.within(n, undefined, v, o);
}
function decodeSession(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  const n = x.count;
  const o = {
    session_id: $.string(v.session_id, x, "session_id"),
  };
  if (v.visits !== undefined) o.visits = $.int(v.visits, x, "visits");
  return x.within(n, k, v, o);
}
const components = () => [
  $.object("src/app#Session", { session_id: { type: "string" }, visits: { type: "integer" } }, ["visits"]),
];
const getSingle = {
  contract: 1,
  source: "src/app.ts:10",
  decode(r, body, x) {
    let theme = r.cookie("theme");
    if (theme !== undefined) theme = $.literal(theme, x, "theme", themeValues);
    x.from("cookie", r);
    return [theme];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetSingleResult } } },
  document: () => ({ operation: { parameters: [$.parameter("theme", "cookie", false, { type: "string", enum: ["dark",
    "light"] })], responses: { "200": $.response("Successful Response", { type: "object",
    properties: { theme: { type: "string" } }, required: ["theme"] }), "422": $.validationError() } } }),
  components,
};
const getObject = {
  contract: 1,
  source: "src/app.ts:12",
  decode(r, body, x) {
    const session = coerceSession($.given(r, "cookie", ["session_id", "visits"], []), x);
    x.from("cookie", r);
    return [session];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeSession } } },
  document: () => ({ operation: { parameters: [$.parameter("session_id", "cookie", true, { type: "string" }),
    $.parameter("visits", "cookie", false, { type: "integer" })],
    responses: { "200": $.response("Successful Response", { $ref: "src/app#Session" }),
    "422": $.validationError() } } }),
  components,
};

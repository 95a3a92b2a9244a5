// src/app.ts
import * as $ from "countersign/generated";
const themeValues = ["dark", "light"];
const components = () => [
  {
    id: "src/app#Session", name: "Session", module: "src/app", mode: "both",
    schema: {
      type: "object", properties: { session_id: { type: "string" }, visits: { type: "integer" } },
      required: ["session_id"],
    },
  },
];
function decodeGetSingleResult(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    theme: $.string(v.theme, x, "theme", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function coerceSession(v, x) {
  const o = {
    session_id: $.string(v.session_id, x, "session_id", v),
  };
  if (v.visits !== undefined) o.visits = $.int($.integer(v.visits), x, "visits");
  return o;
}
function decodeSession(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    session_id: $.string(v.session_id, x, "session_id", v),
  };
  if (v.visits !== undefined) o.visits = $.int(v.visits, x, "visits");
  if (x.count !== n) x.within(n, k);
  return o;
}
const getSingle = {
  contract: 1,
  source: "src/app.ts:10",
  decode(r, body, x) {
    let theme = r.cookie("theme");
    if (theme !== undefined) theme = $.literal(theme, x, "theme", undefined, themeValues);
    x.from("cookie", r);
    return [theme];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetSingleResult } } },
  document: () => ({
    operation: {
      parameters: [
        {
          name: "theme", in: "cookie", required: false, schema: { type: "string", enum: ["dark", "light"] },
        },
      ],
      responses: {
        "200": {
          description: "Successful Response",
          content: {
            "application/json": { schema: { type: "object", properties: { theme: { type: "string" } }, required: ["theme"] } },
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
const getObject = {
  contract: 1,
  source: "src/app.ts:12",
  decode(r, body, x) {
    const session = coerceSession($.given(r, "cookie", ["session_id", "visits"], []), x);
    x.from("cookie", r);
    return [session];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeSession } } },
  document: () => ({
    operation: {
      parameters: [
        { name: "session_id", in: "cookie", required: true, schema: { type: "string" } },
        { name: "visits", in: "cookie", required: false, schema: { type: "integer" } },
      ],
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Session" } } },
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

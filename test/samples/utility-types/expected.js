// src/app.ts
import * as $ from "countersign/generated";
const components = () => [];
function decodeUser(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {};
  if (v.id !== undefined) o.id = $.int(v.id, x, "id");
  if (v.name !== undefined) o.name = $.string(v.name, x, "name");
  if (v.email !== undefined) o.email = $.string(v.email, x, "email");
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeUser2(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeUser3(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name", v),
  };
  if (v.email !== undefined) o.email = $.string(v.email, x, "email");
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeUser4(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    id: $.int(v.id, x, "id", v),
    name: $.string(v.name, x, "name", v),
    email: $.string(v.email, x, "email", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const patchPartial = {
  contract: 1,
  source: "src/app.ts:11",
  body: { kind: "json" },
  decode(r, body, x) {
    const user = decodeUser($.present(body), x, "body");
    return [user];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeUser } } },
  document: () => ({
    operation: {
      requestBody: {
        content: {
          "application/json": {
            schema: {
              type: "object",
              properties: { id: { type: "integer" }, name: { type: "string" }, email: { type: "string" } },
            },
          },
        },
        required: true,
      },
      responses: {
        "200": {
          description: "Successful Response",
          content: {
            "application/json": {
              schema: {
                type: "object",
                properties: { id: { type: "integer" }, name: { type: "string" }, email: { type: "string" } },
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
const postPick = {
  contract: 1,
  source: "src/app.ts:12",
  body: { kind: "json" },
  decode(r, body, x) {
    const user = decodeUser2($.present(body), x, "body");
    return [user];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeUser2 } } },
  document: () => ({
    operation: {
      requestBody: {
        content: {
          "application/json": { schema: { type: "object", properties: { name: { type: "string" } }, required: ["name"] } },
        },
        required: true,
      },
      responses: {
        "200": {
          description: "Successful Response",
          content: {
            "application/json": { schema: { type: "object", properties: { name: { type: "string" } }, required: ["name"] } },
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
const postOmit = {
  contract: 1,
  source: "src/app.ts:13",
  body: { kind: "json" },
  decode(r, body, x) {
    const user = decodeUser3($.present(body), x, "body");
    return [user];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeUser3 } } },
  document: () => ({
    operation: {
      requestBody: {
        content: {
          "application/json": {
            schema: {
              type: "object", properties: { name: { type: "string" }, email: { type: "string" } },
              required: ["name"],
            },
          },
        },
        required: true,
      },
      responses: {
        "200": {
          description: "Successful Response",
          content: {
            "application/json": {
              schema: {
                type: "object", properties: { name: { type: "string" }, email: { type: "string" } },
                required: ["name"],
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
const postRequired = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "json" },
  decode(r, body, x) {
    const user = decodeUser4($.present(body), x, "body");
    return [user];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeUser4 } } },
  document: () => ({
    operation: {
      requestBody: {
        content: {
          "application/json": {
            schema: {
              type: "object",
              properties: { id: { type: "integer" }, name: { type: "string" }, email: { type: "string" } },
              required: ["id", "name", "email"],
            },
          },
        },
        required: true,
      },
      responses: {
        "200": {
          description: "Successful Response",
          content: {
            "application/json": {
              schema: {
                type: "object",
                properties: { id: { type: "integer" }, name: { type: "string" }, email: { type: "string" } },
                required: ["id", "name", "email"],
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

// src/app.ts
import * as $ from "countersign/generated";
const shapeMembers = [["Circle", decodeCircle], ["Rectangle", decodeRectangle]];
const holderValueMembers = [["number", $.int], ["string", $.string]];
const components = () => [
  {
    id: "src/app#Circle", name: "Circle", module: "src/app", mode: "both",
    schema: { type: "object", properties: { radius: { type: "number" } }, required: ["radius"] },
  },
  {
    id: "src/app#Rectangle", name: "Rectangle", module: "src/app", mode: "both",
    schema: {
      type: "object", properties: { width: { type: "number" }, height: { type: "number" } },
      required: ["width", "height"],
    },
  },
];
function decodeCircle(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    radius: $.number(v.radius, x, "radius", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeRectangle(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    width: $.number(v.width, x, "width", v),
    height: $.number(v.height, x, "height", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeHolder(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    value: v.value === null ? null : $.union(v.value, x, "value", v, holderValueMembers),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const postShape = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "json" },
  decode(r, body, x) {
    const shape = $.union($.present(body), x, "body", undefined, shapeMembers);
    return [shape];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: (v, x) => $.union(v, x, undefined, undefined, shapeMembers) } } },
  document: () => ({
    operation: {
      requestBody: {
        content: {
          "application/json": { schema: { anyOf: [{ $ref: "src/app#Circle" }, { $ref: "src/app#Rectangle" }] } },
        },
        required: true,
      },
      responses: {
        "200": {
          description: "Successful Response",
          content: {
            "application/json": { schema: { anyOf: [{ $ref: "src/app#Circle" }, { $ref: "src/app#Rectangle" }] } },
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
const postValue = {
  contract: 1,
  source: "src/app.ts:16",
  body: { kind: "json" },
  decode(r, body, x) {
    const holder = decodeHolder($.present(body), x, "body");
    return [holder];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeHolder } } },
  document: () => ({
    operation: {
      requestBody: {
        content: {
          "application/json": {
            schema: {
              type: "object",
              properties: { value: { anyOf: [{ type: "integer" }, { type: "string" }, { type: "null" }] } },
              required: ["value"],
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
                properties: { value: { anyOf: [{ type: "integer" }, { type: "string" }, { type: "null" }] } },
                required: ["value"],
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

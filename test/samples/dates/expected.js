// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#Event", name: "Event", module: "src/app", mode: "both",
    schema: { type: "object", properties: { at: { type: "string", format: "date-time" } }, required: ["at"] },
  },
];
function decodeEvent(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    at: $.decodeDate(v.at, x, "at", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function encodeEvent(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    at: $.encodeDate(v.at, x, "at", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeGetRootResult(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    milliseconds: $.number(v.milliseconds, x, "milliseconds", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const postRoot = {
  contract: 1,
  source: "src/app.ts:9",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = decodeEvent($.present(body), x, "body");
    return [body2];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: encodeEvent } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { $ref: "src/app#Event" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Event" } } },
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
const getRoot = {
  contract: 1,
  source: "src/app.ts:11",
  decode(r, body, x) {
    const since = $.decodeDate(r.query("since"), x, "since");
    x.from("query", r);
    return [since];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetRootResult } } },
  document: () => ({
    operation: {
      parameters: [{ name: "since", in: "query", required: true, schema: { type: "string", format: "date-time" } }],
      responses: {
        "200": {
          description: "Successful Response",
          content: {
            "application/json": {
              schema: {
                type: "object", properties: { milliseconds: { type: "number" } }, required: ["milliseconds"],
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

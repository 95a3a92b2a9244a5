// src/app.ts
import * as $ from "countersign/generated";
const components = () => [];
function decodeAnswer(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    yes: $.boolean(v.yes, x, "yes", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeGetRootResult(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    loud: $.boolean(v.loud, x, "loud", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const postRoot = {
  contract: 1,
  source: "src/app.ts:5",
  body: { kind: "json" },
  decode(r, body, x) {
    const answer = decodeAnswer($.present(body), x, "body");
    return [answer];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeAnswer } } },
  document: () => ({
    operation: {
      requestBody: {
        content: {
          "application/json": { schema: { type: "object", properties: { yes: { type: "boolean" } }, required: ["yes"] } },
        },
        required: true,
      },
      responses: {
        "200": {
          description: "Successful Response",
          content: {
            "application/json": { schema: { type: "object", properties: { yes: { type: "boolean" } }, required: ["yes"] } },
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
const getRoot = {
  contract: 1,
  source: "src/app.ts:7",
  decode(r, body, x) {
    const loud = $.boolean($.truth(r.query("loud")), x, "loud");
    x.from("query", r);
    return [loud];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeGetRootResult } } },
  document: () => ({
    operation: {
      parameters: [{ name: "loud", in: "query", required: true, schema: { type: "boolean" } }],
      responses: {
        "200": {
          description: "Successful Response",
          content: {
            "application/json": { schema: { type: "object", properties: { loud: { type: "boolean" } }, required: ["loud"] } },
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

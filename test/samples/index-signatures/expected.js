// src/app.ts
import * as $2 from "countersign/generated";
const pricesKeyPattern = /^p-[\s\S]*$/u;
const components = () => [
  {
    id: "src/app#Prices", name: "Prices", module: "src/app", mode: "both",
    schema: {
      type: "object", properties: { currency: { type: "string" } }, required: ["currency"],
      patternProperties: { "^p-[\\s\\S]*$": { type: "number" } },
    },
  },
];
function decodePrices(v, x, k, p) {
  if (!$2.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    currency: $2.string(v.currency, x, "currency", v),
  };
  $2.index(v, x, o, $2.number, pricesKeyPattern);
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeCounts(v, x, k, p) {
  if (!$2.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {};
  $2.index(v, x, o, $2.number);
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeRows(v, x, k, p) {
  if (!$2.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {};
  $2.index(v, x, o, $2.string, $2.numericKey);
  if (x.count !== n) x.within(n, k);
  return o;
}
const postPrices = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const prices = decodePrices($2.present(body), x, "body");
    return [prices];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodePrices } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { $ref: "src/app#Prices" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Prices" } } },
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
const postCounts = {
  contract: 1,
  source: "src/app.ts:12",
  body: { kind: "json" },
  decode(r, body, x) {
    const counts = decodeCounts($2.present(body), x, "body");
    return [counts];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeCounts } } },
  document: () => ({
    operation: {
      requestBody: {
        content: { "application/json": { schema: { type: "object", additionalProperties: { type: "number" } } } },
        required: true,
      },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { type: "object", additionalProperties: { type: "number" } } } },
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
const postRows = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "json" },
  decode(r, body, x) {
    const rows = decodeRows($2.present(body), x, "body");
    return [rows];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeRows } } },
  document: () => ({
    operation: {
      requestBody: {
        content: {
          "application/json": {
            schema: {
              type: "object",
              patternProperties: {
                "^(?:(?:0|-?[1-9]\\d*|-?(?:0|[1-9]\\d*)\\.\\d*[1-9])(?:e[+-]\\d+)?|-?Infinity)$": { type: "string" },
              },
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
                patternProperties: {
                  "^(?:(?:0|-?[1-9]\\d*|-?(?:0|[1-9]\\d*)\\.\\d*[1-9])(?:e[+-]\\d+)?|-?Infinity)$": { type: "string" },
                },
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

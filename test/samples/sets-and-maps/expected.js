// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#Votes", name: "Votes", module: "src/app", mode: "both",
    schema: {
      type: "object",
      properties: {
        voters: { type: "array", items: { type: "string" }, uniqueItems: true },
        byDay: {
          type: "object", propertyNames: { pattern: "^(?:0|-?[1-9]\\d*)$" },
          additionalProperties: { type: "number" },
        },
      },
      required: ["voters", "byDay"],
    },
  },
];
function decodeVotes(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    voters: $.decodeSet(v.voters, x, "voters", v, $.string),
    byDay: $.decodeMap(v.byDay, x, "byDay", v, coerceVotesByDayKey, $.number),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function coerceVotesByDayKey(v, x, k, p) {
  return $.int($.integer(v), x, k, p);
}
function encodePostRootResult(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    voters: $.encodeSet(v.voters, x, "voters", v, $.string),
    byDay: $.encodeMap(v.byDay, x, "byDay", v, $.int, $.number),
    count: $.int(v.count, x, "count", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const postRoot = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const votes = decodeVotes($.present(body), x, "body");
    return [votes];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: encodePostRootResult } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { $ref: "src/app#Votes" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: {
            "application/json": {
              schema: {
                type: "object",
                properties: {
                  voters: { type: "array", items: { type: "string" }, uniqueItems: true },
                  byDay: {
                    type: "object", propertyNames: { pattern: "^(?:0|-?[1-9]\\d*)$" },
                    additionalProperties: { type: "number" },
                  },
                  count: { type: "integer" },
                },
                required: ["voters", "byDay", "count"],
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

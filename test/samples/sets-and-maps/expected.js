// src/app.ts
import * as $ from "countersign/generated";
function decodeVotes(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    voters: $.decodeSet(v.voters, x, "voters", $.string),
    byDay: $.decodeMap(v.byDay, x, "byDay", coerceVotesByDayKey, $.number),
  });
}
function coerceVotesByDayKey(v, x, k) {
  return $.int($.integer(v), x, k);
}
function encodePostRootResult(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    voters: $.encodeSet(v.voters, x, "voters", $.string),
    byDay: $.encodeMap(v.byDay, x, "byDay", $.int, $.number),
    count: $.int(v.count, x, "count"),
  });
}
const components = () => [
  $.object("src/app#Votes", { voters: { type: "array", items: { type: "string" }, uniqueItems: true },
    byDay: { type: "object", propertyNames: { pattern: "^(?:0|-?[1-9]\\d*)$" },
    additionalProperties: { type: "number" } } }),
];
const postRoot = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const votes = decodeVotes($.present(body), x, "body");
    return [votes];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: encodePostRootResult } } },
  document: () => ({ operation: { requestBody: { content: $.json({ $ref: "src/app#Votes" }), required: true },
    responses: { "200": $.response("Successful Response", { type: "object",
    properties: { voters: { type: "array", items: { type: "string" }, uniqueItems: true },
    byDay: { type: "object", propertyNames: { pattern: "^(?:0|-?[1-9]\\d*)$" },
    additionalProperties: { type: "number" } }, count: { type: "integer" } }, required: ["voters", "byDay",
    "count"] }), "422": $.validationError() } } }),
  components,
};

// src/app.ts
import * as $ from "countersign/generated";
function decodeVotes(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    voters: $.asSet(v.voters, x, "voters", $.string),
    byDay: $.asMap(v.byDay, x, "byDay", coerceVotesByDayKey, $.number),
  };
  x.within(n, k, v);
  return o;
}
function coerceVotesByDayKey(v, x, k) {
  return $.int($.integer(v), x, k);
}
function encodePostRootResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    voters: $.asSet(v.voters, x, "voters", $.string),
    byDay: $.asMap(v.byDay, x, "byDay", coerceVotesByDayKey, $.number),
    count: $.int(v.count, x, "count"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Votes",{"":{"voters":{"type":"array","items":"string","uniqueItems":true},"byDay":{"type":"object","propertyNames":{"pattern":"^(?:0|-?[1-9]\\\\d*)$"},"additionalProperties":"number"}}}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const votes = decodeVotes($.present(body), x, "body");
    return [votes];
  },
  result: $.json(200, encodePostRootResult),
  ...document('{"operation":{"requestBody":["#Votes"],"responses":{"200":[{"":{"voters":{"type":"array","items":"string","uniqueItems":true},"byDay":{"type":"object","propertyNames":{"pattern":"^(?:0|-?[1-9]\\\\d*)$"},"additionalProperties":"number"},"count":"int"}}]}}}'),
};

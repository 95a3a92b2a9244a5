// src/app.ts
import * as $ from "countersign/generated";
function encodeRow(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    n: $.int(v.n, x, "n"),
    at: $.asDate(v.at, x, "at"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Row",{"":{"n":"int","at":{"type":"string","format":"date-time"}}}]]');
const getRoot = {
  contract: 1,
  source: "src/app.ts:10",
  decode(r, body, x) {
    const count = $.int($.integer(r.query("count")), x, "count");
    x.from("query", r);
    return [count];
  },
  result: { status: 200, bodies: { 200: { kind: "json-lines", encode: encodeRow } } },
  ...document('{"operation":{"parameters":[["query count","int"]],"responses":{"200":{"description":"Successful Response","content":{"application/jsonl":{"itemSchema":"#Row"}}}}},"handlerName":"rows"}'),
};

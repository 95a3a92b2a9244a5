// src/app.ts
import * as $ from "countersign/generated";
function coerceCaching(v, x) {
  let p, n = x.count;
  const o = {};
  if ((p = v["if-none-match"]) !== undefined) o.ifNoneMatch = $.string(p, x, "if-none-match");
  o.maxAge = $.int($.integer(v["max-age"]), x, "max-age");
  x.within(n, undefined, v);
  return o;
}
function encodeCaching(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.ifNoneMatch) !== undefined) o.ifNoneMatch = $.string(p, x, "ifNoneMatch");
  o.maxAge = $.int(v.maxAge, x, "maxAge");
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Caching",{"":{"ifNoneMatch?":"string","maxAge":"int"}}]]');
const getRoot = {
  contract: 1,
  source: "src/app.ts:10",
  decode(r, body, x) {
    const caching = coerceCaching($.given(r, "header", ["if-none-match", "max-age"], []), x);
    x.from("header", r);
    return [caching];
  },
  result: $.json(200, encodeCaching),
  ...document('{"operation":{"parameters":[["header if-none-match?","string"],["header max-age","int"]],"responses":{"200":["#Caching"]}}}'),
};

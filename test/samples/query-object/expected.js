// src/app.ts
import * as $ from "countersign/generated";
const filterOrderValues = ["name", "date"];
function coerceFilter(v, x) {
  let p, n = x.count;
  const o = {};
  if ((p = v.limit) !== undefined) o.limit = $.intRange($.integer(p), x, "limit", 1, 100);
  o.order = v.order === undefined ? "name" : $.literal(v.order, x, "order", filterOrderValues);
  if ((p = v.ids) !== undefined) o.ids = $.array(p, x, "ids", coerceFilterIdsItem);
  x.within(n, undefined, v);
  return o;
}
function coerceFilterIdsItem(v, x, k) {
  return $.int($.integer(v), x, k);
}
function encodeFilter(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.limit) !== undefined) o.limit = $.intRange(p, x, "limit", 1, 100);
  o.order = v.order === undefined ? "name" : $.literal(v.order, x, "order", filterOrderValues);
  if ((p = v.ids) !== undefined) o.ids = $.array(p, x, "ids", $.int);
  x.within(n, k, v);
  return o;
}
function coerceFilter2(v, x) {
  let p, n = x.count;
  const o = {};
  if ((p = v.limit) !== undefined) o.limit = $.intRange($.integer(p), x, "limit", 1, 100);
  o.order = v.order === undefined ? "name" : $.literal(v.order, x, "order", filterOrderValues);
  if ((p = v.ids) !== undefined) o.ids = $.array(p, x, "ids", coerceFilterIdsItem);
  $.strict(v, x, o);
  x.within(n, undefined, v);
  return o;
}
function coerceQuery(v, x) {
  let p, n = x.count;
  const o = {};
  if ((p = v.skip) !== undefined) o.skip = $.int($.integer(p), x, "skip");
  if ((p = v.take) !== undefined) o.take = $.int($.integer(p), x, "take");
  x.within(n, undefined, v);
  return o;
}
const document = $.document("src/app", '{"list":[["#Filter",{"":{"limit?":{"type":"integer","minimum":1,"maximum":100,"description":"How many at most."},"order":{"type":"string","enum":["name","date"],"default":"name"},"ids?":["int"]}},{"mode":"output"}]],"parts":[["query limit?",{"type":"integer","minimum":1,"maximum":100},"How many at most."],["query order?",{"type":"string","enum":["name","date"],"default":"name"}],["query ids?",["int"]]]}');
const getOpen = {
  contract: 1,
  source: "src/app.ts:13",
  decode(r, body, x) {
    const filter = coerceFilter($.given(r, "query", ["limit", "order"], ["ids"]), x);
    x.from("query", r);
    return [filter];
  },
  result: $.json(200, encodeFilter),
  ...document('{"operation":{"parameters":[0,1,2],"responses":{"200":["#Filter?output"]}}}'),
};
const getStrict = {
  contract: 1,
  source: "src/app.ts:15",
  decode(r, body, x) {
    const filter = coerceFilter2($.given(r, "query", ["limit", "order"], ["ids"], []), x);
    x.from("query", r);
    return [filter];
  },
  result: $.json(200, encodeFilter),
  ...document('{"operation":{"parameters":[0,1,2],"responses":{"200":["#Filter?output"]}}}'),
};
const getWindow = {
  contract: 1,
  source: "src/app.ts:18",
  decode(r, body, x) {
    const query = coerceQuery($.given(r, "query", ["skip", "take"], []), x);
    x.from("query", r);
    return [query];
  },
  result: $.jsonList(200, $.int),
  ...document('{"operation":{"summary":"What a handler fills in where it takes the object apart is its own, and shown.","parameters":[["query skip?",{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991,"default":0}],["query take?",{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991,"default":25}]],"responses":{"200":[["int"]]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
const pairItems = [coerceIdsItem, $.string];
const filterNames = { of: [["price", { of: [["gte", 0], ["lte", 0]], optional: true }], ["owner", { of: [["name", 0], ["since", 0]] }], ["tags", 1], ["inStock", 0]] };
const filterNames2 = { of: [["price", { of: [["gte", 0], ["lte", 0]], optional: true }], ["owner", { of: [["name", 0], ["since", 0]] }], ["tags", 1], ["inStock", 0]], optional: true };
const filterNames3 = { of: [["price", { of: [["gte", 0], ["lte", 0]], optional: true, strict: true }]] };
const filterNames4 = { of: [["price", 0]], strict: true };
function coerceIdsItem(v, x, k) {
  return $.int($.integer(v), x, k);
}
function coerceOneOnce(v, x, k) {
  return $.only(v, x, k, "all");
}
function coerceOneMore(v, x, k) {
  return $.array(v, x, k, $.string);
}
function coercePage(v, x) {
  let p, n = x.count;
  const o = {};
  if ((p = v.limit) !== undefined) o.limit = $.intRange($.integer(p), x, "limit", -Infinity, 100);
  if ((p = v.ids) !== undefined) o.ids = $.array(p, x, "ids", coerceIdsItem);
  $.strict(v, x, o);
  x.within(n, undefined, v);
  return o;
}
function encodePage(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.limit) !== undefined) o.limit = $.intRange(p, x, "limit", -Infinity, 100);
  if ((p = v.ids) !== undefined) o.ids = $.array(p, x, "ids", $.int);
  x.within(n, k, v);
  return o;
}
function coerceFilter(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.price) !== undefined) o.price = coerceRange(p, x, "price");
  o.owner = coerceFilterOwner(v.owner, x, "owner");
  if ((p = v.tags) !== undefined) o.tags = $.array(p, x, "tags", $.string);
  if ((p = v.inStock) !== undefined) o.inStock = $.boolean($.truth(p), x, "inStock");
  x.within(n, k, v);
  return o;
}
function coerceRange(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.gte) !== undefined) o.gte = $.intRange($.integer(p), x, "gte", 0);
  if ((p = v.lte) !== undefined) o.lte = $.int($.integer(p), x, "lte");
  x.within(n, k, v);
  return o;
}
function coerceFilterOwner(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.name) !== undefined) o.name = $.string(p, x, "name");
  if ((p = v.since) !== undefined) o.since = $.asDate(p, x, "since");
  x.within(n, k, v);
  return o;
}
function coerceFilter2(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.price) !== undefined) o.price = coerceFilterPrice(p, x, "price");
  x.within(n, k, v);
  return o;
}
function coerceFilterPrice(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.gte) !== undefined) o.gte = $.intRange($.integer(p), x, "gte", 0);
  if ((p = v.lte) !== undefined) o.lte = $.int($.integer(p), x, "lte");
  $.strict(v, x, o);
  x.within(n, k, v);
  return o;
}
function coerceFilter3(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.price) !== undefined) o.price = $.int($.integer(p), x, "price");
  $.strict(v, x, o);
  x.within(n, k, v);
  return o;
}
const filteredDependency = {
  name: "filtered (src/app.ts:53)",
  kind: "function",
  use: () => filtered,
  decode(r, body, x) {
    const filter = coerceFilter2($.nested(r, "filter", filterNames3), x, "filter");
    x.from("query", r);
    return [filter];
  },
};
const document = $.document("src/app", '{"list":[["#Page",{"":{"limit?":{"type":"integer","minimum":-9007199254740991,"maximum":100},"ids?":["int"]}}],["#Filter",{"":{"price?":{"$ref":"src/app#Range","description":"In whole euros."},"owner":{"anyOf":[{"":{"name?":"string","since?":{"type":"string","format":"date-time"}}},"null"]},"tags?":["string"],"inStock?":"boolean"}}],["#Range",{"":{"gte?":{"type":"integer","minimum":0,"maximum":9007199254740991},"lte?":"int"}}]],"parts":[["query limit?",{"type":"integer","minimum":-9007199254740991,"maximum":100}],{"name":"filter","in":"query","required":false,"style":"deepObject","explode":true,"schema":"#Filter"}]}');
const getLists = {
  contract: 1,
  source: "src/app.ts:33",
  decode(r, body, x) {
    const ids = $.array(r.queryList("ids", ","), x, "ids", coerceIdsItem, 1);
    let words = r.queryList("words", " ");
    if (words !== undefined) words = $.asSet(words, x, "words", $.string);
    let pair = r.queryList("a-pair", "|");
    if (pair !== undefined) pair = $.tuple(pair, x, "a-pair", pairItems, 2);
    let one = r.queryList("one", ",");
    if (one !== undefined) one = $.onceOrMore(one, x, "one", coerceOneOnce, coerceOneMore);
    x.from("query", r, { ids: ",", words: " ", "a-pair": "|", one: "," });
    return [ids, words, pair, one];
  },
  result: $.json(200, $.unknown),
  ...document('{"operation":{"summary":"Lists that are one value.","parameters":[{"name":"ids","in":"query","required":true,"style":"form","explode":false,"schema":{"type":"array","items":"int","minItems":1}},{"name":"words","in":"query","required":false,"style":"spaceDelimited","explode":false,"schema":{"type":"array","items":"string","uniqueItems":true}},{"name":"a-pair","in":"query","required":false,"style":"pipeDelimited","explode":false,"schema":{"type":"array","prefixItems":["int","string"],"minItems":2,"maxItems":2}},{"name":"one","in":"query","required":false,"style":"form","explode":false,"schema":{"anyOf":[{"const":"all","type":"string"},["string"]]}}],"responses":{"200":[{}]}}}'),
};
const getPage = {
  contract: 1,
  source: "src/app.ts:44",
  decode(r, body, x) {
    const page = coercePage($.given(r, "query", ["limit"], ["ids"], [], ","), x);
    x.from("query", r, { ids: "," });
    return [page];
  },
  result: $.json(200, encodePage),
  ...document('{"operation":{"summary":"The lists of an object.","parameters":[0,{"name":"ids","in":"query","required":false,"style":"form","explode":false,"schema":["int"]}],"responses":{"200":["#Page"]}}}'),
};
const getFilter = {
  contract: 1,
  source: "src/app.ts:46",
  decode(r, body, x) {
    const filter = coerceFilter($.nested(r, "filter", filterNames), x, "filter");
    let limit = r.query("limit");
    if (limit !== undefined) limit = $.int($.integer(limit), x, "limit");
    x.from("query", r);
    return [filter, limit];
  },
  result: $.json(200, $.unknown),
  ...document('{"operation":{"parameters":[1,["query limit?",{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991,"default":10}]],"responses":{"200":[{}]}}}'),
};
const getOptional = {
  contract: 1,
  source: "src/app.ts:51",
  decode(r, body, x) {
    let filter = $.nested(r, "filter", filterNames2);
    if (filter !== undefined) filter = coerceFilter(filter, x, "filter");
    x.from("query", r);
    return [filter];
  },
  result: $.json(200, $.unknown),
  ...document('{"operation":{"parameters":[1],"responses":{"200":[{}]}}}'),
};
const getStrict = {
  contract: 1,
  source: "src/app.ts:56",
  needs: [{ of: filteredDependency, at: 1 }],
  decode(r, body, x) {
    const page = coercePage($.given(r, "query", ["limit"], ["ids"], ["filter", "filter["]), x);
    x.from("query", r);
    return [page, undefined];
  },
  result: $.json(200, $.unknown),
  ...document('{"operation":{"summary":"What one reads, another does not refuse.","parameters":[0,["query ids?",["int"]],{"name":"filter","in":"query","required":false,"style":"deepObject","explode":true,"schema":{"":{"price?":{"":{"gte?":{"type":"integer","minimum":0,"maximum":9007199254740991},"lte?":"int"},"additionalProperties":false}}}}],"responses":{"200":[{}]}}}'),
};
const getClosed = {
  contract: 1,
  source: "src/app.ts:61",
  decode(r, body, x) {
    const filter = coerceFilter3($.nested(r, "filter", filterNames4), x, "filter");
    x.from("query", r);
    return [filter];
  },
  result: $.json(200, $.unknown),
  ...document('{"operation":{"parameters":[{"name":"filter","in":"query","required":false,"style":"deepObject","explode":true,"schema":{"":{"price?":"int"},"additionalProperties":false}}],"responses":{"200":[{}]}}}'),
};

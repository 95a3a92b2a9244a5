// src/app.ts
import * as $ from "countersign/generated";
const getTagsResultMembers = $.members([["string", $.string, 4], ["list[string]", coerceTagMore, 2]]);
const getIdsResultMembers = $.members([["literal['all']", coerceIdOnce, 4], ["list[number]", encodeGetIdsResult2, 2]]);
const themeValues = ["dark", "light"];
function coerceTagMore(v, x, k) {
  return $.array(v, x, k, $.string);
}
function coerceIdOnce(v, x, k) {
  return $.only(v, x, k, "all");
}
function coerceIdMoreItem(v, x, k) {
  return $.int($.integer(v), x, k);
}
function coerceIdMore(v, x, k) {
  return $.array(v, x, k, coerceIdMoreItem);
}
function encodeGetIdsResult2(v, x, k) {
  return $.array(v, x, k, $.int);
}
function coerceSearch(v, x) {
  let p, n = x.count;
  const o = {
    sort: $.onceOrMore(v.sort, x, "sort", $.string, coerceTagMore),
  };
  if ((p = v.year) !== undefined) o.year = $.onceOrMore(p, x, "year", coerceIdMoreItem, coerceIdMore);
  x.within(n, undefined, v);
  return o;
}
const document = $.document("src/app", '{"list":[],"parts":[[{"anyOf":["string",["string"]]}]]}');
const getTags = {
  contract: 1,
  source: "src/app.ts:5",
  decode(r, body, x) {
    const tag = $.onceOrMore($.some(r.queryAll("tag")), x, "tag", $.string, coerceTagMore);
    x.from("query", r);
    return [tag];
  },
  result: $.json(200, (v, x) => $.union(v, x, undefined, getTagsResultMembers)),
  ...document('{"operation":{"parameters":[["query tag",{"anyOf":["string",["string"]]}]],"responses":{"200":0}}}'),
};
const getIds = {
  contract: 1,
  source: "src/app.ts:6",
  decode(r, body, x) {
    let id = $.some(r.queryAll("id"));
    if (id !== undefined) id = $.onceOrMore(id, x, "id", coerceIdOnce, coerceIdMore);
    x.from("query", r);
    return [id];
  },
  result: $.json(200, (v, x) => v === null ? null : $.union(v, x, undefined, getIdsResultMembers)),
  ...document('{"operation":{"parameters":[["query id?",{"anyOf":[{"const":"all","type":"string"},["int"]]}]],"responses":{"200":[{"anyOf":[{"const":"all","type":"string"},["int"],"null"]}]}}}'),
};
const getSearch = {
  contract: 1,
  source: "src/app.ts:7",
  decode(r, body, x) {
    const search = coerceSearch($.given(r, "query", [], ["sort", "year"]), x);
    x.from("query", r);
    return [search];
  },
  result: $.json(200, $.unknown),
  ...document('{"operation":{"parameters":[["query sort",{"anyOf":["string",["string"]]}],["query year?",{"anyOf":["int",["int"]]}]],"responses":{"200":[{}]}}}'),
};
const getHeader = {
  contract: 1,
  source: "src/app.ts:8",
  decode(r, body, x) {
    const accept = $.onceOrMore($.some(r.headerAll("x-accept")), x, "x-accept", $.string, coerceTagMore);
    x.from("header", r);
    return [accept];
  },
  result: $.json(200, (v, x) => $.union(v, x, undefined, getTagsResultMembers)),
  ...document('{"operation":{"parameters":[["header x-accept",{"anyOf":["string",["string"]]}]],"responses":{"200":0}}}'),
};
const getCookie = {
  contract: 1,
  source: "src/app.ts:9",
  decode(r, body, x) {
    const theme = $.literal(r.cookie("theme"), x, "theme", themeValues);
    x.from("cookie", r);
    return [theme];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[["cookie theme",{"type":"string","enum":["dark","light"]}]],"responses":{"200":["string"]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
const pointItems = [coerceSearchPagesItem, coerceSearchPagesItem];
const postNamesResultMembers = $.members([["string", $.string, 4], ["list[string]", coerceNamesMore, 2]]);
function coerceSearch(v, x) {
  let p, n = x.count;
  const o = {
    words: $.array(v.words, x, "words", $.string),
  };
  if ((p = v.pages) !== undefined) o.pages = $.array(p, x, "pages", coerceSearchPagesItem);
  o.kinds = $.asSet(v.kinds, x, "kinds", $.string, 2);
  o.page = v.page === undefined ? 1 : $.int($.integer(v.page), x, "page");
  x.within(n, undefined, v);
  return o;
}
function coerceSearchPagesItem(v, x, k) {
  return $.int($.integer(v), x, k);
}
function encodeSearch(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    words: $.array(v.words, x, "words", $.string),
  };
  if ((p = v.pages) !== undefined) o.pages = $.array(p, x, "pages", $.int);
  o.kinds = $.asSet(v.kinds, x, "kinds", $.string, 2);
  o.page = v.page === undefined ? 1 : $.int(v.page, x, "page");
  x.within(n, k, v);
  return o;
}
function coerceNamesMore(v, x, k) {
  return $.array(v, x, k, $.string);
}
const document = $.document("src/app", '{"list":[["#Search",{"":{"words":0,"pages?":["int"],"kinds":1,"page?":2}},{"mode":"input"}],["#Search",{"":{"words":0,"pages?":["int"],"kinds":1,"page":2}},{"mode":"output"}]],"shared":[["string"],{"type":"array","items":"string","minItems":2,"uniqueItems":true},{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991,"default":1}]}');
const postSearch = {
  contract: 1,
  source: "src/app.ts:13",
  body: { kind: "form" },
  decode(r, body, x) {
    const search = coerceSearch($.given(body, "form", ["page"], ["words", "pages", "kinds"]), x);
    x.from("body", body);
    return [search];
  },
  result: $.json(200, encodeSearch),
  ...document('{"operation":{"summary":"A field that was left empty is absent, also as a member of a list.","requestBody":{"content":{"application/x-www-form-urlencoded":{"schema":"#Search?input"}},"required":true},"responses":{"200":["#Search?output"]}}}'),
};
const postTags = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "form" },
  decode(r, body, x) {
    const tags = $.array($.some(body.formAll("tags")), x, "tags", $.string);
    x.from("body", body);
    return [tags];
  },
  result: $.jsonList(200, $.string),
  ...document('{"operation":{"requestBody":{"content":{"application/x-www-form-urlencoded":{"schema":{"":{"tags":["string"]}}}},"required":true},"responses":{"200":[["string"]]}}}'),
};
const postIds = {
  contract: 1,
  source: "src/app.ts:15",
  body: { kind: "form" },
  decode(r, body, x) {
    let ids = $.some(body.formAll("ids"));
    if (ids !== undefined) ids = $.array(ids, x, "ids", coerceSearchPagesItem);
    x.from("body", body);
    return [ids];
  },
  result: $.jsonList(200, $.int),
  ...document('{"operation":{"requestBody":{"content":{"application/x-www-form-urlencoded":{"schema":{"":{"ids?":{"type":"array","items":"int","default":[7]}}}}}},"responses":{"200":[["int"]]}}}'),
};
const postPoint = {
  contract: 1,
  source: "src/app.ts:16",
  body: { kind: "form" },
  decode(r, body, x) {
    const point = $.tuple($.some(body.formAll("point")), x, "point", pointItems, 2);
    x.from("body", body);
    return [point];
  },
  result: $.jsonList(200, $.int),
  ...document('{"operation":{"requestBody":{"content":{"application/x-www-form-urlencoded":{"schema":{"":{"point":{"type":"array","prefixItems":["int","int"],"minItems":2,"maxItems":2}}}}},"required":true},"responses":{"200":[["int"]]}}}'),
};
const postNames = {
  contract: 1,
  source: "src/app.ts:17",
  body: { kind: "form" },
  decode(r, body, x) {
    const names = $.onceOrMore($.some(body.formAll("names")), x, "names", $.string, coerceNamesMore);
    x.from("body", body);
    return [names];
  },
  result: $.json(200, (v, x) => $.union(v, x, undefined, postNamesResultMembers)),
  ...document('{"operation":{"requestBody":{"content":{"application/x-www-form-urlencoded":{"schema":{"":{"names":{"anyOf":["string",["string"]]}}}}},"required":true},"responses":{"200":[{"anyOf":["string",["string"]]}]}}}'),
};

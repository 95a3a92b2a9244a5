// src/app.ts
import * as $ from "countersign/generated";
const tagsMembers = $.members([["list[string]", decodeTags1, 2], ["list[number]", decodeTags2, 2]]);
const filterMembers = $.members([["string", $.string, 4], ["object", decodeFilter2, 1], ["list[string]", decodeTags1, 2]]);
const bodyWhenMembers = $.members([["datetime", $.asDate, 0], ["object", decodeBodyWhen2, 1]], [1, 0]);
const bodyAt1Items = [$.int, $.int];
const bodyAtMembers = $.members([["tuple[number,number]", decodeBodyAt1, 2], ["object", decodeBodyAt2, 1]]);
function decodeBody(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    tags: decodeTags(v.tags, x, "tags"),
  };
  x.within(n, k, v);
  return o;
}
function decodeTags(v, x, k) {
  return $.union(v, x, k, tagsMembers);
}
function decodeTags1(v, x, k) {
  return $.array(v, x, k, $.string);
}
function decodeTags2(v, x, k) {
  return $.array(v, x, k, $.int);
}
function decodeBody2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    filter: decodeFilter(v.filter, x, "filter"),
  };
  x.within(n, k, v);
  return o;
}
function decodeFilter(v, x, k) {
  return v === null ? null : $.union(v, x, k, filterMembers);
}
function decodeFilter2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
  };
  x.within(n, k, v);
  return o;
}
function decodeBody3(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    when: $.union(v.when, x, "when", bodyWhenMembers),
  };
  x.within(n, k, v);
  return o;
}
function decodeBodyWhen2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    year: $.int(v.year, x, "year"),
  };
  x.within(n, k, v);
  return o;
}
function decodeBody4(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    at: (p = v.at) === null ? null : $.union(p, x, "at", bodyAtMembers),
  };
  x.within(n, k, v);
  return o;
}
function decodeBodyAt1(v, x, k) {
  return $.tuple(v, x, k, bodyAt1Items, 2);
}
function decodeBodyAt2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    x: $.int(v.x, x, "x"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[["#Tags",{"anyOf":[0,["int"]]}],["#Filter",{"anyOf":["string",{"":{"name":"string"}},0,"null"]}]],"shared":[["string"]],"parts":[[{"":{"tags":"#Tags"}}],[{"":{"filter":"#Filter"}}],[{"":{"when":{"anyOf":[{"type":"string","format":"date-time"},{"":{"year":"int"}}]}}}]]}');
const postTags = {
  contract: 1,
  source: "src/app.ts:8",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = decodeBody($.present(body), x, "body");
    return [body2];
  },
  result: $.json(200, decodeBody),
  ...document('{"operation":{"requestBody":0,"responses":{"200":0}}}'),
};
const postFilter = {
  contract: 1,
  source: "src/app.ts:9",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = decodeBody2($.present(body), x, "body");
    return [body2];
  },
  result: $.json(200, decodeBody2),
  ...document('{"operation":{"requestBody":1,"responses":{"200":1}}}'),
};
const postDate = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = decodeBody3($.present(body), x, "body");
    return [body2];
  },
  result: $.json(200, decodeBody3),
  ...document('{"operation":{"requestBody":2,"responses":{"200":2}}}'),
};
const postPairs = {
  contract: 1,
  source: "src/app.ts:11",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = decodeBody4($.present(body), x, "body");
    return [body2];
  },
  result: $.json(200, $.unknown),
  ...document('{"operation":{"requestBody":[{"":{"at":{"anyOf":[{"type":"array","prefixItems":["int","int"],"minItems":2,"maxItems":2},{"":{"x":"int"}},"null"]}}}],"responses":{"200":[{}]}}}'),
};

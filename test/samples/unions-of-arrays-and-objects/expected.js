// src/app.ts
import * as $ from "countersign/generated";
const tagsMembers = $.members([["list[string]", copyTags1, 2], ["list[number]", copyTags2, 2]]);
const filterMembers = $.members([["string", $.string, 4], ["object", copyFilter2, 1], ["list[string]", copyTags1, 2]]);
const bodyWhenMembers = $.members([["datetime", $.asDate, 0], ["object", copyBodyWhen2, 1]], [1, 0]);
const bodyAt1Items = [$.int, $.int];
const bodyAtMembers = $.members([["tuple[number,number]", decodeBodyAt1, 2], ["object", decodeBodyAt2, 1]]);
function copyBody(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const tags = copyTags(v.tags, x, "tags");
  x.within(n, k, v);
  return $.whole(v, x, 1) && tags === v.tags ? v : { tags };
}
function copyTags(v, x, k) {
  return $.union(v, x, k, tagsMembers);
}
function copyTags1(v, x, k) {
  return $.array(v, x, k, $.string);
}
function copyTags2(v, x, k) {
  return $.array(v, x, k, $.int);
}
function copyBody2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const filter = copyFilter(v.filter, x, "filter");
  x.within(n, k, v);
  return $.whole(v, x, 1) && filter === v.filter ? v : { filter };
}
function copyFilter(v, x, k) {
  return v === null ? null : $.union(v, x, k, filterMembers);
}
function copyFilter2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const name = $.string(v.name, x, "name");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { name };
}
function copyBody3(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const when = $.union(v.when, x, "when", bodyWhenMembers);
  x.within(n, k, v);
  return $.whole(v, x, 1) && when === v.when ? v : { when };
}
function copyBodyWhen2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const year = $.int(v.year, x, "year");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { year };
}
function decodeBody(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const at = (p = v.at) === null ? null : $.union(p, x, "at", bodyAtMembers);
  x.within(n, k, v);
  return $.whole(v, x, 1) && at === v.at ? v : { at };
}
function decodeBodyAt1(v, x, k) {
  return $.tuple(v, x, k, bodyAt1Items, 2);
}
function decodeBodyAt2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const x2 = $.int(v.x, x, "x");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { x: x2 };
}
const document = $.document("src/app", '{"list":[["#Tags",{"anyOf":[0,["int"]]}],["#Filter",{"anyOf":["string",{"":{"name":"string"}},0,"null"]}]],"shared":[["string"]],"parts":[[{"":{"tags":"#Tags"}}],[{"":{"filter":"#Filter"}}],[{"":{"when":{"anyOf":[{"type":"string","format":"date-time"},{"":{"year":"int"}}]}}}]]}');
const postTags = {
  contract: 1,
  source: "src/app.ts:8",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = copyBody($.present(body), x, "body");
    return [body2];
  },
  result: $.json(200, copyBody),
  ...document('{"operation":{"requestBody":0,"responses":{"200":0}}}'),
};
const postFilter = {
  contract: 1,
  source: "src/app.ts:9",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = copyBody2($.present(body), x, "body");
    return [body2];
  },
  result: $.json(200, copyBody2),
  ...document('{"operation":{"requestBody":1,"responses":{"200":1}}}'),
};
const postDate = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = copyBody3($.present(body), x, "body");
    return [body2];
  },
  result: $.json(200, copyBody3),
  ...document('{"operation":{"requestBody":2,"responses":{"200":2}}}'),
};
const postPairs = {
  contract: 1,
  source: "src/app.ts:11",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = decodeBody($.present(body), x, "body");
    return [body2];
  },
  result: $.json(200, $.unknown),
  ...document('{"operation":{"requestBody":[{"":{"at":{"anyOf":[{"type":"array","prefixItems":["int","int"],"minItems":2,"maxItems":2},{"":{"x":"int"}},"null"]}}}],"responses":{"200":[{}]}}}'),
};

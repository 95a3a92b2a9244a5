// src/app.ts
import * as $ from "countersign/generated";
function encodeEcho(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    page: $.int(v.page, x, "page"),
    q: (p = v.q) === null ? null : $.string(p, x, "q"),
    tags: $.array(v.tags, x, "tags", $.string),
    ratio: $.number(v.ratio, x, "ratio"),
    on: (p = v.on) === null ? null : $.boolean(p, x, "on"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Echo",{"":{"page":"int","q":{"anyOf":["string","null"]},"tags":["string"],"ratio":"number","on":{"anyOf":["boolean","null"]}}}]]');
const getRoot = {
  contract: 1,
  source: "src/app.ts:13",
  decode(r, body, x) {
    const page = $.int($.integer(r.query("page")), x, "page");
    const ratio = $.number($.numeric(r.query("ratio")), x, "ratio");
    let q = r.query("q");
    if (q !== undefined) q = $.string(q, x, "q");
    let tags = $.some(r.queryAll("tags"));
    if (tags !== undefined) tags = $.array(tags, x, "tags", $.string, undefined, 2);
    let on = r.query("is-on");
    if (on !== undefined) on = $.boolean($.truth(on), x, "is-on");
    x.from("query", r);
    return [page, ratio, q, tags, on];
  },
  result: $.json(200, encodeEcho),
  ...document('{"operation":{"parameters":[["query page","int"],["query ratio","number"],["query q?","string"],["query tags?",{"type":"array","items":"string","maxItems":2,"default":[]}],["query is-on?","boolean"]],"responses":{"200":["#Echo"]}}}'),
};

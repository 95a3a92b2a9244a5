// src/app.ts
import * as $ from "countersign/generated";
function coercePage(v, x) {
  let p, n = x.count;
  const o = {};
  if ((p = v.limit) !== undefined) o.limit = $.int($.integer(p), x, "limit");
  if ((p = v.ids) !== undefined) o.ids = $.array(p, x, "ids", coercePageIdsItem);
  $.strict(v, x, o);
  return x.within(n, undefined, v, o);
}
function coercePageIdsItem(v, x, k) {
  return $.int($.integer(v), x, k);
}
function coerceSession(v, x) {
  let p, n = x.count;
  const o = {};
  if ((p = v.session_id) !== undefined) o.session_id = $.string(p, x, "session_id");
  $.strict(v, x, o);
  return x.within(n, undefined, v, o);
}
const languageDependency = {
  name: "language (src/app.ts:13)",
  kind: "function",
  use: () => language,
  decode(r, body, x) {
    let lang = r.query("lang");
    if (lang !== undefined) lang = $.string(lang, x, "lang");
    x.from("query", r);
    return [lang];
  },
};
const components = $.components("src/app", '[]');
const getItems = {
  contract: 1,
  source: "src/app.ts:18",
  needs: [{ of: languageDependency, at: 1 }],
  decode(r, body, x) {
    const page = coercePage($.given(r, "query", ["limit"], ["ids"], ["q", "lang"]), x);
    let q = r.query("q");
    if (q !== undefined) q = $.string(q, x, "q");
    x.from("query", r);
    return [page, undefined, q];
  },
  result: $.json(200, $.unknown),
  document: $.document("src/app", '{"operation":{"summary":"What others read is not refused.","parameters":[["query limit?","int"],["query ids?",["int"]],["query q?","string"],["query lang?",{"type":"string","default":"en"}]],"responses":{"200":[{}]}}}'),
  components,
};
const getSession = {
  contract: 1,
  source: "src/app.ts:23",
  decode(r, body, x) {
    const session = coerceSession($.given(r, "cookie", ["session_id"], [], ["theme"]), x);
    let theme = r.cookie("theme");
    if (theme !== undefined) theme = $.string(theme, x, "theme");
    x.from("cookie", r);
    return [session, theme];
  },
  result: $.json(200, $.unknown),
  document: $.document("src/app", '{"operation":{"parameters":[["cookie session_id?","string"],["cookie theme?","string"]],"responses":{"200":[{}]}}}'),
  components,
};

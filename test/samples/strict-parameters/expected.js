// src/app.ts
import * as $ from "countersign/generated";
function coercePage(v, x) {
  let p, n = x.count;
  const o = {};
  if ((p = v.limit) !== undefined) o.limit = $.int($.integer(p), x, "limit");
  if ((p = v.ids) !== undefined) o.ids = $.array(p, x, "ids", coercePageIdsItem);
  $.strict(v, x, o);
  x.within(n, undefined, v);
  return o;
}
function coercePageIdsItem(v, x, k) {
  return $.int($.integer(v), x, k);
}
function coerceSession(v, x) {
  let p, n = x.count;
  const o = {};
  if ((p = v.session_id) !== undefined) o.session_id = $.string(p, x, "session_id");
  $.strict(v, x, o);
  x.within(n, undefined, v);
  return o;
}
const languageDependency = {
  name: "language (src/app.ts:23)",
  kind: "function",
  use: () => language,
  decode(r, body, x) {
    let lang = r.query("lang");
    if (lang !== undefined) lang = $.string(lang, x, "lang");
    x.from("query", r);
    return [lang];
  },
};
const pagingDependency = {
  name: "paging (src/app.ts:38)",
  kind: "function",
  use: () => paging,
  decode(r, body, x) {
    const page = coercePage($.given(r, "query", ["limit"], ["ids"], []), x);
    x.from("query", r);
    return [page];
  },
};
const tenantDependency = {
  name: "tenant (src/guards.ts:3)",
  kind: "function",
  decode(r, body, x) {
    const tenant = $.string(r.query("tenant"), x, "tenant");
    x.from("query", r);
    return [tenant];
  },
};
const pagingDependency2 = {
  name: "paging (src/app.ts:38)",
  kind: "function",
  decode(r, body, x) {
    const page = coercePage($.given(r, "query", ["limit"], ["ids"], []), x);
    x.from("query", r);
    return [page];
  },
};
const keyCredentials = $.security(false, $.apiKey("query", "key"));
const keyDependency = {
  name: "key (src/app.ts:41)",
  kind: "function",
  needs: [{ of: keyCredentials, at: 0 }],
};
const previewDependency = {
  name: "preview (src/guards.ts:7)",
  kind: "function",
  decode(r, body, x) {
    let draft = r.cookie("draft");
    if (draft !== undefined) draft = $.boolean($.truth(draft), x, "draft");
    x.from("cookie", r);
    return [draft];
  },
};
const document = $.document("src/app", '{"list":[],"parts":[["query limit?","int"],["query ids?",["int"]],["cookie session_id?","string"]]}');
const getItems = {
  contract: 1,
  source: "src/app.ts:28",
  needs: [{ of: languageDependency, at: 1 }],
  decode(r, body, x) {
    const page = coercePage($.given(r, "query", ["limit"], ["ids"], ["q", "lang"]), x);
    let q = r.query("q");
    if (q !== undefined) q = $.string(q, x, "q");
    x.from("query", r);
    return [page, undefined, q];
  },
  result: $.json(200, $.unknown),
  ...document('{"operation":{"summary":"What others read is not refused.","parameters":[0,1,["query q?","string"],["query lang?",{"type":"string","default":"en"}]],"responses":{"200":[{}]}}}'),
};
const getSession = {
  contract: 1,
  source: "src/app.ts:33",
  decode(r, body, x) {
    const session = coerceSession($.given(r, "cookie", ["session_id"], [], ["theme"]), x);
    let theme = r.cookie("theme");
    if (theme !== undefined) theme = $.string(theme, x, "theme");
    x.from("cookie", r);
    return [session, theme];
  },
  result: $.json(200, $.unknown),
  ...document('{"operation":{"parameters":[2,["cookie theme?","string"]],"responses":{"200":[{}]}}}'),
};
const getFound = {
  contract: 1,
  source: "src/app.ts:45",
  needs: [{ of: pagingDependency, at: 0 }],
  decode(r, body, x) {
    const q = $.string(r.query("q"), x, "q");
    x.from("query", r);
    return [undefined, q];
  },
  result: $.json(200, $.unknown),
  ...document('{"operation":{"summary":"A strict dependency beside what the handler reads.","parameters":[["query q","string"],0,1],"responses":{"200":[{}]}}}'),
};
const getRoot = {
  contract: 1,
  source: "src/app.ts:49",
  decode(r, body, x) {
    const page = coercePage($.given(r, "query", ["limit"], ["ids"], ["by"]), x);
    let by = r.query("by");
    if (by !== undefined) by = $.string(by, x, "by");
    x.from("query", r);
    return [page, by];
  },
  result: $.json(200, $.unknown),
  ...document('{"operation":{"parameters":[0,1,["query by?","string"]],"responses":{"200":[{}]}}}'),
};
const getSession2 = {
  contract: 1,
  source: "src/app.ts:50",
  decode(r, body, x) {
    const session = coerceSession($.given(r, "cookie", ["session_id"], [], []), x);
    x.from("cookie", r);
    return [session];
  },
  result: $.json(200, $.unknown),
  ...document('{"operation":{"parameters":[2],"responses":{"200":[{}]}}}'),
};
const guards = {
  contract: 1,
  guards: [{ of: tenantDependency }, { of: pagingDependency2 }],
  ...document('{"operation":{"parameters":[["query tenant","string"],0,1]}}'),
};
const guards2 = {
  contract: 1,
  guards: [{ of: keyDependency }, { of: previewDependency }],
  ...document('{"operation":{"parameters":[["cookie draft?","boolean"]]},"security":{"schemes":[{"name":"APIKeyQuery","detail":"key","scheme":{"type":"apiKey","in":"query","name":"key"}}],"requirements":[{"0":[]}]}}'),
};

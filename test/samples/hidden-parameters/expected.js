// src/app.ts
import * as $ from "countersign/generated";
function coerceFilter(v, x) {
  let p, n = x.count;
  const o = {};
  if ((p = v.q) !== undefined) o.q = $.string(p, x, "q");
  if ((p = v.explain) !== undefined) o.explain = $.boolean($.truth(p), x, "explain");
  o.shard = v.shard === undefined ? 0 : $.int($.integer(v.shard), x, "shard");
  x.within(n, undefined, v);
  return o;
}
function coerceTrace(v, x) {
  let p, n = x.count;
  const o = {};
  if ((p = v.span) !== undefined) o.span = $.string(p, x, "span");
  x.within(n, undefined, v);
  return o;
}
const supportDependency = {
  name: "support (src/app.ts:31)",
  kind: "function",
  use: () => support,
  decode(r, body, x) {
    let as = r.header("x-support");
    if (as !== undefined) as = $.string(as, x, "x-support");
    x.from("header", r);
    return [as];
  },
};
const document = $.document("src/app", '[]');
const getSingle = {
  contract: 1,
  source: "src/app.ts:20",
  decode(r, body, x) {
    const q = $.string(r.query("q"), x, "q");
    let debug = r.query("debug");
    if (debug !== undefined) debug = $.boolean($.truth(debug), x, "debug");
    let n2 = r.query("n");
    if (n2 !== undefined) n2 = $.int($.integer(n2), x, "n");
    x.from("query", r);
    return [q, debug, n2];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[["query q","string"]],"responses":{"200":["string"]}}}'),
};
const getSpread = {
  contract: 1,
  source: "src/app.ts:24",
  decode(r, body, x) {
    const filter = coerceFilter($.given(r, "query", ["q", "explain", "shard"], []), x);
    x.from("query", r);
    return [filter];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[["query q?","string"]],"responses":{"200":["string"]}}}'),
};
const getAll = {
  contract: 1,
  source: "src/app.ts:25",
  decode(r, body, x) {
    const trace = coerceTrace($.given(r, "header", ["span"], []), x);
    x.from("header", r);
    let seen = r.cookie("seen");
    if (seen !== undefined) seen = $.string(seen, x, "seen");
    x.from("cookie", r);
    return [trace, seen];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};
const getDepends = {
  contract: 1,
  source: "src/app.ts:32",
  needs: [{ of: supportDependency, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
const themeValues = ["dark", "light"];
function textGetSingleResult(v) {
  if (!$.isObject(v)) return;
  const a = v.theme;
  if ($.isShortString(a)) return '{"theme":' + $.stringText(a) + '}';
}
function encodeGetSingleResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    theme: $.string(v.theme, x, "theme"),
  };
  x.within(n, k, v);
  return o;
}
function coerceSession(v, x) {
  let p, n = x.count;
  const o = {
    session_id: $.string(v.session_id, x, "session_id"),
  };
  if ((p = v.visits) !== undefined) o.visits = $.int($.integer(p), x, "visits");
  x.within(n, undefined, v);
  return o;
}
function encodeSession(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    session_id: $.string(v.session_id, x, "session_id"),
  };
  if ((p = v.visits) !== undefined) o.visits = $.int(p, x, "visits");
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Session",{"":{"session_id":"string","visits?":"int"}}]]');
const getSingle = {
  contract: 1,
  source: "src/app.ts:10",
  decode(r, body, x) {
    let theme = r.cookie("theme");
    if (theme !== undefined) theme = $.literal(theme, x, "theme", themeValues);
    x.from("cookie", r);
    return [theme];
  },
  result: $.json(200, encodeGetSingleResult, textGetSingleResult),
  ...document('{"operation":{"parameters":[["cookie theme?",{"type":"string","enum":["dark","light"]}]],"responses":{"200":[{"":{"theme":"string"}}]}}}'),
};
const getObject = {
  contract: 1,
  source: "src/app.ts:12",
  decode(r, body, x) {
    const session = coerceSession($.given(r, "cookie", ["session_id", "visits"], []), x);
    x.from("cookie", r);
    return [session];
  },
  result: $.json(200, encodeSession),
  ...document('{"operation":{"parameters":[["cookie session_id","string"],["cookie visits?","int"]],"responses":{"200":["#Session"]}}}'),
};

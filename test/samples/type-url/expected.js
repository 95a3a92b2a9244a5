// src/app.ts
import * as $ from "countersign/generated";
function copyLink(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    target: $.asUrl(v.target, x, "target"),
  };
  if ((p = v.mirrors) !== undefined) o.mirrors = $.array(p, x, "mirrors", $.asUrl);
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[["#Link",{"":{"target":0,"mirrors?":[0]}}]],"shared":[{"type":"string","format":"uri"}]}');
const postLinks = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = copyLink($.present(body), x, "body");
    return [body2];
  },
  result: $.json(200, copyLink),
  ...document('{"operation":{"requestBody":["#Link"],"responses":{"200":["#Link"]}}}'),
};
const getHostsByPage = {
  contract: 1,
  source: "src/app.ts:15",
  decode(r, body, x) {
    const page = $.asUrl(r.path("page"), x, "page");
    x.from("path", r);
    let next = r.query("next");
    if (next !== undefined) next = $.asUrl(next, x, "next");
    let also = $.some(r.queryAll("also"));
    if (also !== undefined) also = $.array(also, x, "also", $.asUrl);
    x.from("query", r);
    let origin = r.header("origin");
    if (origin !== undefined) origin = $.asUrl(origin, x, "origin");
    x.from("header", r);
    return [page, next, also, origin];
  },
  result: $.jsonList(200, $.string),
  ...document('{"operation":{"parameters":[["path page",{"type":"string","format":"uri"}],["query next?",{"type":"string","format":"uri"}],["query also?",{"type":"array","items":{"type":"string","format":"uri"},"default":[]}],["header origin?",{"type":"string","format":"uri"}]],"responses":{"200":[["string"]]}}}'),
};

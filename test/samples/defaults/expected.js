// src/app.ts
import * as $ from "countersign/generated";
function textGetRootResult(v) {
  if (!$.isObject(v)) return;
  const a = v.limit, b = v.since, c = v.deep;
  if (Number.isSafeInteger(a) && $.isShortString(b) && typeof c === "boolean") return '{"limit":' + a + ',"since":' + $.stringText(b) + (c ? ',"deep":true}' : ',"deep":false}');
}
function encodeGetRootResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    limit: $.int(v.limit, x, "limit"),
    since: $.string(v.since, x, "since"),
    deep: $.boolean(v.deep, x, "deep"),
  };
  x.within(n, k, v);
  return o;
}
function copySettings(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const theme = v.theme === undefined ? "light" : $.string(v.theme, x, "theme");
  const tags = v.tags === undefined ? ["a"] : $.array(v.tags, x, "tags", $.string);
  const note = v.note === undefined ? null : v.note === null ? null : $.string(v.note, x, "note");
  x.within(n, k, v);
  return $.whole(v, x, 3) && theme === v.theme && tags === v.tags && note === v.note ? v : { theme, tags, note };
}
const document = $.document("src/app", '{"list":[["#Settings",{"":{"theme?":0,"tags?":1,"note?":2}},{"mode":"input"}],["#Settings",{"":{"theme":0,"tags":1,"note":2}},{"mode":"output"}]],"shared":[{"type":"string","default":"light"},{"type":"array","items":"string","default":["a"]},{"anyOf":["string","null"]}]}');
const getRoot = {
  contract: 1,
  source: "src/app.ts:15",
  decode(r, body, x) {
    let limit = r.query("limit");
    if (limit !== undefined) limit = $.int($.integer(limit), x, "limit");
    let since = r.query("since");
    if (since !== undefined) since = $.string(since, x, "since");
    let deep = r.query("deep");
    if (deep !== undefined) deep = $.boolean($.truth(deep), x, "deep");
    x.from("query", r);
    return [limit, since, deep];
  },
  result: $.json(200, encodeGetRootResult, textGetRootResult),
  ...document('{"operation":{"parameters":[["query limit?",{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991,"default":20}],["query since?",{"type":"string","default":"yesterday"}],["query deep?",{"type":"boolean","default":false}]],"responses":{"200":[{"":{"limit":"int","since":"string","deep":"boolean"}}]}}}'),
};
const postRoot = {
  contract: 1,
  source: "src/app.ts:28",
  body: { kind: "json" },
  decode(r, body, x) {
    const settings = copySettings($.present(body), x, "body");
    return [settings];
  },
  result: $.json(200, copySettings),
  ...document('{"operation":{"requestBody":["#Settings?input"],"responses":{"200":["#Settings?output"]}}}'),
};

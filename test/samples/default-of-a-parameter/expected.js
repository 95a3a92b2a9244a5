// src/app.ts
import * as $ from "countersign/generated";
function textPage(v) {
  if (!$.isObject(v)) return;
  const a = v.size, b = v.shift, c = v.limit;
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b) && Number.isSafeInteger(c)) return '{"size":' + a + ',"shift":' + b + ',"limit":' + c + '}';
}
function encodePage(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    size: $.int(v.size, x, "size"),
    shift: $.int(v.shift, x, "shift"),
    limit: $.int(v.limit, x, "limit"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Page",{"":{"size":"int","shift":"int","limit":{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991,"description":"Filled in by the handler itself."}}}]]');
const getPage = {
  contract: 1,
  source: "src/app.ts:12",
  decode(r, body, x) {
    let size = r.query("size");
    size = size === undefined ? 20 : $.int($.integer(size), x, "size");
    let limit = r.query("limit");
    if (limit !== undefined) limit = $.int($.integer(limit), x, "limit");
    x.from("query", r);
    let shift = r.header("shift");
    shift = shift === undefined ? 1 : $.int($.integer(shift), x, "shift");
    x.from("header", r);
    return [size, shift, limit];
  },
  result: $.json(200, encodePage, textPage),
  ...document('{"operation":{"parameters":[["query size?",{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991,"default":20}],["header shift?",{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991,"default":1}],["query limit?",{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991,"default":5}]],"responses":{"200":["#Page"]}}}'),
};
const postSince = {
  contract: 1,
  source: "src/app.ts:21",
  body: { kind: "json" },
  decode(r, body, x) {
    let since = $.present(body);
    since = since === undefined ? $.asDate("2026-01-01T00:00:00Z", x) : $.asDate(since, x, "body");
    return [since];
  },
  result: $.json(200, $.asDate),
  ...document('{"operation":{"requestBody":{"content":{"application/json":{"schema":{"type":"string","format":"date-time","default":"2026-01-01T00:00:00Z"}}}},"responses":{"200":[{"type":"string","format":"date-time"}]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
function copyPage(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const items = $.array(v.items, x, "items", $.string);
  const meta = copyMeta(v.meta, x, "meta");
  x.within(n, k, v);
  return $.whole(v, x, 2) && items === v.items && meta === v.meta ? v : { items, meta };
}
function copyMeta(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const total = $.int(v.total, x, "total");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { total };
}
function copyPageNumber(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const items = $.array(v.items, x, "items", $.number);
  const meta = copyMeta(v.meta, x, "meta");
  x.within(n, k, v);
  return $.whole(v, x, 2) && items === v.items && meta === v.meta ? v : { items, meta };
}
function copyPageNumberNull(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const items = $.array(v.items, x, "items", $.number);
  const meta = $.nothing(v.meta, x, "meta");
  x.within(n, k, v);
  return $.whole(v, x, 2) && items === v.items ? v : { items, meta };
}
function copySpan(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    from: $.asDate(v.from, x, "from"),
    to: $.asDate(v.to, x, "to"),
  };
  x.within(n, k, v);
  return o;
}
function copySpanStringInt(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const from = $.string(v.from, x, "from");
  const to = $.int(v.to, x, "to");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { from, to };
}
function textSpanStringInt(v) {
  if (!$.isObject(v)) return;
  const a = v.from, b = v.to;
  if ($.isShortString(a) && Number.isSafeInteger(b)) return '{"from":' + $.stringText(a) + ',"to":' + b + '}';
}
const document = $.document("src/app", '{"list":[["#Page<string,#Meta>",{"":{"items":["string"],"meta":"#Meta"}},{"name":"Page"}],["#Meta",{"":{"total":"int"}}],["#Page<number,#Meta>",{"":{"items":0,"meta":"#Meta"}},{"name":"PageNumber"}],["#Page<number,null>",{"":{"items":0,"meta":"null"}}],["#Span<Date,Date>",{"":{"from":1,"to":1}},{"name":"Span"}],["#Span<string,Int>",{"":{"from":"string","to":"int"}}]],"shared":[["number"],{"type":"string","format":"date-time"}],"parts":[["#Page<string,#Meta>"],["#Page<number,#Meta>"],["#Page<number,null>"],["#Span<Date,Date>"],["#Span<string,Int>"]]}');
const postPage = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "json" },
  decode(r, body, x) {
    const page = copyPage($.present(body), x, "body");
    return [page];
  },
  result: $.json(200, copyPage),
  ...document('{"operation":{"requestBody":0,"responses":{"200":0}}}'),
};
const postNumbers = {
  contract: 1,
  source: "src/app.ts:15",
  body: { kind: "json" },
  decode(r, body, x) {
    const page = copyPageNumber($.present(body), x, "body");
    return [page];
  },
  result: $.json(200, copyPageNumber),
  ...document('{"operation":{"requestBody":1,"responses":{"200":1}}}'),
};
const postBare = {
  contract: 1,
  source: "src/app.ts:16",
  body: { kind: "json" },
  decode(r, body, x) {
    const page = copyPageNumberNull($.present(body), x, "body");
    return [page];
  },
  result: $.json(200, copyPageNumberNull),
  ...document('{"operation":{"requestBody":2,"responses":{"200":2}}}'),
};
const postSpan = {
  contract: 1,
  source: "src/app.ts:17",
  body: { kind: "json" },
  decode(r, body, x) {
    const span = copySpan($.present(body), x, "body");
    return [span];
  },
  result: $.json(200, copySpan),
  ...document('{"operation":{"requestBody":3,"responses":{"200":3}}}'),
};
const postMixed = {
  contract: 1,
  source: "src/app.ts:18",
  body: { kind: "json" },
  decode(r, body, x) {
    const span = copySpanStringInt($.present(body), x, "body");
    return [span];
  },
  result: $.json(200, copySpanStringInt, textSpanStringInt),
  ...document('{"operation":{"requestBody":4,"responses":{"200":4}}}'),
};

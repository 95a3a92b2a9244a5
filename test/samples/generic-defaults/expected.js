// src/app.ts
import * as $ from "countersign/generated";
function decodePage(v, x, k) {
  if (!$.object(v, x, k)) return;
  return x.within(x.count, k, v, {
    items: $.array(v.items, x, "items", $.string),
    meta: decodeMeta(v.meta, x, "meta"),
  });
}
function decodeMeta(v, x, k) {
  if (!$.object(v, x, k)) return;
  return x.within(x.count, k, v, {
    total: $.int(v.total, x, "total"),
  });
}
function decodePageNumber(v, x, k) {
  if (!$.object(v, x, k)) return;
  return x.within(x.count, k, v, {
    items: $.array(v.items, x, "items", $.number),
    meta: decodeMeta(v.meta, x, "meta"),
  });
}
function decodePageNumberNull(v, x, k) {
  if (!$.object(v, x, k)) return;
  return x.within(x.count, k, v, {
    items: $.array(v.items, x, "items", $.number),
    meta: $.nothing(v.meta, x, "meta"),
  });
}
function decodeSpan(v, x, k) {
  if (!$.object(v, x, k)) return;
  return x.within(x.count, k, v, {
    from: $.asDate(v.from, x, "from"),
    to: $.asDate(v.to, x, "to"),
  });
}
function decodeSpanStringInt(v, x, k) {
  if (!$.object(v, x, k)) return;
  return x.within(x.count, k, v, {
    from: $.string(v.from, x, "from"),
    to: $.int(v.to, x, "to"),
  });
}
const components = $.components("src/app", '{"list":[["#Page<string,src/app#Meta>",{"properties":{"items":["string"],"meta":"#Meta"}},{"name":"Page"}],["#Meta",{"properties":{"total":"integer"}}],["#Page<number,src/app#Meta>",{"properties":{"items":0,"meta":"#Meta"}},{"name":"PageNumber"}],["#Page<number,null>",{"properties":{"items":0,"meta":"null"}},{"name":"PageNumberNull"}],["#Span<Date,Date>",{"properties":{"from":1,"to":1}},{"name":"Span"}],["#Span<string,Int>",{"properties":{"from":"string","to":"integer"}},{"name":"SpanStringInt"}]],"shared":[["number"],{"type":"string","format":"date-time"}]}');
const postPage = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "json" },
  decode(r, body, x) {
    const page = decodePage($.present(body), x, "body");
    return [page];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodePage } } },
  document: $.document("src/app", '{"operation":{"requestBody":{"content":{"application/json":{"schema":"#Page<string,src/app#Meta>"}},"required":true},"responses":{"200":["#Page<string,src/app#Meta>"],"422":1}}}'),
  components,
};
const postNumbers = {
  contract: 1,
  source: "src/app.ts:15",
  body: { kind: "json" },
  decode(r, body, x) {
    const page = decodePageNumber($.present(body), x, "body");
    return [page];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodePageNumber } } },
  document: $.document("src/app", '{"operation":{"requestBody":{"content":{"application/json":{"schema":"#Page<number,src/app#Meta>"}},"required":true},"responses":{"200":["#Page<number,src/app#Meta>"],"422":1}}}'),
  components,
};
const postBare = {
  contract: 1,
  source: "src/app.ts:16",
  body: { kind: "json" },
  decode(r, body, x) {
    const page = decodePageNumberNull($.present(body), x, "body");
    return [page];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodePageNumberNull } } },
  document: $.document("src/app", '{"operation":{"requestBody":{"content":{"application/json":{"schema":"#Page<number,null>"}},"required":true},"responses":{"200":["#Page<number,null>"],"422":1}}}'),
  components,
};
const postSpan = {
  contract: 1,
  source: "src/app.ts:17",
  body: { kind: "json" },
  decode(r, body, x) {
    const span = decodeSpan($.present(body), x, "body");
    return [span];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeSpan } } },
  document: $.document("src/app", '{"operation":{"requestBody":{"content":{"application/json":{"schema":"#Span<Date,Date>"}},"required":true},"responses":{"200":["#Span<Date,Date>"],"422":1}}}'),
  components,
};
const postMixed = {
  contract: 1,
  source: "src/app.ts:18",
  body: { kind: "json" },
  decode(r, body, x) {
    const span = decodeSpanStringInt($.present(body), x, "body");
    return [span];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeSpanStringInt } } },
  document: $.document("src/app", '{"operation":{"requestBody":{"content":{"application/json":{"schema":"#Span<string,Int>"}},"required":true},"responses":{"200":["#Span<string,Int>"],"422":1}}}'),
  components,
};

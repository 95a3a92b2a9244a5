// src/app.ts
import * as $ from "countersign/generated";
function decodePage(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    items: $.array(v.items, x, "items", $.string),
    meta: decodeMeta(v.meta, x, "meta"),
  };
  x.within(n, k, v);
  return o;
}
function decodeMeta(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    total: $.int(v.total, x, "total"),
  };
  x.within(n, k, v);
  return o;
}
function decodePageNumber(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    items: $.array(v.items, x, "items", $.number),
    meta: decodeMeta(v.meta, x, "meta"),
  };
  x.within(n, k, v);
  return o;
}
function decodePageNumberNull(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    items: $.array(v.items, x, "items", $.number),
    meta: $.nothing(v.meta, x, "meta"),
  };
  x.within(n, k, v);
  return o;
}
function decodeSpan(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    from: $.asDate(v.from, x, "from"),
    to: $.asDate(v.to, x, "to"),
  };
  x.within(n, k, v);
  return o;
}
function decodeSpanStringInt(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    from: $.string(v.from, x, "from"),
    to: $.int(v.to, x, "to"),
  };
  x.within(n, k, v);
  return o;
}
const components = $.components("src/app", '{"list":[["#Page<string,src/app#Meta>",{"":{"items":["string"],"meta":"#Meta"}},{"name":"Page"}],["#Meta",{"":{"total":"int"}}],["#Page<number,src/app#Meta>",{"":{"items":0,"meta":"#Meta"}},{"name":"PageNumber"}],["#Page<number,null>",{"":{"items":0,"meta":"null"}},{"name":"PageNumberNull"}],["#Span<Date,Date>",{"":{"from":1,"to":1}},{"name":"Span"}],["#Span<string,Int>",{"":{"from":"string","to":"int"}},{"name":"SpanStringInt"}]],"shared":[["number"],{"type":"string","format":"date-time"}]}');
const postPage = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "json" },
  decode(r, body, x) {
    const page = decodePage($.present(body), x, "body");
    return [page];
  },
  result: $.json(200, decodePage),
  document: $.document("src/app", '{"operation":{"requestBody":["#Page<string,src/app#Meta>"],"responses":{"200":["#Page<string,src/app#Meta>"]}}}'),
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
  result: $.json(200, decodePageNumber),
  document: $.document("src/app", '{"operation":{"requestBody":["#Page<number,src/app#Meta>"],"responses":{"200":["#Page<number,src/app#Meta>"]}}}'),
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
  result: $.json(200, decodePageNumberNull),
  document: $.document("src/app", '{"operation":{"requestBody":["#Page<number,null>"],"responses":{"200":["#Page<number,null>"]}}}'),
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
  result: $.json(200, decodeSpan),
  document: $.document("src/app", '{"operation":{"requestBody":["#Span<Date,Date>"],"responses":{"200":["#Span<Date,Date>"]}}}'),
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
  result: $.json(200, decodeSpanStringInt),
  document: $.document("src/app", '{"operation":{"requestBody":["#Span<string,Int>"],"responses":{"200":["#Span<string,Int>"]}}}'),
  components,
};

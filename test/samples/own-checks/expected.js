// src/app.ts
import * as $ from "countersign/generated";
import * as $rules from "./rules.js";
const checkIsSku = ($input) => $rules.isSku($input);
const checkIsShort = ($input) => $rules.isShort($input);
const checkIsEven = ($input) => isEven($input);
const checkIsWeekday = ($input) => $rules.isWeekday($input);
const checkRangesAscending = ($input) => $rules.ranges.ascending($input);
const checkAreDistinct = ($input) => areDistinct($input);
const checkIsTrue = ($input) => isTrue($input);
const orderSizeValues = ["S", "M", "XXL"];
const orderExtraMembers = $.members([["string", copyOrderCodesItem, 4], ["number", $.number, 8]]);
const checkIsStrong = ($input) => $rules.isStrong($input);
const checkAreUnlike = ($input) => $rules.areUnlike($input);
const checkIsOk = ($input) => isOk($input);
function decodeOrder(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 9, n = x.count;
  const sku = $.checkedBy(v.sku, x, "sku", $.string, checkIsSku, "should satisfy 'isSku'");
  const code = $.checkedBy(v.code, x, "code", $.string, checkIsShort, "should satisfy 'isShort'");
  const pieces = $.checkedBy(v.pieces, x, "pieces", copyOrderPieces, checkIsEven, "should satisfy 'isEven'");
  const day = (p = v.day) === undefined ? p : (w++, $.checkedBy(p, x, "day", $.asDate, checkIsWeekday, "should satisfy 'isWeekday'"));
  const range = (p = v.range) === null ? null : copyAscending(p, x, "range");
  const ids = $.checkedBy(v.ids, x, "ids", copyOrderIds, checkAreDistinct, "should satisfy 'areDistinct'");
  const accepted = $.checkedBy(v.accepted, x, "accepted", $.boolean, checkIsTrue, "should satisfy 'isTrue'");
  const size = $.checkedBy(v.size, x, "size", copyOrderSize, checkIsShort, "should satisfy 'isShort'");
  const codes = $.array(v.codes, x, "codes", copyOrderCodesItem);
  const labels = (p = v.labels) === undefined ? p : (w++, copyOrderLabels(p, x, "labels"));
  const extra = (p = v.extra) === undefined ? p : (w++, $.union(p, x, "extra", orderExtraMembers));
  const note = v.note === undefined ? "none" : $.checkedBy(v.note, x, "note", $.string, checkIsShort, "should satisfy 'isShort'");
  x.within(n, k, v);
  if ($.whole(v, x, w) && sku === v.sku && code === v.code && pieces === v.pieces && day === v.day && range === v.range && ids === v.ids && accepted === v.accepted && size === v.size && codes === v.codes && labels === v.labels && extra === v.extra && note === v.note) return v;
  const o = { sku, code, pieces };
  if (day !== undefined) o.day = day;
  o.range = range;
  o.ids = ids;
  o.accepted = accepted;
  o.size = size;
  o.codes = codes;
  if (labels !== undefined) o.labels = labels;
  if (extra !== undefined) o.extra = extra;
  o.note = note;
  return o;
}
function copyOrderPieces(v, x, k) {
  return $.range(v, x, k, 2);
}
function copyAscending(v, x, k) {
  return $.checkedBy(v, x, k, copyRange, checkRangesAscending, "should satisfy 'ranges.ascending'");
}
function copyRange(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const from = $.number(v.from, x, "from");
  const to = $.number(v.to, x, "to");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { from, to };
}
function copyOrderIdsItem(v, x, k) {
  return $.checkedBy(v, x, k, $.string, checkIsSku, "should satisfy 'isSku'");
}
function copyOrderIds(v, x, k) {
  return $.array(v, x, k, copyOrderIdsItem);
}
function copyOrderSize(v, x, k) {
  return $.literal(v, x, k, orderSizeValues);
}
function copyOrderCodesItem(v, x, k) {
  return $.checkedBy(v, x, k, $.string, checkIsShort, "should satisfy 'isShort'");
}
function copyOrderLabels(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, copyOrderLabelsValue);
  x.within(n, k, v);
  return o;
}
function copyOrderLabelsValue(v, x, k) {
  return v === null ? null : $.checkedBy(v, x, k, $.string, checkIsShort, "should satisfy 'isShort'");
}
function encodeOrder(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    sku: $.checkedBy(v.sku, x, "sku", $.string, checkIsSku, "should satisfy 'isSku'"),
    code: $.checkedBy(v.code, x, "code", $.string, checkIsShort, "should satisfy 'isShort'"),
    pieces: $.checkedBy(v.pieces, x, "pieces", copyOrderPieces, checkIsEven, "should satisfy 'isEven'"),
    day: (p = v.day) === undefined ? p : $.checkedBy(p, x, "day", $.asDate, checkIsWeekday, "should satisfy 'isWeekday'"),
    range: (p = v.range) === null ? null : copyAscending(p, x, "range"),
    ids: $.checkedBy(v.ids, x, "ids", copyOrderIds, checkAreDistinct, "should satisfy 'areDistinct'"),
    accepted: $.checkedBy(v.accepted, x, "accepted", $.boolean, checkIsTrue, "should satisfy 'isTrue'"),
    size: $.checkedBy(v.size, x, "size", copyOrderSize, checkIsShort, "should satisfy 'isShort'"),
    codes: $.array(v.codes, x, "codes", copyOrderCodesItem),
    labels: (p = v.labels) === undefined ? p : copyOrderLabels(p, x, "labels"),
    extra: (p = v.extra) === undefined ? p : $.union(p, x, "extra", orderExtraMembers),
    note: v.note === undefined ? "none" : $.checkedBy(v.note, x, "note", $.string, checkIsShort, "should satisfy 'isShort'"),
  };
  x.within(n, k, v);
  return o;
}
function decodeLogin(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const password = $.checkedBy(v.password, x, "password", $.string, checkIsStrong, "should satisfy 'isStrong'", true);
  const hint = $.string(v.hint, x, "hint");
  x.within(n, k, v);
  return $.whole(v, x, 2) && password === v.password ? v : { password, hint };
}
function coerceRange(v, x) {
  const n = x.count;
  const o = {
    from: $.number($.numeric(v.from), x, "from"),
    to: $.number($.numeric(v.to), x, "to"),
  };
  x.within(n, undefined, v);
  return o;
}
function coerceRange2(v, x, k) {
  return $.checkedBy(v, x, k, coerceRange, checkRangesAscending, "should satisfy 'ranges.ascending'");
}
function coercePagesItem(v, x, k) {
  return $.number($.numeric(v), x, k);
}
function coercePagesItem2(v, x, k) {
  return $.checkedBy(v, x, k, coercePagesItem, checkIsEven, "should satisfy 'isEven'");
}
const document = $.document("src/app", '{"list":[["#Order",{"":{"sku":"string","code":0,"pieces":1,"day?":2,"range":3,"ids":4,"accepted":"boolean","size":5,"codes":4,"labels?":6,"extra?":7,"note?":8}},{"mode":"input"}],["#Ascending","#Range"],["#Range",{"":{"from":"number","to":"number"}}],["#Order",{"":{"sku":"string","code":0,"pieces":1,"day?":2,"range":3,"ids":4,"accepted":"boolean","size":5,"codes":4,"labels?":6,"extra?":7,"note":8}},{"mode":"output"}],["#Login",{"":{"password":{"type":"string","format":"password","writeOnly":true},"hint":"string"}},{"mode":"input"}]],"shared":[{"type":"string","description":"Of the same type to TypeScript."},{"type":"number","minimum":2},{"type":"string","format":"date-time"},{"anyOf":["#Ascending","null"]},["string"],{"type":"string","enum":["S","M","XXL"]},{"type":"object","additionalProperties":{"anyOf":["string","null"]}},{"anyOf":["string","number"]},{"type":"string","default":"none"}],"parts":[["path sku","string"]]}');
const postOrders = {
  contract: 1,
  source: "src/app.ts:40",
  body: { kind: "json" },
  decode(r, body, x) {
    const order = decodeOrder($.present(body), x, "body");
    return [order];
  },
  result: $.json(200, encodeOrder),
  ...document('{"operation":{"requestBody":["#Order?input"],"responses":{"200":["#Order?output"]}}}'),
};
const postLogins = {
  contract: 1,
  source: "src/app.ts:42",
  body: { kind: "json" },
  decode(r, body, x) {
    x.conceal(["password"], ["body"], ["hint"]);
    const login = $.checkedBy($.present(body), x, "body", decodeLogin, checkAreUnlike, "should satisfy 'areUnlike'", true);
    return [login];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"requestBody":["#Login?input"],"responses":{"200":["string"]}}}'),
};
const getItemsBySku = {
  contract: 1,
  source: "src/app.ts:44",
  decode(r, body, x) {
    const sku = $.checkedBy(r.path("sku"), x, "sku", $.string, checkIsSku, "should satisfy 'isSku'");
    x.from("path", r);
    const range = coerceRange2($.given(r, "query", ["from", "to"], []), x);
    const pages = $.array($.some(r.queryAll("pages")), x, "pages", coercePagesItem2);
    x.from("query", r);
    const trace = $.checkedBy(r.header("x-trace"), x, "x-trace", $.string, checkIsSku, "should satisfy 'isSku'");
    x.from("header", r);
    return [sku, range, pages, trace];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[0,["query from","number"],["query to","number"],["query pages",["number"]],["header x-trace","string"]],"responses":{"200":["string"]}}}'),
};
const getBrokenByText = {
  contract: 1,
  source: "src/app.ts:60",
  decode(r, body, x) {
    const text = $.checkedBy(r.path("text"), x, "text", $.string, checkIsOk, "should satisfy 'isOk'");
    x.from("path", r);
    return [text];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[["path text","string"]],"responses":{"200":["string"]}}}'),
};
const getResultBySku = {
  contract: 1,
  source: "src/app.ts:62",
  decode(r, body, x) {
    const sku = $.string(r.path("sku"), x, "sku");
    x.from("path", r);
    return [sku];
  },
  result: $.json(200, (v, x) => $.checkedBy(v, x, undefined, $.string, checkIsSku, "should satisfy 'isSku'")),
  ...document('{"operation":{"parameters":[0],"responses":{"200":["string"]}}}'),
};

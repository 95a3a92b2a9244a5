// src/app.ts
import * as $ from "countersign/generated";
import * as $codecs from "./codecs.js";
const amountJsonPattern = /^-?\d+(\.\d+)?$/u;
const makeDecimals = ($input) => $codecs.decimals.decode($input);
const makeBackwards = ($input) => $codecs.backwards.decode($input);
const makeSeconds = ($input) => $codecs.seconds.decode($input);
const itemPairItems = [decodeItemPair0, decodeItemPair0];
const makeRanges = ($input) => $codecs.ranges.decode($input);
const itemEitherMembers = $.members([["Amount", decodeAmount, 0], ["number", $.number, 8], ["object", copyItemEither3, 1]]);
const writeDecimals = ($input) => $codecs.decimals.encode($input);
const writeBackwards = ($input) => $codecs.backwards.encode($input);
const writeSeconds = ($input) => $codecs.seconds.encode($input);
const itemPairItems2 = [encodeItemPair0, encodeItemPair0];
const writeRanges = ($input) => $codecs.ranges.encode($input);
const itemEitherMembers2 = $.members([["Amount", encodeAmount, 0], ["number", $.number, 8], ["object", copyItemEither3, 1]]);
function decodeItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    price: decodeAmount(v.price, x, "price"),
    back: $.made(v.back, x, "back", $.string, makeBackwards),
    forth: $.made(v.forth, x, "forth", $.string, makeDecimals),
    at: $.made(v.at, x, "at", $.number, makeSeconds),
    list: $.array(v.list, x, "list", decodeAmount),
    backs: $.array(v.backs, x, "backs", decodeItemBacksItem),
    map: $.asMap(v.map, x, "map", $.string, decodeAmount),
    pair: $.tuple(v.pair, x, "pair", itemPairItems, 1),
    range: $.made(v.range, x, "range", copyItemRangeJson, makeRanges),
  };
  if ((p = v.tip) !== undefined) o.tip = decodeAmount(p, x, "tip");
  o.none = (p = v.none) === null ? null : decodeAmount(p, x, "none");
  o.either = $.union(v.either, x, "either", itemEitherMembers);
  o.usual = x.encodes && v.usual === undefined ? 7 : $.made((v.usual === undefined ? 7 : v.usual), x, "usual", $.number, makeSeconds);
  o.pin = $.made(v.pin, x, "pin", copyAmountJson, makeDecimals, true);
  x.within(n, k, v);
  return o;
}
function decodeAmount(v, x, k) {
  return $.made(v, x, k, copyAmountJson, makeDecimals);
}
function copyAmountJson(v, x, k) {
  return $.pattern(v, x, k, amountJsonPattern);
}
function decodeItemBacksItem(v, x, k) {
  return $.made(v, x, k, $.string, makeBackwards);
}
function decodeItemPair0(v, x, k) {
  return $.made(v, x, k, $.number, makeSeconds);
}
function copyItemRangeJson(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const from = $.number(v.from, x, "from");
  const to = $.number(v.to, x, "to");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { from, to };
}
function copyItemEither3(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const free = $.boolean(v.free, x, "free");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { free };
}
function encodeItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    price: encodeAmount(v.price, x, "price"),
    back: $.written(v.back, x, "back", $.string, writeBackwards),
    forth: $.written(v.forth, x, "forth", $.string, writeDecimals),
    at: $.written(v.at, x, "at", $.number, writeSeconds),
    list: $.array(v.list, x, "list", encodeAmount),
    backs: $.array(v.backs, x, "backs", encodeItemBacksItem),
    map: $.asMap(v.map, x, "map", $.string, encodeAmount),
    pair: $.tuple(v.pair, x, "pair", itemPairItems2, 1),
    range: $.written(v.range, x, "range", copyItemRangeJson, writeRanges),
    tip: (p = v.tip) === undefined ? p : encodeAmount(p, x, "tip"),
    none: (p = v.none) === null ? null : encodeAmount(p, x, "none"),
    either: $.union(v.either, x, "either", itemEitherMembers2),
    usual: x.encodes && v.usual === undefined ? 7 : $.written((v.usual === undefined ? 7 : v.usual), x, "usual", $.number, writeSeconds),
    pin: $.written(v.pin, x, "pin", copyAmountJson, writeDecimals),
  };
  x.within(n, k, v);
  return o;
}
function encodeAmount(v, x, k) {
  return $.written(v, x, k, copyAmountJson, writeDecimals);
}
function encodeItemBacksItem(v, x, k) {
  return $.written(v, x, k, $.string, writeBackwards);
}
function encodeItemPair0(v, x, k) {
  return $.written(v, x, k, $.number, writeSeconds);
}
function encodePostItemsResult(v, x, k) {
  x.conceal(["pin"], ["response"], ["price", "back", "forth", "at", "list", "backs", "map", "pair", "range", "from", "to", "tip", "none", "either", "free", "usual"]);
  return encodeItem(v, x);
}
function coerceAmount(v, x, k) {
  return $.made(v, x, k, copyAmountJson, makeDecimals);
}
function coerceAtJson(v, x, k) {
  return $.number($.numeric(v), x, k);
}
const document = $.document(["src/app", "src/codecs"], '{"list":[["#Item",{"":{"price":"1#Amount","back":0,"forth":"string","at":"number","list":1,"backs":2,"map":3,"pair":4,"range":5,"tip?":"1#Amount","none":6,"either":7,"usual?":8,"pin":{"type":"string","pattern":"^-?\\\\d+(\\\\.\\\\d+)?$","writeOnly":true}}},{"mode":"input"}],["1#Amount",{"type":"string","pattern":"^-?\\\\d+(\\\\.\\\\d+)?$","description":"A decimal number."}],["#Item",{"":{"price":"1#Amount","back":0,"forth":"string","at":"number","list":1,"backs":2,"map":3,"pair":4,"range":5,"tip?":"1#Amount","none":6,"either":7,"usual":8,"pin":{"type":"string","pattern":"^-?\\\\d+(\\\\.\\\\d+)?$"}}},{"mode":"output"}]],"shared":[{"type":"string","description":"The same to TypeScript."},["1#Amount"],["string"],{"type":"object","additionalProperties":"1#Amount"},{"type":"array","prefixItems":["number","number"],"minItems":1,"maxItems":2},{"":{"from":"number","to":"number"}},{"anyOf":["1#Amount","null"]},{"anyOf":["1#Amount","number",{"":{"free":"boolean"}}]},{"type":"number","default":7}]}');
const postItems = {
  contract: 1,
  source: "src/app.ts:24",
  body: { kind: "json" },
  decode(r, body, x) {
    x.conceal(["pin"], ["body"], ["price", "back", "forth", "at", "list", "backs", "map", "pair", "range", "from", "to", "tip", "none", "either", "free", "usual"]);
    const item = decodeItem($.present(body), x, "body");
    return [item];
  },
  result: $.json(200, encodePostItemsResult),
  ...document('{"operation":{"requestBody":["#Item?input"],"responses":{"200":["#Item?output"]}}}'),
};
const postAmounts = {
  contract: 1,
  source: "src/app.ts:33",
  body: { kind: "json" },
  decode(r, body, x) {
    const amount = decodeAmount($.present(body), x, "body");
    return [amount];
  },
  result: $.json(200, encodeAmount),
  ...document('{"operation":{"requestBody":["1#Amount"],"responses":{"200":["1#Amount"]}}}'),
};
const getItemsByPrice = {
  contract: 1,
  source: "src/app.ts:35",
  decode(r, body, x) {
    const price = coerceAmount(r.path("price"), x, "price");
    x.from("path", r);
    const at = $.made(r.query("at"), x, "at", coerceAtJson, makeSeconds);
    const prices = $.array($.some(r.queryAll("prices")), x, "prices", coerceAmount);
    x.from("query", r);
    const limit = coerceAmount(r.header("x-limit"), x, "x-limit");
    x.from("header", r);
    return [price, at, prices, limit];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[["path price","1#Amount"],["query at","number"],["query prices",["1#Amount"]],["header x-limit","1#Amount"]],"responses":{"200":["string"]}}}'),
};
const getBroken = {
  contract: 1,
  source: "src/app.ts:41",
  decode: () => [],
  result: $.json(200, encodeAmount),
  ...document('{"operation":{"responses":{"200":["1#Amount"]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
import * as $money from "./money.js";
const moneyJsonAmountPattern = /^-?\d+$/u;
const moneyJsonCurrencyValues = ["EUR", "USD"];
const makeMoney = ($input) => $money.Money.fromJSON($input);
const versionJsonMembers = $.members([["string", $.string, 4], ["number", $.number, 8]]);
const makeVersion = ($input) => $money.default.fromJSON($input);
const orderPairItems = [decodeMoney, decodeVersion];
const orderChoiceMembers = $.members([["Version", decodeVersion, 0], ["boolean", $.boolean, 16], ["object", copyOrderChoice3, 1]]);
const checkIsEuro = ($input) => isEuro($input);
const makeTagged = ($input) => $money.Tagged.fromJSON($input);
const postOrdersResultPairItems = [encodeMoney, encodeVersion];
const postOrdersResultChoiceMembers = $.members([["Version", encodeVersion, 0], ["boolean", $.boolean, 16], ["object", copyOrderChoice3, 1]]);
const makeTree = ($input) => $money.Tree.fromJSON($input);
const makePin = ($input) => Pin.fromJSON($input);
const versionJsonMembers2 = $.members([["string", $.string, 0], ["number", coerceVersionJson2, 0]], [1, 0]);
function decodeOrder(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    total: decodeMoney(v.total, x, "total"),
    parts: $.array(v.parts, x, "parts", decodeMoney),
    pair: $.tuple(v.pair, x, "pair", orderPairItems, 2),
    byName: $.asMap(v.byName, x, "byName", $.string, decodeMoney),
    record: decodeOrderRecord(v.record, x, "record"),
    all: $.asSet(v.all, x, "all", decodeVersion),
  };
  if ((p = v.tip) !== undefined) o.tip = decodeMoney(p, x, "tip");
  o.rest = (p = v.rest) === null ? null : decodeMoney(p, x, "rest");
  o.choice = $.union(v.choice, x, "choice", orderChoiceMembers);
  o.euros = $.checkedBy(v.euros, x, "euros", decodeMoney, checkIsEuro, "should satisfy 'isEuro'");
  o.tagged = decodeTaggedA(v.tagged, x, "tagged");
  x.within(n, k, v);
  return o;
}
function decodeMoney(v, x, k) {
  return $.made(v, x, k, copyMoneyJson, makeMoney);
}
function copyMoneyJson(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const amount = $.pattern(v.amount, x, "amount", moneyJsonAmountPattern);
  const currency = $.literal(v.currency, x, "currency", moneyJsonCurrencyValues);
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { amount, currency };
}
function decodeVersion(v, x, k) {
  return $.made(v, x, k, decodeVersionJson, makeVersion);
}
function decodeVersionJson(v, x, k) {
  return $.union(v, x, k, versionJsonMembers);
}
function decodeOrderRecord(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, decodeMoney);
  x.within(n, k, v);
  return o;
}
function copyOrderChoice3(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const free = $.only(v.free, x, "free", true);
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { free };
}
function decodeTaggedA(v, x, k) {
  return $.made(v, x, k, copyTaggedAJson, makeTagged);
}
function copyTaggedAJson(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const tag = $.only(v.tag, x, "tag", "a");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { tag };
}
function encodePostOrdersResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    total: encodeMoney(v.total, x, "total"),
    parts: $.array(v.parts, x, "parts", encodeMoney),
    pair: $.tuple(v.pair, x, "pair", postOrdersResultPairItems, 2),
    byName: $.asMap(v.byName, x, "byName", $.string, encodeMoney),
    record: encodePostOrdersResultRecord(v.record, x, "record"),
    all: $.asSet(v.all, x, "all", encodeVersion),
    tip: (p = v.tip) === undefined ? p : encodeMoney(p, x, "tip"),
    rest: (p = v.rest) === null ? null : encodeMoney(p, x, "rest"),
    choice: $.union(v.choice, x, "choice", postOrdersResultChoiceMembers),
    euros: $.checkedBy(v.euros, x, "euros", encodeMoney, checkIsEuro, "should satisfy 'isEuro'"),
    tagged: encodeTaggedA(v.tagged, x, "tagged"),
    kinds: $.array(v.kinds, x, "kinds", encodePostOrdersResultKindsItem),
    versions: $.array(v.versions, x, "versions", encodeVersion),
  };
  x.within(n, k, v);
  return o;
}
function encodeMoney(v, x, k) {
  return $.toJson(v, x, k, copyMoneyJson);
}
function encodeVersion(v, x, k) {
  return $.toJson(v, x, k, $.string);
}
function encodePostOrdersResultRecord(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, encodeMoney);
  x.within(n, k, v);
  return o;
}
function encodeTaggedA(v, x, k) {
  return $.toJson(v, x, k, copyTaggedAJson);
}
function encodePostOrdersResultKindsItem(v, x, k) {
  return $.literal(v, x, k, moneyJsonCurrencyValues);
}
function decodeTree(v, x, k) {
  return $.made(v, x, k, decodeTreeJson, makeTree);
}
function decodeTreeJson(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const name = $.string(v.name, x, "name");
  const below = $.array(v.below, x, "below", decodeTree);
  x.within(n, k, v);
  return $.whole(v, x, 2) && below === v.below ? v : { name, below };
}
function encodeTree(v, x, k) {
  return $.toJson(v, x, k, encodeTreeJson);
}
function encodeTreeJson(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
    below: $.array(v.below, x, "below", encodeTree),
    size: $.number(v.size, x, "size"),
  };
  x.within(n, k, v);
  return o;
}
function decodeLogin(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    pin: decodePin(v.pin, x, "pin"),
  };
  x.within(n, k, v);
  return o;
}
function decodePin(v, x, k) {
  return $.made(v, x, k, $.string, makePin);
}
function coerceVersion(v, x, k) {
  return $.made(v, x, k, coerceVersionJson, makeVersion);
}
function coerceVersionJson2(v, x, k) {
  return $.number($.numeric(v), x, k);
}
function coerceVersionJson(v, x, k) {
  return $.union(v, x, k, versionJsonMembers2);
}
const document = $.document(["src/app", "src/money"], '{"list":[["#Order",{"":{"total":"1#Money","parts":["1#Money"],"pair":{"type":"array","prefixItems":["1#Money","1#Version?input"],"minItems":2,"maxItems":2},"byName":0,"record":0,"all":{"type":"array","items":"1#Version?input","uniqueItems":true},"tip?":"1#Money","rest":{"anyOf":["1#Money","null"]},"choice":{"anyOf":["1#Version?input","boolean",{"":{"free":{"const":true,"type":"boolean"}}}]},"euros":"1#Money","tagged":"1#Tagged<\\"a\\">"}},{"mode":"input"}],["1#Money",{"$ref":"src/money#MoneyJson","description":"Whole cents."}],["1#Version",{"anyOf":["string","number"],"description":"One text on the wire, of which more is taken than is sent."},{"mode":"input"}],["1#Tagged<\\"a\\">",{"":{"tag":{"const":"a","type":"string"}},"description":"Says of what it is by its type."},{"name":"TaggedA"}],["1#MoneyJson",{"":{"amount":{"type":"string","pattern":"^-?\\\\d+$"},"currency":{"type":"string","enum":["EUR","USD"]}}}],["1#Version",{"type":"string","description":"One text on the wire, of which more is taken than is sent."},{"mode":"output"}],["1#Tree",{"":{"name":"string","below":["1#Tree?input"]},"description":"Made of itself."},{"mode":"input"}],["1#Tree",{"":{"name":"string","below":["1#Tree?output"],"size":"number"},"description":"Made of itself."},{"mode":"output"}],["#Pin","string"]],"shared":[{"type":"object","additionalProperties":"1#Money"}]}');
const postOrders = {
  contract: 1,
  source: "src/app.ts:34",
  body: { kind: "json" },
  decode(r, body, x) {
    const order = decodeOrder($.present(body), x, "body");
    return [order];
  },
  result: $.json(200, encodePostOrdersResult),
  ...document('{"operation":{"requestBody":["#Order?input"],"responses":{"200":[{"":{"total":"1#Money","parts":["1#Money"],"pair":{"type":"array","prefixItems":["1#Money","1#Version?output"],"minItems":2,"maxItems":2},"byName":{"type":"object","additionalProperties":"1#Money"},"record":{"type":"object","additionalProperties":"1#Money"},"all":{"type":"array","items":"1#Version?output","uniqueItems":true},"tip?":"1#Money","rest":{"anyOf":["1#Money","null"]},"choice":{"anyOf":["1#Version?output","boolean",{"":{"free":{"const":true,"type":"boolean"}}}]},"euros":"1#Money","tagged":"1#Tagged<\\"a\\">","kinds":[{"type":"string","enum":["EUR","USD"]}],"versions":["1#Version?output"]}}]}}}'),
};
const postTrees = {
  contract: 1,
  source: "src/app.ts:41",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const tree = decodeTree($.present(body), x, "body");
    return [tree];
  },
  result: $.json(200, encodeTree),
  ...document('{"operation":{"requestBody":["1#Tree?input"],"responses":{"200":["1#Tree?output"]}}}'),
};
const postPins = {
  contract: 1,
  source: "src/app.ts:43",
  body: { kind: "json" },
  decode(r, body, x) {
    x.conceal(["pin"], ["body"], []);
    const login = decodeLogin($.present(body), x, "body");
    return [login];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"requestBody":[{"":{"pin":{"$ref":"src/app#Pin","writeOnly":true}}}],"responses":{"200":["string"]}}}'),
};
const getVersionsByVersion = {
  contract: 1,
  source: "src/app.ts:45",
  decode(r, body, x) {
    const version = coerceVersion(r.path("version"), x, "version");
    x.from("path", r);
    const since = coerceVersion(r.query("since"), x, "since");
    const others = $.array($.some(r.queryAll("others")), x, "others", coerceVersion);
    x.from("query", r);
    return [version, since, others];
  },
  result: $.jsonList(200, encodeVersion),
  ...document('{"operation":{"parameters":[["path version","1#Version?input"],["query since","1#Version?input"],["query others",["1#Version?input"]]],"responses":{"200":[["1#Version?output"]]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
import * as $codecs from "./codecs.js";
const idJsonPattern = $.unrolled(/^[0-9a-f]{24}$/u);
const makeObjectIds = ($input) => $codecs.objectIds.decode($input);
const makeDecimals = ($input) => $codecs.decimals.decode($input);
const makeInstants = ($input) => $codecs.instants.decode($input);
const writeObjectIds = ($input) => $codecs.objectIds.encode($input);
const writeDecimals = ($input) => $codecs.decimals.encode($input);
const writeInstants = ($input) => $codecs.instants.encode($input);
function decodePayment(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: decodeId(v.id, x, "id"),
    amount: decodeAmount(v.amount, x, "amount"),
    at: decodeInstant(v.at, x, "at"),
  };
  x.within(n, k, v);
  return o;
}
function decodeId(v, x, k) {
  return $.made(v, x, k, copyIdJson, makeObjectIds);
}
function copyIdJson(v, x, k) {
  return $.pattern(v, x, k, idJsonPattern);
}
function decodeAmount(v, x, k) {
  return $.made(v, x, k, $.string, makeDecimals);
}
function decodeInstant(v, x, k) {
  return $.made(v, x, k, $.string, makeInstants);
}
function encodePayment(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: encodeId(v.id, x, "id"),
    amount: encodeAmount(v.amount, x, "amount"),
    at: encodeInstant(v.at, x, "at"),
  };
  x.within(n, k, v);
  return o;
}
function encodeId(v, x, k) {
  return $.written(v, x, k, copyIdJson, writeObjectIds);
}
function encodeAmount(v, x, k) {
  return $.written(v, x, k, $.string, writeDecimals);
}
function encodeInstant(v, x, k) {
  return $.written(v, x, k, $.string, writeInstants);
}
function coerceId(v, x, k) {
  return $.made(v, x, k, copyIdJson, makeObjectIds);
}
function coerceAmount(v, x, k) {
  return $.made(v, x, k, $.string, makeDecimals);
}
const document = $.document(["src/app", "src/codecs"], '[["#Payment",{"":{"id":"1#Id","amount":"1#Amount","at":"1#Instant"}}],["1#Id",{"type":"string","pattern":"^[0-9a-f]{24}$"}],["1#Amount","string"],["1#Instant","string"]]');
const postPayments = {
  contract: 1,
  source: "src/app.ts:12",
  body: { kind: "json" },
  decode(r, body, x) {
    const payment = decodePayment($.present(body), x, "body");
    return [payment];
  },
  result: $.json(200, encodePayment),
  ...document('{"operation":{"requestBody":["#Payment"],"responses":{"200":["#Payment"]}}}'),
};
const getPaymentsById = {
  contract: 1,
  source: "src/app.ts:21",
  decode(r, body, x) {
    const id = coerceId(r.path("id"), x, "id");
    x.from("path", r);
    const least = coerceAmount(r.query("least"), x, "least");
    x.from("query", r);
    return [id, least];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[["path id","1#Id"],["query least","1#Amount"]],"responses":{"200":["string"]}}}'),
};

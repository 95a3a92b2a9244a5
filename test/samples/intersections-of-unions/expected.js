// src/app.ts
import * as $ from "countersign/generated";
const storedMembers = new Map([["card", copyStoredCard], ["cash", copyStoredCash]]);
const namedMembers = $.members([["object", copyNamed1, 1, ["first"]], ["object 2", copyNamed2, 1, ["nick"]]]);
const paymentMembers = new Map([["card", decodePaymentCard], ["cash", decodePaymentCash], ["none", decodePaymentNone]]);
function copyStored(v, x, k) {
  return $.tagged(v, x, k, "method", storedMembers);
}
function copyStoredCard(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    method: $.only(v.method, x, "method", "card"),
    number: $.string(v.number, x, "number"),
    id: $.int(v.id, x, "id"),
    at: $.asDate(v.at, x, "at"),
  };
  x.within(n, k, v);
  return o;
}
function copyStoredCash(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    method: $.only(v.method, x, "method", "cash"),
    id: $.int(v.id, x, "id"),
    at: $.asDate(v.at, x, "at"),
  };
  x.within(n, k, v);
  return o;
}
function copyNamed(v, x, k) {
  return $.union(v, x, k, namedMembers);
}
function copyNamed1(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const first = $.string(v.first, x, "first");
  const age = $.int(v.age, x, "age");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { first, age };
}
function copyNamed2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const nick = $.string(v.nick, x, "nick");
  const age = $.int(v.age, x, "age");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { nick, age };
}
function decodePaymentCard(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const method = $.only(v.method, x, "method", "card");
  const number = $.string(v.number, x, "number");
  const id = $.int(v.id, x, "id");
  x.within(n, k, v);
  return $.whole(v, x, 3) ? v : { method, number, id };
}
function decodePaymentCash(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const method = $.only(v.method, x, "method", "cash");
  const id = $.int(v.id, x, "id");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { method, id };
}
function decodePaymentNone(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const method = $.only(v.method, x, "method", "none");
  const why = $.string(v.why, x, "why");
  const id = $.int(v.id, x, "id");
  x.within(n, k, v);
  return $.whole(v, x, 3) ? v : { method, why, id };
}
const document = $.document("src/app", '{"list":[["#Stored",{"oneOf":[{"":{"method":{"const":"card","type":"string"},"number":"string","id":"int","at":0}},{"":{"method":{"const":"cash","type":"string"},"id":"int","at":0}}],"discriminator":{"propertyName":"method"}}],["#Named",{"anyOf":[{"":{"first":"string","age":"int"}},{"":{"nick":"string","age":"int"}}]}]],"shared":[{"type":"string","format":"date-time"}]}');
const postPayment = {
  contract: 1,
  source: "src/app.ts:13",
  body: { kind: "json" },
  decode(r, body, x) {
    const payment = copyStored($.present(body), x, "body");
    return [payment];
  },
  result: $.json(200, copyStored),
  ...document('{"operation":{"requestBody":["#Stored"],"responses":{"200":["#Stored"]}}}'),
};
const postNamed = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "json" },
  decode(r, body, x) {
    const named = copyNamed($.present(body), x, "body");
    return [named];
  },
  result: $.json(200, copyNamed),
  ...document('{"operation":{"requestBody":["#Named"],"responses":{"200":["#Named"]}}}'),
};
const postAgain = {
  contract: 1,
  source: "src/app.ts:15",
  body: { kind: "json" },
  decode(r, body, x) {
    const payment = $.tagged($.present(body), x, "body", "method", paymentMembers);
    return [payment];
  },
  result: $.json(200, $.int),
  ...document('{"operation":{"requestBody":[{"oneOf":[{"":{"method":{"const":"card","type":"string"},"number":"string","id":"int"}},{"":{"method":{"const":"cash","type":"string"},"id":"int"}},{"":{"method":{"const":"none","type":"string"},"why":"string","id":"int"}}],"discriminator":{"propertyName":"method"}}],"responses":{"200":["int"]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
function decodePayment(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const amount = $.number(v.amount, x, "amount");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { amount };
}
function textPayment(v) {
  if (!$.isObject(v)) return;
  const a = v.number, b = v.amount;
  if (Number.isFinite(a) && Number.isFinite(b)) return '{"number":' + a + ',"amount":' + b + '}';
}
function encodePayment(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    number: $.number(v.number, x, "number"),
    amount: $.number(v.amount, x, "amount"),
  };
  x.within(n, k, v);
  return o;
}
const tokenCredentials = $.security(false, $.http("Bearer"));
const userOfDependency = {
  name: "userOf (src/app.ts:12)",
  kind: "function",
  use: () => userOf,
  needs: [{ of: tokenCredentials, at: 0 }],
};
const userOfDependency2 = {
  name: "userOf (src/app.ts:12)",
  kind: "function",
  needs: [{ of: tokenCredentials, at: 0 }],
};
const document = $.document("src/app", '{"list":[["#Payment",{"":{"number":"number","amount":"number"}}]],"parts":[{"name":"HTTPBearer","detail":"","scheme":{"type":"http","scheme":"bearer"}}]}');
const postPayments = {
  contract: 1,
  source: "src/app.ts:16",
  body: { kind: "json" },
  decode(r, body, x) {
    const payment = decodePayment($.present(body), x, "body");
    return [payment];
  },
  result: $.json(201, encodePayment, textPayment),
  ...document('{"operation":{"requestBody":[{"":{"amount":"number"}}],"responses":{"201":["#Payment"]}},"errors":[{"status":402,"detail":"string"},{"status":503,"detail":"string"}],"idempotent":{"required":true,"ttl":"7d"}}'),
};
const postMine = {
  contract: 1,
  source: "src/app.ts:25",
  guards: [{ of: userOfDependency2 }],
  needs: [{ of: userOfDependency, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"idempotent":{},"security":{"schemes":[0],"requirements":[{"0":[]}]}}'),
};
const postRoot = {
  contract: 1,
  source: "src/app.ts:32",
  needs: [{ of: tokenCredentials, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"security":{"schemes":[0],"requirements":[{"0":[]}]}}'),
};
const postOff = {
  contract: 1,
  source: "src/app.ts:33",
  decode: () => [],
  result: $.json(200, $.number),
  ...document('{"operation":{"responses":{"200":["number"]}},"idempotent":false}'),
};
const getRoot = {
  contract: 1,
  source: "src/app.ts:34",
  decode: () => [],
  result: $.json(200, $.number),
  ...document('{"operation":{"responses":{"200":["number"]}}}'),
};
const putRoot = {
  contract: 1,
  source: "src/app.ts:35",
  decode: () => [],
  result: $.json(200, $.number),
  ...document('{"operation":{"responses":{"200":["number"]}}}'),
};
const putOwn = {
  contract: 1,
  source: "src/app.ts:36",
  decode(r, body, x) {
    let q = r.query("q");
    if (q !== undefined) q = $.string(q, x, "q");
    x.from("query", r);
    return [q];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[["query q?","string"]],"responses":{"200":["string"]}},"idempotent":true}'),
};

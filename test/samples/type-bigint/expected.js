// src/app.ts
import * as $ from "countersign/generated";
function copyAccount(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    balance: $.asBigint(v.balance, x, "balance"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Account",{"":{"balance":{"anyOf":["int",{"type":"string","pattern":"^-?\\\\d+$"}]}}}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:9",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = copyAccount($.present(body), x, "body");
    return [body2];
  },
  result: $.json(200, copyAccount),
  ...document('{"operation":{"requestBody":["#Account"],"responses":{"200":["#Account"]}}}'),
};

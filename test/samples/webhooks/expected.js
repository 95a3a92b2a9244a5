// src/app.ts
import * as $ from "countersign/generated";
function decodeSubscription(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const callbackUrl = $.string(v.callbackUrl, x, "callbackUrl");
  const secret = $.string(v.secret, x, "secret");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { callbackUrl, secret };
}
function encodeReceived(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.cursor) !== undefined) o.cursor = $.string(p, x, "cursor");
  x.within(n, k, v);
  return o;
}
const tokenCredentials = $.security(false, $.http("Bearer"));
const guardDependency = {
  name: "guard (src/app.ts:23)",
  kind: "function",
  needs: [{ of: tokenCredentials, at: 0 }],
};
const document = $.document("src/app", '{"list":[["#Subscription",{"":{"callbackUrl":"string","secret":{"type":"string","format":"password","writeOnly":true}}},{"mode":"input"}],["#Received",{"":{"cursor?":{"type":"string","description":"Events up to this one need not be sent again."}}}],["#Paid",{"":{"item":"int","at":{"type":"string","format":"date-time"},"total":"#Money?output"},"description":"Sent when an item is paid."},{"mode":"output"}],["#Money",{"":{"amount":"number","currency":{"type":"string","default":"EUR"}}},{"mode":"output"}]],"parts":[{"description":"Successful Response"},{"name":"HTTPBearer","detail":"","scheme":{"type":"http","scheme":"bearer"}}]}');
const postByItemSubscriptions = {
  contract: 1,
  source: "src/app.ts:52",
  body: { kind: "json" },
  decode(r, body, x) {
    x.conceal(["secret"], ["body"], ["item", "callbackUrl", "status_url"]);
    const item = $.int($.integer(r.path("item")), x, "item");
    x.from("path", r);
    const statusUrl = $.string(r.query("status_url"), x, "status_url");
    x.from("query", r);
    const subscription = decodeSubscription($.present(body), x, "body");
    return [item, subscription, statusUrl];
  },
  result: $.json(200, encodeReceived),
  ...document('{"operation":{"parameters":[["path item","int"],["query status_url","string"]],"requestBody":["#Subscription?input"],"responses":{"200":["#Received"]},"callbacks":{"paid":{"{$request.body#/callbackUrl}":{"post":{"requestBody":{"content":{"application/json":{"schema":{"$ref":"src/app#Paid?output"}}},"required":true},"responses":{"200":{"description":"Successful Response","content":{"application/json":{"schema":{"$ref":"src/app#Received"}}}}}}},"{$request.body#/callbackUrl}/{$response.body#/id}":{"delete":{"responses":{"204":{"description":"Successful Response"}}}}},"status":{"{$request.query.status_url}?item={$request.path.item}":{"post":{"parameters":[{"name":"healthy","in":"query","required":true,"schema":{"type":"boolean"}}],"responses":{"204":{"description":"Successful Response"}}}}}}}}'),
};
const webhookItemPaid = {
  contract: 1,
  source: "src/app.ts:34",
  decode: () => [],
  result: { status: 200, bodies: {} },
  ...document('{"operation":{"summary":"An item was paid.","description":"It is sent again until it is answered.","parameters":[["header x-signature","string","Of the body, made with the secret of the subscription."]],"requestBody":{"description":"What happened.","content":{"application/json":{"schema":"#Paid?output"}},"required":true},"responses":{"200":{"description":"Received.","content":{"application/json":{"schema":"#Received"}}},"410":{"description":"Nobody wants these any more."}}}}'),
};
const webhookItemRefunded = {
  contract: 1,
  source: "src/app.ts:36",
  decode: () => [],
  result: { status: 202, bodies: {} },
  ...document('{"operation":{"summary":"An item was refunded","deprecated":true,"requestBody":["#Money?output"],"responses":{"202":0}},"handlerName":"refunded","security":{"schemes":[1],"requirements":[{"0":[]}]}}'),
};
const webhookInternal = {
  contract: 1,
  source: "src/app.ts:41",
  decode: () => [],
  result: { status: 204, bodies: {} },
  ...document('{"operation":{"requestBody":["#Money?output"],"responses":{"204":0}},"hidden":true}'),
};
const guards = {
  contract: 1,
  guards: [{ of: guardDependency }],
  ...document('{"operation":{},"security":{"schemes":[1],"requirements":[{"0":[]}]}}'),
};

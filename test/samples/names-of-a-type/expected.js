// src/app.ts
import * as $ from "countersign/generated";
const orderShippingAddressNames = $.names([["first_line","firstLine"]]);
const orderNames = $.names([["order_id","orderID"],["shipTo","shippingAddress"]]);
const orderShippingAddressNames2 = $.names([["firstLine","first_line"]]);
const orderNames2 = $.names([["orderID","order_id"],["shippingAddress","shipTo"]]);
function decodeOrder(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    createdAt: $.string(v.createdAt, x, "createdAt"),
    orderID: $.int(v.order_id, x, "order_id"),
    shippingAddress: decodeOrderShippingAddress(v.shipTo, x, "shipTo"),
  };
  if ((p = v._links) !== undefined) o._links = copyOrderLinks(p, x, "_links");
  $.renamed(o, x, orderNames);
  x.within(n, k, v);
  return o;
}
function decodeOrderShippingAddress(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    firstLine: $.string(v.first_line, x, "first_line"),
    country: copyCountry(v.country, x, "country"),
  };
  $.renamed(o, x, orderShippingAddressNames);
  x.within(n, k, v);
  return o;
}
function copyCountry(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const isoCode = $.string(v.isoCode, x, "isoCode");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { isoCode };
}
function copyOrderLinks(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const nextPage = $.string(v.nextPage, x, "nextPage");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { nextPage };
}
function encodeOrder(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    createdAt: $.string(v.createdAt, x, "createdAt"),
    order_id: $.int(v.orderID, x, "orderID"),
    shipTo: encodeOrderShippingAddress(v.shippingAddress, x, "shippingAddress"),
    _links: (p = v._links) === undefined ? p : copyOrderLinks(p, x, "_links"),
  };
  $.renamed(o, x, orderNames2);
  x.within(n, k, v);
  return o;
}
function encodeOrderShippingAddress(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    first_line: $.string(v.firstLine, x, "firstLine"),
    country: copyCountry(v.country, x, "country"),
  };
  $.renamed(o, x, orderShippingAddressNames2);
  x.within(n, k, v);
  return o;
}
function decodeOrder2(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.createdAt) !== undefined) o.createdAt = $.string(p, x, "createdAt");
  if ((p = v.order_id) !== undefined) o.orderID = $.int(p, x, "order_id");
  if ((p = v.shipTo) !== undefined) o.shippingAddress = decodeOrderShippingAddress(p, x, "shipTo");
  if ((p = v._links) !== undefined) o._links = copyOrderLinks(p, x, "_links");
  $.renamed(o, x, orderNames);
  x.within(n, k, v);
  return o;
}
function encodePostPartialResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    createdAt: (p = v.createdAt) === undefined ? p : $.string(p, x, "createdAt"),
    order_id: (p = v.orderID) === undefined ? p : $.int(p, x, "orderID"),
    shipTo: (p = v.shippingAddress) === undefined ? p : encodeOrderShippingAddress(p, x, "shippingAddress"),
    _links: (p = v._links) === undefined ? p : copyOrderLinks(p, x, "_links"),
  };
  $.renamed(o, x, orderNames2);
  x.within(n, k, v);
  return o;
}
function coerceFilter(v, x) {
  const n = x.count;
  const o = {
    orderID: $.int($.integer(v.order_id), x, "order_id"),
    itemsPerPage: $.int($.integer(v["items-per-page"]), x, "items-per-page"),
  };
  x.within(n, undefined, v);
  return o;
}
function coerceSession(v, x) {
  const n = x.count;
  const o = {
    sessionId: $.string(v.SessionId, x, "SessionId"),
  };
  x.within(n, undefined, v);
  return o;
}
const document = $.document("src/app", '{"list":[["#Order",{"":{"createdAt":"string","order_id":"int","shipTo":{"":{"first_line":"string","country":"#Country"}},"_links?":{"":{"nextPage":"string"}}}}],["#Country",{"":{"isoCode":"string"},"description":"Of its own accord."}]],"parts":[[{"":{"createdAt?":"string","order_id?":"int","shipTo?":{"":{"first_line":"string","country":"#Country"}},"_links?":{"":{"nextPage":"string"}}}}]]}');
const postOrders = {
  contract: 1,
  source: "src/app.ts:35",
  body: { kind: "json" },
  decode(r, body, x) {
    const order = decodeOrder($.present(body), x, "body");
    return [order];
  },
  result: $.json(200, encodeOrder),
  ...document('{"operation":{"requestBody":["#Order"],"responses":{"200":["#Order"]}}}'),
};
const postPartial = {
  contract: 1,
  source: "src/app.ts:36",
  body: { kind: "json" },
  decode(r, body, x) {
    const order = decodeOrder2($.present(body), x, "body");
    return [order];
  },
  result: $.json(200, encodePostPartialResult),
  ...document('{"operation":{"requestBody":0,"responses":{"200":0}}}'),
};
const getOrders = {
  contract: 1,
  source: "src/app.ts:37",
  decode(r, body, x) {
    const filter = coerceFilter($.given(r, "query", ["order_id", "items-per-page"], []), x);
    x.from("query", r);
    const session = coerceSession($.given(r, "cookie", ["SessionId"], []), x);
    x.from("cookie", r);
    return [filter, session];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[["query order_id","int"],["query items-per-page","int"],["cookie SessionId","string"]],"responses":{"200":["string"]}}}'),
};

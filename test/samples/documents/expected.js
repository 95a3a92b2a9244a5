// src/app.ts
import * as $ from "countersign/generated";
function encodeItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: $.int(v.id, x, "id"),
    name: $.string(v.name, x, "name"),
  };
  x.within(n, k, v);
  return o;
}
function textItem(v) {
  if (!$.isObject(v)) return;
  const a = v.id, b = v.name;
  if (Number.isSafeInteger(a) && $.isShortString(b)) return '{"id":' + a + ',"name":' + $.stringText(b) + '}';
}
function encodeUser(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: $.int(v.id, x, "id"),
    orders: $.array(v.orders, x, "orders", encodeOrder),
  };
  x.within(n, k, v);
  return o;
}
function encodeOrder(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    item: encodeItem(v.item, x, "item"),
  };
  x.within(n, k, v);
  return o;
}
function textStatistics(v) {
  if (!$.isObject(v)) return;
  const a = v.requests;
  if (Number.isSafeInteger(a)) return '{"requests":' + a + '}';
}
function encodeStatistics(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    requests: $.int(v.requests, x, "requests"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Item",{"":{"id":"int","name":"string"}}],["#Refusal",{"":{"why":"string"}}],["#User",{"":{"id":"int","orders":["#Order"]}}],["#Order",{"":{"item":"#Item"}}],["#Statistics",{"":{"requests":"int"}}]]');
const getRoot = {
  contract: 1,
  source: "src/app.ts:56",
  decode: () => [],
  result: $.jsonList(200, encodeItem),
  ...document('{"operation":{"responses":{"200":[["#Item"]]}}}'),
};
const getAll = {
  contract: 1,
  source: "src/app.ts:57",
  decode: () => [],
  result: $.jsonList(200, encodeItem),
  ...document('{"operation":{"responses":{"200":[["#Item"]]}}}'),
};
const getById = {
  contract: 1,
  source: "src/app.ts:58",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, encodeItem, textItem),
  ...document('{"operation":{"parameters":[["path id","int"]],"responses":{"200":["#Item"]}},"declared":{"410":{"description":"It is gone","content":{"application/json":{"schema":"#Refusal"}}},"423":{"description":"It is being sold","content":{"application/json":{"schema":"#/components/schemas/User"}}}},"handlerName":"readItem"}'),
};
const getById2 = {
  contract: 1,
  source: "src/app.ts:75",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, encodeUser),
  ...document('{"operation":{"parameters":[["path id","int"]],"responses":{"200":["#User"]}},"handlerName":"readUser"}'),
};
const getOrdersById = {
  contract: 1,
  source: "src/app.ts:81",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, encodeOrder),
  ...document('{"operation":{"parameters":[["path id","int"]],"responses":{"200":["#Order"]}},"handlerName":"readOrder"}'),
};
const getOrdersByIdOld = {
  contract: 1,
  source: "src/app.ts:84",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, $.int),
  ...document('{"operation":{"deprecated":true,"parameters":[["path id","int"]],"responses":{"200":["int"]}}}'),
};
const getOrdersbook = {
  contract: 1,
  source: "src/app.ts:85",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};
const getStatistics = {
  contract: 1,
  source: "src/app.ts:86",
  decode: () => [],
  result: $.json(200, encodeStatistics, textStatistics),
  ...document('{"operation":{"responses":{"200":["#Statistics"]}},"handlerName":"readStatistics","hidden":true}'),
};

// src/app.ts
import * as $ from "countersign/generated";
function textItem(v) {
  if (!$.isObject(v)) return;
  const a = v.id, b = v.name;
  if (Number.isSafeInteger(a) && $.isShortString(b)) return '{"id":' + a + ',"name":' + $.stringText(b) + '}';
}
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
function textNewItem(v) {
  if (!$.isObject(v)) return;
  const a = v.id, b = v.title;
  if (Number.isSafeInteger(a) && $.isShortString(b)) return '{"id":' + a + ',"title":' + $.stringText(b) + '}';
}
function encodeNewItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: $.int(v.id, x, "id"),
    title: $.string(v.title, x, "title"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Item",{"":{"id":"int","name":"string"}}],["#NewItem",{"":{"id":"int","title":"string"}}]]');
const getById = {
  contract: 1,
  source: "src/app.ts:19",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, encodeItem, textItem),
  ...document('{"operation":{"parameters":[["path id","int"]],"responses":{"200":["#Item"]}},"handlerName":"readItem"}'),
};
const postRoot = {
  contract: 1,
  source: "src/app.ts:22",
  decode(r, body, x) {
    const name = $.string(r.query("name"), x, "name");
    x.from("query", r);
    return [name];
  },
  result: $.json(200, encodeItem, textItem),
  ...document('{"operation":{"operationId":"createItem","parameters":[["query name","string"]],"responses":{"200":["#Item"]}},"handlerName":"create"}'),
};
const deleteById = {
  contract: 1,
  source: "src/app.ts:25",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, $.int),
  ...document('{"operation":{"parameters":[["path id","int"]],"responses":{"200":["int"]}}}'),
};
const getById2 = {
  contract: 1,
  source: "src/app.ts:28",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, encodeNewItem, textNewItem),
  ...document('{"operation":{"parameters":[["path id","int"]],"responses":{"200":["#NewItem"]}},"errors":[{"status":404,"descriptions":["No such item"],"detail":"string"}],"handlerName":"readItem"}'),
};
const postRoot2 = {
  contract: 1,
  source: "src/app.ts:32",
  decode(r, body, x) {
    const title = $.string(r.query("title"), x, "title");
    x.from("query", r);
    return [title];
  },
  result: $.json(200, encodeNewItem, textNewItem),
  ...document('{"operation":{"operationId":"createItem","parameters":[["query title","string"]],"responses":{"200":["#NewItem"]}},"handlerName":"create"}'),
};
const putById = {
  contract: 1,
  source: "src/app.ts:35",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, $.int),
  ...document('{"operation":{"parameters":[["path id","int"]],"responses":{"200":["int"]}},"versions":"3"}'),
};
const getOrders = {
  contract: 1,
  source: "src/app.ts:39",
  decode: () => [],
  result: $.jsonList(200, $.string),
  ...document('{"operation":{"responses":{"200":[["string"]]}},"versions":".."}'),
};
const getHealth = {
  contract: 1,
  source: "src/app.ts:40",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};

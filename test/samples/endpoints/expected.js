// src/app/api/items/[id]/route.ts
import * as $ from "countersign/generated";
import * as $api from "../../../../api.js";
function textItem(v) {
  if (!$.isObject(v)) return;
  const a = v.id, b = v.name;
  if (Number.isFinite(a) && $.isShortString(b)) return '{"id":' + a + ',"name":' + $.stringText(b) + '}';
}
function encodeItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: $.number(v.id, x, "id"),
    name: $.string(v.name, x, "name"),
  };
  x.within(n, k, v);
  return o;
}
const tokenCredentials = $.security(false, $.http("Bearer"));
const userDependency = {
  name: "user (src/api.ts:6)",
  kind: "function",
  use: () => $api.user,
  needs: [{ of: tokenCredentials, at: 0 }],
};
const document = $.document(["src/app/api/items/[id]/route", "src/api"], '[["1#Item",{"":{"id":"number","name":"string"}}]]');
const getApiItemsById = {
  contract: 1,
  source: "src/app/api/items/[id]/route.ts:8",
  endpoint: { method: "get", path: "/api/items/:id" },
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    let q = r.query("q");
    if (q !== undefined) q = $.string(q, x, "q");
    x.from("query", r);
    return [id, q];
  },
  result: $.json(200, encodeItem, textItem),
  ...document('{"operation":{"summary":"Reads one item.","parameters":[["path id","int"],["query q?","string","What is put behind its name."]],"responses":{"200":["1#Item"]}},"errors":[{"status":404,"descriptions":["There is no such item"],"detail":"string"}]}'),
};
const deleteApiItemsById = {
  contract: 1,
  source: "src/app/api/items/[id]/route.ts:18",
  endpoint: { method: "delete", path: "/api/items/:id" },
  needs: [{ of: userDependency, at: 1 }],
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id, undefined];
  },
  result: $.empty(204),
  ...document('{"operation":{"operationId":"removeItem","parameters":[["path id","int"]],"responses":{"204":{"description":"Successful Response"}}},"errors":[{"status":403,"detail":"string"},{"status":404,"detail":"string"}],"handlerName":"deleteItem","security":{"schemes":[{"name":"HTTPBearer","detail":"","scheme":{"type":"http","scheme":"bearer"}}],"requirements":[{"0":[]}]}}'),
};

// src/app/api/items/route.ts
import * as $ from "countersign/generated";
function decodeItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const name = $.string(v.name, x, "name");
  const price = $.range(v.price, x, "price", 0);
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { name, price };
}
function textItem(v) {
  if (!$.isObject(v)) return;
  const a = v.id, b = v.name;
  if (Number.isFinite(a) && $.isShortString(b)) return '{"id":' + a + ',"name":' + $.stringText(b) + '}';
}
function encodeItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: $.number(v.id, x, "id"),
    name: $.string(v.name, x, "name"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document(["src/app/api/items/route", "src/api"], '[["1#Item",{"":{"id":"number","name":"string"}}]]');
const postApiItems = {
  contract: 1,
  source: "src/app/api/items/route.ts:4",
  endpoint: { method: "post", path: "/api/items" },
  body: { kind: "json" },
  decode(r, body, x) {
    const item = decodeItem($.present(body), x, "body");
    return [item];
  },
  result: $.json(201, encodeItem, textItem),
  ...document('{"operation":{"requestBody":[{"":{"name":"string","price":{"type":"number","minimum":0}}}],"responses":{"201":["1#Item"]}}}'),
};

// src/routes/files/[...path]/+server.ts
import * as $ from "countersign/generated";
const document = $.document("src/routes/files/[...path]/+server", '[]');
const getFilesByPath = {
  contract: 1,
  source: "src/routes/files/[...path]/+server.ts:4",
  endpoint: { method: "get", path: "/files/:path{.+}" },
  decode(r, body, x) {
    const path = $.string(r.path("path"), x, "path");
    x.from("path", r);
    return [path];
  },
  result: { status: 200, bodies: { 200: { kind: "text", contentType: "text/plain; charset=utf-8" } } },
  ...document('{"operation":{"parameters":[["path path","string"]],"responses":{"200":{"description":"Successful Response","content":{"text/plain":{"schema":"string"}}}}}}'),
};

// src/written.ts
import * as $ from "countersign/generated";
const document = $.document("src/written", '[]');
const putNamesByName = {
  contract: 1,
  source: "src/written.ts:6",
  endpoint: { method: "put", path: "/names/:name" },
  decode(r, body, x) {
    const name = $.string(r.path("name"), x, "name");
    x.from("path", r);
    const to = $.string(r.query("to"), x, "to");
    x.from("query", r);
    return [name, to];
  },
  result: $.jsonList(200, $.string),
  ...document('{"operation":{"summary":"A path that is written names parameters as that of a route does.","parameters":[["path name","string"],["query to","string"]],"responses":{"200":[["string"]]}},"handlerName":"rename"}'),
};
const getById = {
  contract: 1,
  source: "src/written.ts:15",
  endpoint: { method: "get", path: "/:id", pathUnknown: true },
  decode(r, body, x) {
    const id = $.number($.numeric(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, $.number),
  ...document('{"operation":{"summary":"Only who calls it knows where it stands.","parameters":[["path id","number"]],"responses":{"200":["number"]}},"hidden":true}'),
};

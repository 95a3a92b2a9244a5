// src/app.ts
import * as $ from "countersign/generated";
function textItem(v) {
  if (!$.isObject(v)) return;
  const a = v.id, b = v.version;
  if (Number.isFinite(a) && Number.isFinite(b)) return '{"id":' + a + ',"version":' + b + '}';
}
function encodeItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: $.number(v.id, x, "id"),
    version: $.number(v.version, x, "version"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[["#Item",{"":{"id":"number","version":"number"}}]],"parts":[["path id","number"]]}');
const getPrices = {
  contract: 1,
  source: "src/app.ts:15",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"cacheControl":{"public":true,"maxAge":60,"staleWhileRevalidate":"30s"},"etag":true}'),
};
const getWeak = {
  contract: 1,
  source: "src/app.ts:20",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"cacheControl":"1h","etag":"weak"}'),
};
const getItemsById = {
  contract: 1,
  source: "src/app.ts:21",
  decode(r, body, x) {
    const id = $.number($.numeric(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, encodeItem, textItem),
  ...document('{"operation":{"parameters":[0],"responses":{"200":["#Item"]}},"errors":[{"status":404,"detail":"string"}],"etag":"version"}'),
};
const putItemsById = {
  contract: 1,
  source: "src/app.ts:25",
  decode(r, body, x) {
    const id = $.number($.numeric(r.path("id")), x, "id");
    x.from("path", r);
    const ifMatch = x.count > 0 ? undefined : r.condition("if-match", true);
    return [id, ifMatch];
  },
  result: $.json(200, encodeItem, textItem),
  ...document('{"operation":{"parameters":[0,["header If-Match","string","Entity tags of the versions that the request applies to, or `*` (RFC 9110, 13.1.1)."]],"responses":{"200":["#Item"]}},"errors":[{"status":412,"detail":"string"},{"status":428,"detail":"string"}],"etag":"version"}'),
};
const getNamed = {
  contract: 1,
  source: "src/app.ts:29",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"etag":"version"}'),
};
const getSecret = {
  contract: 1,
  source: "src/app.ts:30",
  decode(r, body, x) {
    let code = r.query("code");
    if (code !== undefined) code = $.number($.numeric(code), x, "code");
    x.from("query", r);
    return [code];
  },
  result: $.json(200, $.number),
  ...document('{"operation":{"parameters":[["query code?","number"]],"responses":{"200":["number"]}},"cacheControl":{"noStore":true}}'),
};
const getRoot = {
  contract: 1,
  source: "src/app.ts:37",
  decode: () => [],
  result: $.jsonList(200, $.number),
  ...document('{"operation":{"responses":{"200":[["number"]]}}}'),
};
const postRoot = {
  contract: 1,
  source: "src/app.ts:38",
  decode: () => [],
  result: $.jsonList(200, $.number),
  ...document('{"operation":{"responses":{"200":[["number"]]}}}'),
};
const getOwn = {
  contract: 1,
  source: "src/app.ts:39",
  decode: () => [],
  result: $.jsonList(200, $.number),
  ...document('{"operation":{"responses":{"200":[["number"]]}},"cacheControl":false,"etag":false}'),
};
const getEvents = {
  contract: 1,
  source: "src/app.ts:40",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "events", data: { encode: $.number } } } },
  ...document('{"operation":{"responses":{"200":{"description":"Successful Response","content":{"text/event-stream":{"itemSchema":{"":{"data":{"type":"string","contentMediaType":"application/json","contentSchema":"number"},"event?":"string","id?":"string","retry?":{"type":"integer","minimum":0}}}}}}}}}'),
};

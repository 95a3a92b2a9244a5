// src/app.ts
import * as $ from "countersign/generated";
function decodeItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const price = $.number(v.price, x, "price");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { price };
}
function textItem(v) {
  if (!$.isObject(v)) return;
  const a = v.year;
  if (Number.isFinite(a)) return '{"year":' + a + '}';
}
function encodeItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    year: $.number(v.year, x, "year"),
  };
  x.within(n, k, v);
  return o;
}
function decodeItem2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const size = $.number(v.size, x, "size");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { size };
}
function encodePostImportedResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    small: $.number(v.small, x, "small"),
    list: $.array(v.list, x, "list", $.string),
  };
  x.within(n, k, v);
  return o;
}
function decodeBook(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const title = $.string(v.title, x, "title");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { title };
}
function textItem2(v) {
  if (!$.isObject(v)) return;
  const a = v.local;
  if (a === true) return '{"local":true}';
}
function encodeItem2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    local: $.only(v.local, x, "local", true),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document(["src/app", "src/models"], '[["#Shop.Item",{"":{"price":"number"}},{"name":"Item","module":"src/app/Shop"}],["#Shop.Archive.Item",{"":{"year":"number"}},{"name":"Item","module":"src/app/Shop/Archive"}],["1#Item",{"":{"size":"number"}}],["1#Book",{"":{"title":"string"}}],["#local.Item",{"":{"local":{"const":true,"type":"boolean"}}},{"name":"Item","module":"src/app/local"}]]');
const postShop = {
  contract: 1,
  source: "src/app.ts:24",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = decodeItem($.present(body), x, "body");
    return [item];
  },
  result: $.json(200, encodeItem, textItem),
  ...document('{"operation":{"requestBody":["#Shop.Item"],"responses":{"200":["#Shop.Archive.Item"]}}}'),
};
const postImported = {
  contract: 1,
  source: "src/app.ts:25",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = decodeItem2($.present(body), x, "body");
    return [item];
  },
  result: $.json(200, encodePostImportedResult),
  ...document('{"operation":{"requestBody":["1#Item"],"responses":{"200":[{"":{"small":"number","list":["string"]}}]}}}'),
};
const postDefault = {
  contract: 1,
  source: "src/app.ts:29",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = decodeBook($.present(body), x, "body");
    return [item];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"requestBody":["1#Book"],"responses":{"200":["string"]}}}'),
};
const getLocal = {
  contract: 1,
  source: "src/app.ts:30",
  decode: () => [],
  result: $.json(200, encodeItem2, textItem2),
  ...document('{"operation":{"responses":{"200":["#local.Item"]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
const sharedIntIntTupleValueItems = [$.int, $.int];
function copyItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 4, n = x.count;
  const id = $.int(v.id, x, "id");
  const parent = (p = v.parent) === undefined ? p : (w++, copyItem(p, x, "parent"));
  const created = (p = v.created) === undefined ? p : (w++, $.asDate(p, x, "created"));
  const name = $.string(v.name, x, "name");
  const price = $.number(v.price, x, "price");
  const tags = $.array(v.tags, x, "tags", $.string);
  x.within(n, k, v);
  if ($.whole(v, x, w) && parent === v.parent && created === v.created && tags === v.tags) return v;
  const o = { id };
  if (parent !== undefined) o.parent = parent;
  if (created !== undefined) o.created = created;
  o.name = name;
  o.price = price;
  o.tags = tags;
  return o;
}
function copyPart(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    id: $.int(v.id, x, "id"),
  };
  if ((p = v.parent) !== undefined) o.parent = copyPart(p, x, "parent");
  o.created = $.asDate(v.created, x, "created");
  o.name = $.string(v.name, x, "name");
  o.price = $.number(v.price, x, "price");
  o.tags = $.array(v.tags, x, "tags", $.string);
  o.serial = $.string(v.serial, x, "serial");
  x.within(n, k, v);
  return o;
}
function decodeSharedIntIntTuple(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const value = $.tuple(v.value, x, "value", sharedIntIntTupleValueItems, 1);
  x.within(n, k, v);
  return $.whole(v, x, 1) && value === v.value ? v : { value };
}
function encodeSharedIntArray(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    value: $.array(v.value, x, "value", $.int),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[["#Item",{"":{"id":"int","parent?":"#Item","created?":0,"name":"string","price":"number","tags":1}}],["#Part",{"":{"id":"int","parent?":"#Part","created":0,"name":"string","price":"number","tags":1,"serial":"string"}}],["#Shared<[Int,Int?]>",{"":{"value":{"type":"array","prefixItems":["int","int"],"minItems":1,"maxItems":2}}},{"name":"SharedIntIntTuple"}],["#Shared<Int[]>",{"":{"value":["int"]}},{"name":"SharedIntArray"}]],"shared":[{"type":"string","format":"date-time"},["string"]]}');
const postItem = {
  contract: 1,
  source: "src/app.ts:29",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const item = copyItem($.present(body), x, "body");
    return [item];
  },
  result: $.json(200, copyItem),
  ...document('{"operation":{"requestBody":["#Item"],"responses":{"200":["#Item"]}}}'),
};
const postPart = {
  contract: 1,
  source: "src/app.ts:30",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const part = copyPart($.present(body), x, "body");
    return [part];
  },
  result: $.json(200, copyPart),
  ...document('{"operation":{"requestBody":["#Part"],"responses":{"200":["#Part"]}}}'),
};
const postShared = {
  contract: 1,
  source: "src/app.ts:31",
  body: { kind: "json" },
  decode(r, body, x) {
    const shared = decodeSharedIntIntTuple($.present(body), x, "body");
    return [shared];
  },
  result: $.json(200, encodeSharedIntArray),
  ...document('{"operation":{"requestBody":["#Shared<[Int,Int?]>"],"responses":{"200":["#Shared<Int[]>"]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
function textItem(v) {
  if (!$.isObject(v)) return;
  const a = v.id;
  if ($.isShortString(a)) return '{"id":' + $.stringText(a) + '}';
}
function encodeItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: $.string(v.id, x, "id"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document(["src/app", "src/errors"], '{"list":[["#Item",{"":{"id":"string"}}],["1#Conflict",{"":{"code":{"type":"string","enum":["taken","locked"]},"since?":{"type":"string","format":"date-time"}}}]],"parts":[["path id","string"]]}');
const getItemsById = {
  contract: 1,
  source: "src/app.ts:18",
  decode(r, body, x) {
    const id = $.string(r.path("id"), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, encodeItem, textItem),
  ...document('{"operation":{"parameters":[0],"responses":{"200":["#Item"]}},"errors":[{"status":404,"descriptions":["There is no such item."],"detail":{"":{"missing":"string"}}}]}'),
};
const putItemsById = {
  contract: 1,
  source: "src/app.ts:21",
  decode(r, body, x) {
    const id = $.string(r.path("id"), x, "id");
    x.from("path", r);
    const token = $.string(r.query("token"), x, "token");
    x.from("query", r);
    return [id, token];
  },
  result: $.json(200, encodeItem, textItem),
  ...document('{"operation":{"parameters":[0,["query token","string"]],"responses":{"200":["#Item"]}},"errors":[{"status":401,"descriptions":["Who are you?"],"headers":["WWW-Authenticate"],"detail":"string"},{"status":403,"detail":"string"},{"status":409,"classes":["src/errors#Taken"],"detail":{"":{"code":{"type":"string","enum":["locked","taken"]}}},"descriptions":["Somebody has it."]},{"status":409,"classes":["src/errors#Locked"],"detail":"1#Conflict","descriptions":["Somebody has it."]},{"status":410,"detail":"string"},{"status":418,"detail":"string"}]}'),
};
const deleteItemsById = {
  contract: 1,
  source: "src/app.ts:29",
  decode(r, body, x) {
    const id = $.string(r.path("id"), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.empty(204),
  ...document('{"operation":{"parameters":[0],"responses":{"204":{"description":"Successful Response"}}},"errors":[{"status":304,"detail":"string"},{"status":422,"detail":{"":{"kept":"boolean"}}}]}'),
};

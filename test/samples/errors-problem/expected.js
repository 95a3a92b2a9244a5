// src/app.ts
import * as $ from "countersign/generated";
function decodeNewItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const name = $.string(v.name, x, "name");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { name };
}
function textShortage(v) {
  if (!$.isObject(v)) return;
  const a = v.type, b = v.title, c = v.left;
  if ($.isShortString(a) && $.isShortString(b) && Number.isSafeInteger(c)) return '{"type":' + $.stringText(a) + ',"title":' + $.stringText(b) + ',"left":' + c + '}';
}
function encodeShortage(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    type: $.string(v.type, x, "type"),
    title: $.string(v.title, x, "title"),
    left: $.int(v.left, x, "left"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Shortage",{"":{"type":"string","title":"string","left":"int"}}],["#NewItem",{"":{"name":"string"}}]]');
const getById = {
  contract: 1,
  source: "src/app.ts:15",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[["path id","int"]],"responses":{"200":["string"]}},"errors":[{"status":404,"headers":["x-id"],"detail":"string"},{"status":409,"detail":{"anyOf":["#Shortage",["number"],"string"]}}]}'),
};
const postRoot = {
  contract: 1,
  source: "src/app.ts:30",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = decodeNewItem($.present(body), x, "body");
    return [item];
  },
  result: { status: 200, bodies: {
    200: { kind: "json", encode: $.string },
    409: { kind: "json", encode: encodeShortage, text: textShortage },
  } },
  ...document('{"operation":{"requestBody":["#NewItem"],"responses":{"200":["string"],"409":{"description":"Conflict","content":{"application/json":{"schema":"#Shortage"}}}}},"errors":[{"status":422,"descriptions":["Bad name"],"detail":"string"}]}'),
};

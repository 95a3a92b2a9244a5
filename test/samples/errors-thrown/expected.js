// src/app.ts
import * as $ from "countersign/generated";
const modules = ["src/app", "src/errors"];
function decodeItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  return x.within(x.count, k, v, {
    id: $.string(v.id, x, "id"),
  });
}
const components = $.components(modules, '[["#Item",{"properties":{"id":"string"}}],["1#Conflict",{"properties":{"code":{"type":"string","enum":["taken","locked"]},"since?":{"type":"string","format":"date-time"}}}]]');
const getItemsById = {
  contract: 1,
  source: "src/app.ts:18",
  decode(r, body, x) {
    const id = $.string(r.path("id"), x, "id");
    x.from("path", r);
    return [id];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeItem } } },
  document: $.document(modules, '{"operation":{"parameters":[{"name":"id","in":"path","required":true,"schema":"string"}],"responses":{"200":["#Item"],"404":{"description":"There is no such item.","content":{"countersign/error":{"schema":{"properties":{"missing":"string"}}}}},"422":1}}}'),
  components,
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
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeItem } } },
  document: $.document(modules, '{"operation":{"parameters":[{"name":"id","in":"path","required":true,"schema":"string"},{"name":"token","in":"query","required":true,"schema":"string"}],"responses":{"200":["#Item"],"401":{"description":"Who are you?","headers":{"WWW-Authenticate":{"schema":{"type":"string"}}},"content":{"countersign/error":{"schema":"string"}}},"403":{"description":"Forbidden","content":{"countersign/error":{"schema":"string"}}},"409":{"description":"Somebody has it.","content":{"countersign/error":{"schema":{"anyOf":[{"properties":{"code":{"type":"string","enum":["locked","taken"]}}},"1#Conflict"]}}}},"410":{"description":"Gone","content":{"countersign/error":{"schema":"string"}}},"418":{"description":"I\'m a Teapot","content":{"countersign/error":{"schema":"string"}}},"422":1}}}'),
  components,
};
const deleteItemsById = {
  contract: 1,
  source: "src/app.ts:29",
  decode(r, body, x) {
    const id = $.string(r.path("id"), x, "id");
    x.from("path", r);
    return [id];
  },
  result: { status: 204, bodies: { 204: { kind: "empty" } } },
  document: $.document(modules, '{"operation":{"parameters":[{"name":"id","in":"path","required":true,"schema":"string"}],"responses":{"204":{"description":"Successful Response"},"304":{"description":"Not Modified"},"422":{"description":"Unprocessable Entity","content":{"countersign/error":{"schema":{"properties":{"kept":"boolean"}}},"application/json":{"schema":"countersign#HTTPValidationError"}}}}}}'),
  components,
};

// src/app.ts
import * as $ from "countersign/generated";
const modules = ["src/app", "src/errors"];
function decodeItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  return x.within(x.count, k, v, {
    id: $.string(v.id, x, "id"),
  });
}
const components = $.components(modules, '[["#Item",{"":{"id":"string"}}],["1#Conflict",{"":{"code":{"type":"string","enum":["taken","locked"]},"since?":{"type":"string","format":"date-time"}}}]]');
const getItemsById = {
  contract: 1,
  source: "src/app.ts:18",
  decode(r, body, x) {
    const id = $.string(r.path("id"), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, decodeItem),
  document: $.document(modules, '{"operation":{"parameters":[["path id","string"]],"responses":{"200":["#Item"],"404":{"description":"There is no such item.","content":{"countersign/error":{"schema":{"":{"missing":"string"}}}}},"422":1}}}'),
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
  result: $.json(200, decodeItem),
  document: $.document(modules, '{"operation":{"parameters":[["path id","string"],["query token","string"]],"responses":{"200":["#Item"],"401":{"description":"Who are you?","headers":{"WWW-Authenticate":{"schema":{"type":"string"}}},"content":{"countersign/error":{"schema":"string"}}},"403":{"description":"Forbidden","content":{"countersign/error":{"schema":"string"}}},"409":{"description":"Somebody has it.","content":{"countersign/error":{"schema":{"anyOf":[{"":{"code":{"type":"string","enum":["locked","taken"]}}},"1#Conflict"]}}}},"410":{"description":"Gone","content":{"countersign/error":{"schema":"string"}}},"418":{"description":"I\'m a Teapot","content":{"countersign/error":{"schema":"string"}}},"422":1}}}'),
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
  document: $.document(modules, '{"operation":{"parameters":[["path id","string"]],"responses":{"204":{"description":"Successful Response"},"304":{"description":"Not Modified"},"422":{"description":"Unprocessable Content","content":{"countersign/error":{"schema":{"":{"kept":"boolean"}}},"application/json":{"schema":"countersign#HTTPValidationError"}}}}}}'),
  components,
};

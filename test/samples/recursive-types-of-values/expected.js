// src/app.ts
import * as $ from "countersign/generated";
function copyItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const id = $.string(v.id, x, "id");
  const parts = $.array(v.parts, x, "parts", copyItem);
  x.within(n, k, v);
  return $.whole(v, x, 2) && parts === v.parts ? v : { id, parts };
}
function textItem(v) {
  if (!$.isObject(v)) return;
  const a = v.id, b = $.listText(v.parts, textItem);
  if (typeof a === "string" && b !== undefined) return '{"id":' + $.stringText(a) + ',"parts":' + b + '}';
}
function copyNode(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const id = $.string(v.id, x, "id");
  const nodes = $.array(v.nodes, x, "nodes", copyNodes);
  x.within(n, k, v);
  return $.whole(v, x, 2) && nodes === v.nodes ? v : { id, nodes };
}
function copyNodes(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const node = copyNode(v.node, x, "node");
  x.within(n, k, v);
  return $.whole(v, x, 1) && node === v.node ? v : { node };
}
function decodeListOf(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const value = $.string(v.value, x, "value");
  const others = $.array(v.others, x, "others", decodeListOf);
  x.within(n, k, v);
  return $.whole(v, x, 2) && others === v.others ? v : { value, others };
}
function textListOf(v) {
  if (!$.isObject(v)) return;
  const a = v.value, b = $.listText(v.others, textListOf);
  if (Number.isFinite(a) && b !== undefined) return '{"value":' + a + ',"others":' + b + '}';
}
function encodeListOf(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    value: $.number(v.value, x, "value"),
    others: $.array(v.others, x, "others", encodeListOf),
  };
  x.within(n, k, v);
  return o;
}
function copyFolder(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, copyFolder);
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Item",{"":{"id":"string","parts":["#Item"]},"description":"With an alias."}],["#typeof.Node",{"":{"id":"string","nodes":["#typeof.@382.nodes"]},"description":"Without one."},{"name":"Node","module":"src/app/typeof"}],["#typeof.@382.nodes",{"":{"node":"#typeof.Node"}},{"name":"nodes","module":"src/app/typeof/@382"}],["#typeof.listOf",{"":{"value":"string","others":["#typeof.listOf"]},"description":"Two types of one declaration."},{"name":"listOf","module":"src/app/typeof"}],["#typeof2.listOf",{"":{"value":"number","others":["#typeof2.listOf"]},"description":"Two types of one declaration."},{"name":"listOf","module":"src/app/typeof2"}],["#Folder",{"type":"object","additionalProperties":"#Folder","description":"What has no properties has only the name that it gets outside."}]]');
const postItems = {
  contract: 1,
  source: "src/app.ts:25",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const item = copyItem($.present(body), x, "body");
    return [item];
  },
  result: $.json(200, copyItem, textItem),
  ...document('{"operation":{"requestBody":["#Item"],"responses":{"200":["#Item"]}}}'),
};
const postNodes = {
  contract: 1,
  source: "src/app.ts:26",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const node = copyNode($.present(body), x, "body");
    return [node];
  },
  result: $.json(200, copyNode),
  ...document('{"operation":{"requestBody":["#typeof.Node"],"responses":{"200":["#typeof.Node"]}}}'),
};
const postLists = {
  contract: 1,
  source: "src/app.ts:27",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const list = decodeListOf($.present(body), x, "body");
    return [list];
  },
  result: $.json(200, encodeListOf, textListOf),
  ...document('{"operation":{"requestBody":["#typeof.listOf"],"responses":{"200":["#typeof2.listOf"]}}}'),
};
const postFolders = {
  contract: 1,
  source: "src/app.ts:34",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const folder = copyFolder($.present(body), x, "body");
    return [folder];
  },
  result: $.json(200, copyFolder),
  ...document('{"operation":{"requestBody":["#Folder"],"responses":{"200":["#Folder"]}}}'),
};

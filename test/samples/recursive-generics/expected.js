// src/app.ts
import * as $ from "countersign/generated";
function decodeTreeInt(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    value: $.int(v.value, x, "value"),
    children: $.array(v.children, x, "children", decodeTreeInt),
  };
  x.within(n, k, v);
  return o;
}
function textTreeInt(v) {
  if (!$.isObject(v)) return;
  const a = v.value, b = $.listText(v.children, textTreeInt);
  if (Number.isSafeInteger(a) && b !== undefined) return '{"value":' + a + ',"children":' + b + '}';
}
function decodeTreeTreeString(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    value: decodeTreeString(v.value, x, "value"),
    children: $.array(v.children, x, "children", decodeTreeTreeString),
  };
  x.within(n, k, v);
  return o;
}
function decodeTreeString(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    value: $.string(v.value, x, "value"),
    children: $.array(v.children, x, "children", decodeTreeString),
  };
  x.within(n, k, v);
  return o;
}
function decodeFolder(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
    files: $.array(v.files, x, "files", decodeFileNode),
  };
  if ((p = v.parent) !== undefined) o.parent = decodeFolder(p, x, "parent");
  x.within(n, k, v);
  return o;
}
function decodeFileNode(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
    versions: decodeFileNodeVersions(v.versions, x, "versions"),
  };
  x.within(n, k, v);
  return o;
}
function decodeFileNodeVersions(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, decodeFileNodeVersionsValue);
  x.within(n, k, v);
  return o;
}
function decodeFileNodeVersionsValue(v, x, k) {
  return v === null ? null : decodeFolder(v, x, k);
}
function decodeChainDate(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    item: $.asDate(v.item, x, "item"),
  };
  if ((p = v.next) !== undefined) o.next = decodeChainDate(p, x, "next");
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[["#Tree<Int>",{"":{"value":"int","children":["#Tree<Int>"]}}],["#Tree<#Tree<string>>",{"":{"value":"#Tree<string>","children":["#Tree<#Tree<string>>"]}}],["#Tree<string>",{"":{"value":"string","children":["#Tree<string>"]}}],["#Folder",{"":{"name":"string","files":["#FileNode"],"parent?":"#Folder"}}],["#FileNode",{"":{"name":"string","versions":{"type":"object","additionalProperties":{"anyOf":["#Folder","null"]}}}}],["#Chain<Date>",{"":{"item":{"type":"string","format":"date-time"},"next?":"#Chain<Date>"}}]],"parts":[["#Tree<#Tree<string>>"]]}');
const postNumbers = {
  contract: 1,
  source: "src/app.ts:20",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const tree = decodeTreeInt($.present(body), x, "body");
    return [tree];
  },
  result: $.json(200, decodeTreeInt, textTreeInt),
  ...document('{"operation":{"requestBody":["#Tree<Int>"],"responses":{"200":["#Tree<Int>"]}}}'),
};
const postTrees = {
  contract: 1,
  source: "src/app.ts:21",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const tree = decodeTreeTreeString($.present(body), x, "body");
    return [tree];
  },
  result: $.json(200, decodeTreeTreeString),
  ...document('{"operation":{"requestBody":0,"responses":{"200":0}}}'),
};
const postFolder = {
  contract: 1,
  source: "src/app.ts:22",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const folder = decodeFolder($.present(body), x, "body");
    return [folder];
  },
  result: $.json(200, decodeFolder),
  ...document('{"operation":{"requestBody":["#Folder"],"responses":{"200":["#Folder"]}}}'),
};
const postChain = {
  contract: 1,
  source: "src/app.ts:23",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const chain = decodeChainDate($.present(body), x, "body");
    return [chain];
  },
  result: $.json(200, decodeChainDate),
  ...document('{"operation":{"requestBody":["#Chain<Date>"],"responses":{"200":["#Chain<Date>"]}}}'),
};

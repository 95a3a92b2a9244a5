// src/app.ts
import * as $ from "countersign/generated";
function copyTreeInt(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const value = $.int(v.value, x, "value");
  const children = $.array(v.children, x, "children", copyTreeInt);
  x.within(n, k, v);
  return $.whole(v, x, 2) && children === v.children ? v : { value, children };
}
function textTreeInt(v) {
  if (!$.isObject(v)) return;
  const a = v.value, b = $.listText(v.children, textTreeInt);
  if (Number.isSafeInteger(a) && b !== undefined) return '{"value":' + a + ',"children":' + b + '}';
}
function copyTreeTreeString(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const value = copyTreeString(v.value, x, "value");
  const children = $.array(v.children, x, "children", copyTreeTreeString);
  x.within(n, k, v);
  return $.whole(v, x, 2) && value === v.value && children === v.children ? v : { value, children };
}
function copyTreeString(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const value = $.string(v.value, x, "value");
  const children = $.array(v.children, x, "children", copyTreeString);
  x.within(n, k, v);
  return $.whole(v, x, 2) && children === v.children ? v : { value, children };
}
function copyFolder(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 2, n = x.count;
  const name = $.string(v.name, x, "name");
  const files = $.array(v.files, x, "files", copyFileNode);
  const parent = (p = v.parent) === undefined ? p : (w++, copyFolder(p, x, "parent"));
  x.within(n, k, v);
  if ($.whole(v, x, w) && files === v.files && parent === v.parent) return v;
  const o = { name, files };
  if (parent !== undefined) o.parent = parent;
  return o;
}
function copyFileNode(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const name = $.string(v.name, x, "name");
  const versions = copyFileNodeVersions(v.versions, x, "versions");
  x.within(n, k, v);
  return $.whole(v, x, 2) && versions === v.versions ? v : { name, versions };
}
function copyFileNodeVersions(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, copyFileNodeVersionsValue);
  x.within(n, k, v);
  return o;
}
function copyFileNodeVersionsValue(v, x, k) {
  return v === null ? null : copyFolder(v, x, k);
}
function copyChainDate(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    item: $.asDate(v.item, x, "item"),
  };
  if ((p = v.next) !== undefined) o.next = copyChainDate(p, x, "next");
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[["#Tree<Int>",{"":{"value":"int","children":["#Tree<Int>"]}}],["#Tree<#Tree<string>>",{"":{"value":"#Tree<string>","children":["#Tree<#Tree<string>>"]}}],["#Tree<string>",{"":{"value":"string","children":["#Tree<string>"]}}],["#Folder",{"":{"name":"string","files":["#FileNode"],"parent?":"#Folder"}}],["#FileNode",{"":{"name":"string","versions":{"type":"object","additionalProperties":{"anyOf":["#Folder","null"]}}}}],["#Chain<Date>",{"":{"item":{"type":"string","format":"date-time"},"next?":"#Chain<Date>"}}]],"parts":[["#Tree<#Tree<string>>"]]}');
const postNumbers = {
  contract: 1,
  source: "src/app.ts:20",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const tree = copyTreeInt($.present(body), x, "body");
    return [tree];
  },
  result: $.json(200, copyTreeInt, textTreeInt),
  ...document('{"operation":{"requestBody":["#Tree<Int>"],"responses":{"200":["#Tree<Int>"]}}}'),
};
const postTrees = {
  contract: 1,
  source: "src/app.ts:21",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const tree = copyTreeTreeString($.present(body), x, "body");
    return [tree];
  },
  result: $.json(200, copyTreeTreeString),
  ...document('{"operation":{"requestBody":0,"responses":{"200":0}}}'),
};
const postFolder = {
  contract: 1,
  source: "src/app.ts:22",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const folder = copyFolder($.present(body), x, "body");
    return [folder];
  },
  result: $.json(200, copyFolder),
  ...document('{"operation":{"requestBody":["#Folder"],"responses":{"200":["#Folder"]}}}'),
};
const postChain = {
  contract: 1,
  source: "src/app.ts:23",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const chain = copyChainDate($.present(body), x, "body");
    return [chain];
  },
  result: $.json(200, copyChainDate),
  ...document('{"operation":{"requestBody":["#Chain<Date>"],"responses":{"200":["#Chain<Date>"]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
const entryContentMembers = $.members([["File", copyFile, 1, ["size"]], ["Folder", copyFolder, 1, ["entries"]]]);
function copyFolder(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const entries = $.array(v.entries, x, "entries", copyEntry);
  x.within(n, k, v);
  return $.whole(v, x, 1) && entries === v.entries ? v : { entries };
}
function copyEntry(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const name = $.string(v.name, x, "name");
  const content = (p = v.content) === null ? null : $.union(p, x, "content", entryContentMembers);
  x.within(n, k, v);
  return $.whole(v, x, 2) && content === v.content ? v : { name, content };
}
function copyFile(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const size = $.number(v.size, x, "size");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { size };
}
const document = $.document("src/app", '[["#Folder",{"":{"entries":["#Entry"]}}],["#Entry",{"":{"name":"string","content":{"anyOf":["#File","#Folder","null"]}}}],["#File",{"":{"size":"number"}}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:15",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const folder = copyFolder($.present(body), x, "body");
    return [folder];
  },
  result: $.json(200, copyFolder),
  ...document('{"operation":{"requestBody":["#Folder"],"responses":{"200":["#Folder"]}}}'),
};

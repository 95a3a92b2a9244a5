// src/app.ts
import * as $ from "countersign/generated";
const entryContentMembers = [["File", decodeFile], ["Folder", decodeFolder]];
function decodeFolder(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    entries: $.array(v.entries, x, "entries", decodeEntry),
  });
}
function decodeEntry(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    name: $.string(v.name, x, "name"),
    content: v.content === null ? null : $.union(v.content, x, "content", entryContentMembers),
  });
}
function decodeFile(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    size: $.number(v.size, x, "size"),
  });
}
const components = () => [
  $.object("src/app#Folder", { entries: { type: "array", items: { $ref: "src/app#Entry" } } }),
  $.object("src/app#Entry", { name: { type: "string" }, content: { anyOf: [{ $ref: "src/app#File" },
    { $ref: "src/app#Folder" }, { type: "null" }] } }),
  $.object("src/app#File", { size: { type: "number" } }),
];
const postRoot = {
  contract: 1,
  source: "src/app.ts:15",
  body: { kind: "json" },
  decode(r, body, x) {
    const folder = decodeFolder($.present(body), x, "body");
    return [folder];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeFolder } } },
  document: () => ({ operation: { requestBody: { content: $.json({ $ref: "src/app#Folder" }), required: true },
    responses: { "200": $.response("Successful Response", { $ref: "src/app#Folder" }),
    "422": $.validationError() } } }),
  components,
};

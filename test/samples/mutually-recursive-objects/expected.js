// src/app.ts
import * as $ from "countersign/generated";
const entryContentMembers = [["File", decodeFile], ["Folder", decodeFolder]];
const components = () => [
  {
    id: "src/app#Folder", name: "Folder", module: "src/app", mode: "both",
    schema: {
      type: "object", properties: { entries: { type: "array", items: { $ref: "src/app#Entry" } } },
      required: ["entries"],
    },
  },
  {
    id: "src/app#Entry", name: "Entry", module: "src/app", mode: "both",
    schema: {
      type: "object",
      properties: {
        name: { type: "string" },
        content: { anyOf: [{ $ref: "src/app#File" }, { $ref: "src/app#Folder" }, { type: "null" }] },
      },
      required: ["name", "content"],
    },
  },
  {
    id: "src/app#File", name: "File", module: "src/app", mode: "both",
    schema: { type: "object", properties: { size: { type: "number" } }, required: ["size"] },
  },
];
function decodeFolder(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    entries: $.array(v.entries, x, "entries", v, decodeEntry),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeEntry(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name", v),
    content: v.content === null ? null : $.union(v.content, x, "content", v, entryContentMembers),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeFile(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    size: $.number(v.size, x, "size", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const postRoot = {
  contract: 1,
  source: "src/app.ts:15",
  body: { kind: "json" },
  decode(r, body, x) {
    const folder = decodeFolder($.present(body), x, "body");
    return [folder];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeFolder } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { $ref: "src/app#Folder" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Folder" } } },
        },
        "422": {
          description: "Validation Error",
          content: { "application/json": { schema: { $ref: "countersign#HTTPValidationError" } } },
        },
      },
    },
  }),
  components,
};

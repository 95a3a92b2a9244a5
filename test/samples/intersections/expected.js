// src/app.ts
import * as $ from "countersign/generated";
function decodeStoredTextString(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    text: $.string(v.text, x, "text"),
    createdAt: $.decodeDate(v.createdAt, x, "createdAt"),
    version: $.range(v.version, x, "version", 1),
  });
}
function encodeStoredTextString(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    text: $.string(v.text, x, "text"),
    createdAt: $.encodeDate(v.createdAt, x, "createdAt"),
    version: $.range(v.version, x, "version", 1),
  });
}
const components = () => [
  { id: "src/app#Stored<{\"text\":string}>", name: "StoredTextString", module: "src/app", mode: "both",
    schema: { type: "object", properties: { text: { type: "string" }, createdAt: { type: "string",
    format: "date-time" }, version: { type: "number", minimum: 1 } }, required: ["text", "createdAt",
    "version"] } },
];
const postRoot = {
  contract: 1,
  source: "src/app.ts:11",
  body: { kind: "json" },
  decode(r, body, x) {
    const note = decodeStoredTextString($.present(body), x, "body");
    return [note];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: encodeStoredTextString } } },
  document: () => ({ operation: { requestBody: { content: $.json({ $ref: "src/app#Stored<{\"text\":string}>" }), required: true },
    responses: { "200": $.response("Successful Response", { $ref: "src/app#Stored<{\"text\":string}>" }),
    "422": $.validationError() } } }),
  components,
};

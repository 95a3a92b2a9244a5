// src/app.ts
import * as $ from "countersign/generated";
const components = () => [
  {
    id: "src/app#Stored<{\"text\":string}>", name: "StoredTextString", module: "src/app", mode: "both",
    schema: {
      type: "object",
      properties: {
        text: { type: "string" }, createdAt: { type: "string", format: "date-time" },
        version: { type: "number", minimum: 1 },
      },
      required: ["text", "createdAt", "version"],
    },
  },
];
function decodeStoredTextString(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    text: $.string(v.text, x, "text", v),
    createdAt: $.decodeDate(v.createdAt, x, "createdAt", v),
    version: $.range(v.version, x, "version", v, 1),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function encodeStoredTextString(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    text: $.string(v.text, x, "text", v),
    createdAt: $.encodeDate(v.createdAt, x, "createdAt", v),
    version: $.range(v.version, x, "version", v, 1),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const postRoot = {
  contract: 1,
  source: "src/app.ts:11",
  body: { kind: "json" },
  decode(r, body, x) {
    const note = decodeStoredTextString($.present(body), x, "body");
    return [note];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: encodeStoredTextString } } },
  document: () => ({
    operation: {
      requestBody: {
        content: { "application/json": { schema: { $ref: "src/app#Stored<{\"text\":string}>" } } },
        required: true,
      },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Stored<{\"text\":string}>" } } },
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

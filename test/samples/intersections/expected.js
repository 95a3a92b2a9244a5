// src/app.ts
import * as $ from "countersign/generated";
function decodeStoredTextString(v, x, k) {
  if (!$.object(v, x, k)) return;
  return x.within(x.count, k, v, {
    text: $.string(v.text, x, "text"),
    createdAt: $.asDate(v.createdAt, x, "createdAt"),
    version: $.range(v.version, x, "version", 1),
  });
}
const components = $.components("src/app", '[["#Stored<{\\"text\\":string}>",{"properties":{"text":"string","createdAt":{"type":"string","format":"date-time"},"version":{"type":"number","minimum":1}}},{"name":"StoredTextString"}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:11",
  body: { kind: "json" },
  decode(r, body, x) {
    const note = decodeStoredTextString($.present(body), x, "body");
    return [note];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeStoredTextString } } },
  document: $.document("src/app", '{"operation":{"requestBody":{"content":{"application/json":{"schema":"#Stored<{\\"text\\":string}>"}},"required":true},"responses":{"200":["#Stored<{\\"text\\":string}>"],"422":1}}}'),
  components,
};

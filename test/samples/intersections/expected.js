// src/app.ts
import * as $ from "countersign/generated";
function copyStoredTextString(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    text: $.string(v.text, x, "text"),
    createdAt: $.asDate(v.createdAt, x, "createdAt"),
    version: $.range(v.version, x, "version", 1),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[["#Stored<{\\"text\\":string}>",{"":{"text":"string","createdAt":{"type":"string","format":"date-time"},"version":{"type":"number","minimum":1}}},{"name":"StoredTextString"}]],"parts":[["#Stored<{\\"text\\":string}>"]]}');
const postRoot = {
  contract: 1,
  source: "src/app.ts:11",
  body: { kind: "json" },
  decode(r, body, x) {
    const note = copyStoredTextString($.present(body), x, "body");
    return [note];
  },
  result: $.json(200, copyStoredTextString),
  ...document('{"operation":{"requestBody":0,"responses":{"200":0}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
function copyAttachment(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
    content: $.asBytes(v.content, x, "content"),
  };
  if ((p = v.signature) !== undefined) o.signature = p === null ? null : $.asBytes(p, x, "signature");
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[["#Attachment",{"":{"name":"string","content":0,"signature?":{"anyOf":[0,"null"]}}}]],"shared":[{"type":"string","contentEncoding":"base64","pattern":"^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$"}]}');
const postAttachments = {
  contract: 1,
  source: "src/app.ts:11",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = copyAttachment($.present(body), x, "body");
    return [body2];
  },
  result: $.json(200, copyAttachment),
  ...document('{"operation":{"requestBody":["#Attachment"],"responses":{"200":["#Attachment"]}}}'),
};
const getNone = {
  contract: 1,
  source: "src/app.ts:20",
  decode: () => [],
  result: $.json(200, $.asBytes),
  ...document('{"operation":{"responses":{"200":[{"type":"string","contentEncoding":"base64","pattern":"^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$"}]}}}'),
};

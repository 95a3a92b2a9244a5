// src/app.ts
import * as $ from "countersign/generated";
function copyNote(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const text = $.string(v.text, x, "text");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { text };
}
function textNote(v) {
  if (!$.isObject(v)) return;
  const a = v.text;
  if ($.isShortString(a)) return '{"text":' + $.stringText(a) + '}';
}
const document = $.document("src/app", '[["#Note",{"":{"text":"string"}}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:9",
  body: { kind: "json" },
  decode(r, body, x) {
    const note = copyNote($.present(body), x, "body");
    return [note];
  },
  result: $.json(200, copyNote, textNote),
  ...document('{"operation":{"requestBody":["#Note"],"responses":{"200":["#Note"]}}}'),
};

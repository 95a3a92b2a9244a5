// src/app.ts
import * as $ from "countersign/generated";
function encodeTooManyAnswerHeaders(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    "retry-after": $.string(v["retry-after"], x, "retry-after"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[]');
const getItemsById = {
  contract: 1,
  source: "src/app.ts:18",
  decode(r, body, x) {
    const id = $.string(r.path("id"), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[["path id","string"]],"responses":{"200":["string"]}},"errors":[{"status":404,"descriptions":["No such item"],"detail":"string"},{"classes":["src/app#TooMany"]},{"classes":["src/app#Gone"]}]}'),
};
const on404 = {
  contract: 1,
  source: "src/app.ts:11",
  bodies: { own: { kind: "file", contentType: "text/html; charset=utf-8" } },
  ...document('{"takes":404,"operation":{"responses":{"own":{"content":{"text/html":{"schema":{"contentMediaType":"text/html"}}}}}}}'),
};
const onTooMany = {
  contract: 1,
  source: "src/app.ts:12",
  bodies: { 429: { kind: "file", headers: encodeTooManyAnswerHeaders } },
  ...document('{"takes":"src/app#TooMany","operation":{"responses":{"429":{"headers":{"retry-after":{"required":true,"schema":{"type":"string"}}},"content":{"*/*":{"schema":{}}}}}}}'),
};
const onGone = {
  contract: 1,
  source: "src/app.ts:16",
  bodies: { 410: { kind: "file" } },
  ...document('{"takes":"src/app#Gone","operation":{"responses":{"410":{"content":{"*/*":{"schema":{}}}}}}}'),
};

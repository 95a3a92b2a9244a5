// src/app.ts
import * as $ from "countersign/generated";
function textGetItemsByIdBySizeResult(v) {
  if (!$.isObject(v)) return;
  const a = v.id, b = v.size;
  if (Number.isSafeInteger(a) && $.isShortString(b)) return '{"id":' + a + ',"size":' + $.stringText(b) + '}';
}
function encodeGetItemsByIdBySizeResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: $.int(v.id, x, "id"),
    size: $.string(v.size, x, "size"),
  };
  x.within(n, k, v);
  return o;
}
function textGetUsersByUserIdResult(v) {
  if (!$.isObject(v)) return;
  const a = v.user;
  if ($.isShortString(a)) return '{"user":' + $.stringText(a) + '}';
}
function encodeGetUsersByUserIdResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    user: $.string(v.user, x, "user"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[]');
const getItemsByIdBySize = {
  contract: 1,
  source: "src/app.ts:5",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    const size = $.string(r.path("size"), x, "size");
    x.from("path", r);
    return [id, size];
  },
  result: $.json(200, encodeGetItemsByIdBySizeResult, textGetItemsByIdBySizeResult),
  ...document('{"operation":{"parameters":[["path id","int"],["path size","string"]],"responses":{"200":[{"":{"id":"int","size":"string"}}]}}}'),
};
const getUsersByUserId = {
  contract: 1,
  source: "src/app.ts:7",
  decode(r, body, x) {
    const user = $.uuid(r.path("user-id"), x, "user-id");
    x.from("path", r);
    return [user];
  },
  result: $.json(200, encodeGetUsersByUserIdResult, textGetUsersByUserIdResult),
  ...document('{"operation":{"parameters":[["path user-id",{"type":"string","format":"uuid"}]],"responses":{"200":[{"":{"user":"string"}}]}}}'),
};

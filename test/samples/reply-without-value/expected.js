// src/app.ts
import * as $ from "countersign/generated";
function textDeleteByIdResult(v) {
  if (!$.isObject(v)) return;
  const a = v.reason;
  if ($.isShortString(a)) return '{"reason":' + $.stringText(a) + '}';
}
function encodeDeleteByIdResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    reason: $.string(v.reason, x, "reason"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[]');
const deleteById = {
  contract: 1,
  source: "src/app.ts:5",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: { status: 204, bodies: {
    204: { kind: "empty" },
    404: { kind: "json", encode: encodeDeleteByIdResult, text: textDeleteByIdResult },
  } },
  ...document('{"operation":{"parameters":[["path id","int"]],"responses":{"204":{"description":"Successful Response"},"404":{"description":"Not Found","content":{"application/json":{"schema":{"":{"reason":"string"}}}}}}}}'),
};

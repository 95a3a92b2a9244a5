// src/app.ts
import * as $ from "countersign/generated";
function copyItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const name = $.string(v.name, x, "name");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { name };
}
function textPostRootResult(v) {
  if (!$.isObject(v)) return;
  const a = v.name;
  if ($.isShortString(a)) return '{"name":' + $.stringText(a) + '}';
}
const document = $.document("src/app", '[]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:9",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = copyItem($.present(body), x, "body");
    return [item];
  },
  result: $.json(201, copyItem, textPostRootResult),
  ...document('{"operation":{"summary":"Make one.","requestBody":[{"":{"name":"string"}}],"responses":{"201":{"description":"What was made.","content":{"application/json":{"schema":{"":{"name":"string"}}}}}}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
function copyItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const a = $.string(v.a, x, "a");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { a };
}
function textItem(v) {
  if (!$.isObject(v)) return;
  const a = v.a;
  if ($.isShortString(a)) return '{"a":' + $.stringText(a) + '}';
}
function copyItem2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const b2 = $.string(v.b, x, "b");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { b: b2 };
}
function textItem2(v) {
  if (!$.isObject(v)) return;
  const a = v.b;
  if ($.isShortString(a)) return '{"b":' + $.stringText(a) + '}';
}
const document = $.document(["src/app", "src/a", "src/b"], '[["1#Item",{"":{"a":"string"}}],["2#Item",{"":{"b":"string"}}]]');
const postA = {
  contract: 1,
  source: "src/app.ts:7",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = copyItem($.present(body), x, "body");
    return [item];
  },
  result: $.json(200, copyItem, textItem),
  ...document('{"operation":{"requestBody":["1#Item"],"responses":{"200":["1#Item"]}}}'),
};
const postB = {
  contract: 1,
  source: "src/app.ts:8",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = copyItem2($.present(body), x, "body");
    return [item];
  },
  result: $.json(200, copyItem2, textItem2),
  ...document('{"operation":{"requestBody":["2#Item"],"responses":{"200":["2#Item"]}}}'),
};

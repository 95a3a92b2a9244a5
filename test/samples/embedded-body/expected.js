// src/app.ts
import * as $ from "countersign/generated";
function copyItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const name = $.string(v.name, x, "name");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { name };
}
function textItem(v) {
  if (!$.isObject(v)) return;
  const a = v.name;
  if ($.isShortString(a)) return '{"name":' + $.stringText(a) + '}';
}
function textPostScalarResult(v) {
  if (!$.isObject(v)) return;
  const a = v.length;
  if (Number.isFinite(a)) return '{"length":' + a + '}';
}
function encodePostScalarResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    length: $.number(v.length, x, "length"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Item",{"":{"name":"string"}}]]');
const postEmbedded = {
  contract: 1,
  source: "src/app.ts:9",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = copyItem($.present($.member(body, "item")), x, "item");
    x.from("body");
    return [item];
  },
  result: $.json(200, copyItem, textItem),
  ...document('{"operation":{"requestBody":[{"":{"item":"#Item"}}],"responses":{"200":["#Item"]}}}'),
};
const postWhole = {
  contract: 1,
  source: "src/app.ts:11",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = copyItem($.present(body), x, "body");
    return [item];
  },
  result: $.json(200, copyItem, textItem),
  ...document('{"operation":{"requestBody":["#Item"],"responses":{"200":["#Item"]}}}'),
};
const postScalar = {
  contract: 1,
  source: "src/app.ts:13",
  body: { kind: "json" },
  decode(r, body, x) {
    const text = $.string($.present(body), x, "body");
    return [text];
  },
  result: $.json(200, encodePostScalarResult, textPostScalarResult),
  ...document('{"operation":{"requestBody":["string"],"responses":{"200":[{"":{"length":"number"}}]}}}'),
};

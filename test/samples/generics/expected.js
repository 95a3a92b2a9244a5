// src/app.ts
import * as $ from "countersign/generated";
function copyPageItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const items = $.array(v.items, x, "items", copyItem);
  const next = (p = v.next) === null ? null : $.int(p, x, "next");
  x.within(n, k, v);
  return $.whole(v, x, 2) && items === v.items && next === v.next ? v : { items, next };
}
function copyItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const name = $.string(v.name, x, "name");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { name };
}
function copyPageNumber(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const items = $.array(v.items, x, "items", $.number);
  const next = (p = v.next) === null ? null : $.int(p, x, "next");
  x.within(n, k, v);
  return $.whole(v, x, 2) && items === v.items && next === v.next ? v : { items, next };
}
const document = $.document("src/app", '{"list":[["#Page<#Item>",0],["#Item",{"":{"name":"string"}}],["#Page<number>",{"=":0,"":{"items":["number"]}}]],"shared":[{"":{"items":["#Item"],"next":1}},{"anyOf":["int","null"]}]}');
const postItems = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "json" },
  decode(r, body, x) {
    const page = copyPageItem($.present(body), x, "body");
    return [page];
  },
  result: $.json(200, copyPageItem),
  ...document('{"operation":{"requestBody":["#Page<#Item>"],"responses":{"200":["#Page<#Item>"]}}}'),
};
const postNumbers = {
  contract: 1,
  source: "src/app.ts:16",
  body: { kind: "json" },
  decode(r, body, x) {
    const page = copyPageNumber($.present(body), x, "body");
    return [page];
  },
  result: $.json(200, copyPageNumber),
  ...document('{"operation":{"requestBody":["#Page<number>"],"responses":{"200":["#Page<number>"]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
function textGetRootResult(v) {
  if (!$.isObject(v)) return;
  const a = v.owner, b = v.page;
  if ($.isShortString(a) && Number.isFinite(b)) return '{"owner":' + $.stringText(a) + ',"page":' + b + '}';
}
function encodeGetRootResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    owner: $.string(v.owner, x, "owner"),
    page: $.number(v.page, x, "page"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[]');
const getRoot = {
  contract: 1,
  source: "src/app.ts:6",
  decode(r, body, x) {
    let page = r.query("p");
    if (page !== undefined) page = $.intRange($.integer(page), x, "p", 1);
    x.from("query", r);
    const owner = $.string(r.header("x-tenant"), x, "X-Tenant");
    x.from("header", r);
    return [owner, page];
  },
  result: $.json(200, encodeGetRootResult, textGetRootResult),
  ...document('{"operation":{"parameters":[["header X-Tenant","string"],["query p?",{"type":"integer","minimum":1,"maximum":9007199254740991}]],"responses":{"200":[{"":{"owner":"string","page":"number"}}]}}}'),
};

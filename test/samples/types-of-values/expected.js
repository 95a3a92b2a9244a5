// src/app.ts
import * as $ from "countersign/generated";
function copySettings(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    theme: $.string(v.theme, x, "theme"),
    size: $.number(v.size, x, "size"),
    nested: copySettingsNested(v.nested, x, "nested"),
    since: $.asDate(v.since, x, "since"),
  };
  x.within(n, k, v);
  return o;
}
function copySettingsNested(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const on = $.boolean(v.on, x, "on");
  const list = $.array(v.list, x, "list", $.number);
  x.within(n, k, v);
  return $.whole(v, x, 2) && list === v.list ? v : { on, list };
}
function textPostDescribeResult(v) {
  if (!$.isObject(v)) return;
  const a = v.text, b = v.kind, c = v.year;
  if ($.isShortString(a) && b === "settings" && Number.isFinite(c)) return '{"text":' + $.stringText(a) + ',"kind":"settings","year":' + c + '}';
}
function encodePostDescribeResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    text: $.string(v.text, x, "text"),
    kind: $.only(v.kind, x, "kind", "settings"),
    year: $.number(v.year, x, "year"),
  };
  x.within(n, k, v);
  return o;
}
function encodePageSettings(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    items: $.array(v.items, x, "items", copySettings),
  };
  x.within(n, k, v);
  return o;
}
function encodeGetSpreadResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    theme: $.string(v.theme, x, "theme"),
    size: $.number(v.size, x, "size"),
    nested: copySettingsNested(v.nested, x, "nested"),
    since: $.asDate(v.since, x, "since"),
    extra: $.array(v.extra, x, "extra", encodeGetSpreadResultExtraItem),
  };
  x.within(n, k, v);
  return o;
}
function encodeGetSpreadResultExtraItem(v, x, k) {
  return v === null ? null : $.number(v, x, k);
}
const document = $.document("src/app", '[["#Settings",{"":{"theme":"string","size":"number","nested":{"":{"on":"boolean","list":["number"]}},"since":{"type":"string","format":"date-time"}}}],["#Page<#Settings>",{"":{"items":["#Settings"]}}]]');
const putRoot = {
  contract: 1,
  source: "src/app.ts:21",
  body: { kind: "json" },
  decode(r, body, x) {
    const settings = copySettings($.present(body), x, "body");
    return [settings];
  },
  result: $.json(200, copySettings),
  ...document('{"operation":{"requestBody":["#Settings"],"responses":{"200":["#Settings"]}}}'),
};
const postDescribe = {
  contract: 1,
  source: "src/app.ts:22",
  body: { kind: "json" },
  decode(r, body, x) {
    const settings = copySettings($.present(body), x, "body");
    return [settings];
  },
  result: $.json(200, encodePostDescribeResult, textPostDescribeResult),
  ...document('{"operation":{"requestBody":["#Settings"],"responses":{"200":[{"":{"text":"string","kind":{"const":"settings","type":"string"},"year":"number"}}]}}}'),
};
const getAll = {
  contract: 1,
  source: "src/app.ts:23",
  decode: () => [],
  result: $.json(200, encodePageSettings),
  ...document('{"operation":{"responses":{"200":["#Page<#Settings>"]}}}'),
};
const getSpread = {
  contract: 1,
  source: "src/app.ts:24",
  decode: () => [],
  result: $.json(200, encodeGetSpreadResult),
  ...document('{"operation":{"responses":{"200":[{"":{"theme":"string","size":"number","nested":{"":{"on":"boolean","list":["number"]}},"since":{"type":"string","format":"date-time"},"extra":[{"anyOf":["number","null"]}]}}]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
function decodeSettings(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    theme: $.string(v.theme, x, "theme"),
    size: $.number(v.size, x, "size"),
    nested: decodeSettingsNested(v.nested, x, "nested"),
    since: $.asDate(v.since, x, "since"),
  };
  x.within(n, k, v);
  return o;
}
function decodeSettingsNested(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    on: $.boolean(v.on, x, "on"),
    list: $.array(v.list, x, "list", $.number),
  };
  x.within(n, k, v);
  return o;
}
function decodePostDescribeResult(v, x, k) {
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
function decodePageSettings(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    items: $.array(v.items, x, "items", decodeSettings),
  };
  x.within(n, k, v);
  return o;
}
function decodeGetSpreadResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    theme: $.string(v.theme, x, "theme"),
    size: $.number(v.size, x, "size"),
    nested: decodeSettingsNested(v.nested, x, "nested"),
    since: $.asDate(v.since, x, "since"),
    extra: $.array(v.extra, x, "extra", decodeGetSpreadResultExtraItem),
  };
  x.within(n, k, v);
  return o;
}
function decodeGetSpreadResultExtraItem(v, x, k) {
  return v === null ? null : $.number(v, x, k);
}
const document = $.document("src/app", '[["#Settings",{"":{"theme":"string","size":"number","nested":{"":{"on":"boolean","list":["number"]}},"since":{"type":"string","format":"date-time"}}}],["#Page<#Settings>",{"":{"items":["#Settings"]}}]]');
const putRoot = {
  contract: 1,
  source: "src/app.ts:21",
  body: { kind: "json" },
  decode(r, body, x) {
    const settings = decodeSettings($.present(body), x, "body");
    return [settings];
  },
  result: $.json(200, decodeSettings),
  ...document('{"operation":{"requestBody":["#Settings"],"responses":{"200":["#Settings"]}}}'),
};
const postDescribe = {
  contract: 1,
  source: "src/app.ts:22",
  body: { kind: "json" },
  decode(r, body, x) {
    const settings = decodeSettings($.present(body), x, "body");
    return [settings];
  },
  result: $.json(200, decodePostDescribeResult),
  ...document('{"operation":{"requestBody":["#Settings"],"responses":{"200":[{"":{"text":"string","kind":{"const":"settings","type":"string"},"year":"number"}}]}}}'),
};
const getAll = {
  contract: 1,
  source: "src/app.ts:23",
  decode: () => [],
  result: $.json(200, decodePageSettings),
  ...document('{"operation":{"responses":{"200":["#Page<#Settings>"]}}}'),
};
const getSpread = {
  contract: 1,
  source: "src/app.ts:24",
  decode: () => [],
  result: $.json(200, decodeGetSpreadResult),
  ...document('{"operation":{"responses":{"200":[{"":{"theme":"string","size":"number","nested":{"":{"on":"boolean","list":["number"]}},"since":{"type":"string","format":"date-time"},"extra":[{"anyOf":["number","null"]}]}}]}}}'),
};

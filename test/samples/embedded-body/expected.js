// src/app.ts
import * as $ from "countersign/generated";
function decodeItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  return x.within(x.count, k, v, {
    name: $.string(v.name, x, "name"),
  });
}
function textPostScalarResult(v) {
  if (!$.isObject(v)) return;
  const a = v.length;
  if (Number.isFinite(a)) return '{"length":' + a + '}';
}
function decodePostScalarResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  return x.within(x.count, k, v, {
    length: $.number(v.length, x, "length"),
  });
}
const components = $.components("src/app", '[["#Item",{"properties":{"name":"string"}}]]');
const postEmbedded = {
  contract: 1,
  source: "src/app.ts:9",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = decodeItem($.present($.member(body, "item")), x, "item");
    x.from("body");
    return [item];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeItem } } },
  document: $.document("src/app", '{"operation":{"requestBody":{"content":{"application/json":{"schema":{"properties":{"item":"#Item"}}}},"required":true},"responses":{"200":["#Item"],"422":1}}}'),
  components,
};
const postWhole = {
  contract: 1,
  source: "src/app.ts:11",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = decodeItem($.present(body), x, "body");
    return [item];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeItem } } },
  document: $.document("src/app", '{"operation":{"requestBody":{"content":{"application/json":{"schema":"#Item"}},"required":true},"responses":{"200":["#Item"],"422":1}}}'),
  components,
};
const postScalar = {
  contract: 1,
  source: "src/app.ts:13",
  body: { kind: "json" },
  decode(r, body, x) {
    const text = $.string($.present(body), x, "body");
    return [text];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodePostScalarResult, text: textPostScalarResult } } },
  document: $.document("src/app", '{"operation":{"requestBody":{"content":{"application/json":{"schema":"string"}},"required":true},"responses":{"200":[{"properties":{"length":"number"}}],"422":1}}}'),
  components,
};

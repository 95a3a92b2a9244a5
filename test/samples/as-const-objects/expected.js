// src/app.ts
import * as $ from "countersign/generated";
const levelValues = [1, 5, 10];
const levelNameValues = ["low", "middle", "high"];
const colorValues = ["red", "green", "blue"];
const lampLabelledValues = ["red", "green"];
const getColorsResultItems = [encodeGetColorsResult0, encodeGetColorsResult1, encodeGetColorsResult2];
function copyLamp(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 4, n = x.count;
  const level = $.literal(v.level, x, "level", levelValues);
  const name = $.literal(v.name, x, "name", levelNameValues);
  const color = (p = v.color) === null ? null : $.literal(p, x, "color", colorValues);
  const spare = (p = v.spare) === undefined ? p : (w++, $.literal(p, x, "spare", colorValues));
  const labelled = $.literal(v.labelled, x, "labelled", lampLabelledValues);
  x.within(n, k, v);
  if ($.whole(v, x, w) && color === v.color) return v;
  const o = { level, name, color };
  if (spare !== undefined) o.spare = spare;
  o.labelled = labelled;
  return o;
}
function textGetRootResult(v) {
  if (!$.isObject(v)) return;
  const a = v.low, b = v.middle, c = v.high;
  if (a === 1 && b === 5 && c === 10) return '{"low":1,"middle":5,"high":10}';
}
function encodeGetRootResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    low: $.only(v.low, x, "low", 1),
    middle: $.only(v.middle, x, "middle", 5),
    high: $.only(v.high, x, "high", 10),
  };
  x.within(n, k, v);
  return o;
}
function encodeGetColorsResult0(v, x, k) {
  return $.only(v, x, k, "red");
}
function encodeGetColorsResult1(v, x, k) {
  return $.only(v, x, k, "green");
}
function encodeGetColorsResult2(v, x, k) {
  return $.only(v, x, k, "blue");
}
const document = $.document("src/app", '[["#Lamp",{"":{"level":"#Level","name":"#LevelName","color":{"anyOf":["#Color","null"]},"spare?":"#Color","labelled":{"type":"string","enum":["red","green"]}}}],["#Level",{"type":"integer","enum":[1,5,10]}],["#LevelName",{"type":"string","enum":["low","middle","high"]}],["#Color",{"type":"string","enum":["red","green","blue"]}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:21",
  body: { kind: "json" },
  decode(r, body, x) {
    const lamp = copyLamp($.present(body), x, "body");
    return [lamp];
  },
  result: $.json(200, copyLamp),
  ...document('{"operation":{"requestBody":["#Lamp"],"responses":{"200":["#Lamp"]}}}'),
};
const getRoot = {
  contract: 1,
  source: "src/app.ts:22",
  decode: () => [],
  result: $.json(200, encodeGetRootResult, textGetRootResult),
  ...document('{"operation":{"responses":{"200":[{"":{"low":{"const":1,"type":"integer"},"middle":{"const":5,"type":"integer"},"high":{"const":10,"type":"integer"}}}]}}}'),
};
const getColors = {
  contract: 1,
  source: "src/app.ts:23",
  decode: () => [],
  result: $.json(200, (v, x) => $.tuple(v, x, undefined, getColorsResultItems, 3)),
  ...document('{"operation":{"responses":{"200":[{"type":"array","prefixItems":[{"const":"red","type":"string"},{"const":"green","type":"string"},{"const":"blue","type":"string"}],"minItems":3,"maxItems":3}]}}}'),
};

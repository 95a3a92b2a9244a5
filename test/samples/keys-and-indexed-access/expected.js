// src/app.ts
import * as $ from "countersign/generated";
const sortValues = ["id", "name", "sizes"];
const skipValues = ["name", "sizes"];
const sizeUnitValues = ["mm", "cm"];
const pairItemMembers = $.members([["number", coercePairItem1, 0], ["string", $.string, 0]]);
const postPairResultItemMembers = $.members([["number", $.int, 8], ["string", $.string, 4]]);
function encodeGetKeyResultItem(v, x, k) {
  return $.literal(v, x, k, sortValues);
}
function decodeSize(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const width = $.number(v.width, x, "width");
  const unit = $.literal(v.unit, x, "unit", sizeUnitValues);
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { width, unit };
}
function coercePairItem1(v, x, k) {
  return $.int($.integer(v), x, k);
}
function coercePairItem(v, x, k) {
  return $.union(v, x, k, pairItemMembers);
}
function encodePostPairResultItem(v, x, k) {
  return $.union(v, x, k, postPairResultItemMembers);
}
const document = $.document("src/app", '[["#Size",{"":{"width":"number","unit":{"type":"string","enum":["mm","cm"]}}}]]');
const getKey = {
  contract: 1,
  source: "src/app.ts:13",
  decode(r, body, x) {
    const sort = $.literal(r.query("sort"), x, "sort", sortValues);
    let skip = r.query("skip");
    if (skip !== undefined) skip = $.literal(skip, x, "skip", skipValues);
    x.from("query", r);
    return [sort, skip];
  },
  result: $.jsonList(200, encodeGetKeyResultItem),
  ...document('{"operation":{"parameters":[["query sort",{"type":"string","enum":["id","name","sizes"]}],["query skip?",{"type":"string","enum":["name","sizes"]}]],"responses":{"200":[[{"type":"string","enum":["id","name","sizes"]}]]}}}'),
};
const postSize = {
  contract: 1,
  source: "src/app.ts:16",
  body: { kind: "json" },
  decode(r, body, x) {
    const size = decodeSize($.present(body), x, "body");
    return [size];
  },
  result: $.json(200, (v, x) => $.literal(v, x, undefined, sizeUnitValues)),
  ...document('{"operation":{"requestBody":["#Size"],"responses":{"200":[{"type":"string","enum":["mm","cm"]}]}}}'),
};
const postPair = {
  contract: 1,
  source: "src/app.ts:17",
  decode(r, body, x) {
    const pair = $.array($.some(r.queryAll("pair")), x, "pair", coercePairItem);
    x.from("query", r);
    return [pair];
  },
  result: $.jsonList(200, encodePostPairResultItem),
  ...document('{"operation":{"parameters":[["query pair",[{"anyOf":["int","string"]}]]],"responses":{"200":[[{"anyOf":["int","string"]}]]}}}'),
};

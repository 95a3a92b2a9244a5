// src/app.ts
import * as $ from "countersign/generated";
function encodeGetMapResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, $.number);
  x.within(n, k, v);
  return o;
}
function encodePage(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.title) !== undefined) o.title = $.string(p, x, "title");
  if ((p = v.size) !== undefined) o.size = $.number(p, x, "size");
  x.within(n, k, v);
  return o;
}
function encodeGetPromiseResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    page: encodePage(v.page, x, "page"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Page",{"":{"title?":"string","size?":"number"}}]]');
const getMap = {
  contract: 1,
  source: "src/app.ts:11",
  decode: () => [],
  result: $.json(200, encodeGetMapResult),
  ...document('{"operation":{"responses":{"200":[{"type":"object","additionalProperties":"number"}]}}}'),
};
const getSet = {
  contract: 1,
  source: "src/app.ts:12",
  decode: () => [],
  result: $.json(200, encodePage),
  ...document('{"operation":{"responses":{"200":["#Page"]}}}'),
};
const getDate = {
  contract: 1,
  source: "src/app.ts:13",
  decode: () => [],
  result: $.json(200, encodePage),
  ...document('{"operation":{"responses":{"200":["#Page"]}}}'),
};
const getPromise = {
  contract: 1,
  source: "src/app.ts:14",
  decode: () => [],
  result: $.json(200, encodeGetPromiseResult),
  ...document('{"operation":{"responses":{"200":[{"":{"page":"#Page"}}]}}}'),
};
const getUnknown = {
  contract: 1,
  source: "src/app.ts:15",
  decode: () => [],
  result: $.json(200, $.unknown),
  ...document('{"operation":{"responses":{"200":[{}]}}}'),
};
const getBytes = {
  contract: 1,
  source: "src/app.ts:16",
  decode: () => [],
  result: $.jsonList(200, encodePage),
  ...document('{"operation":{"responses":{"200":[["#Page"]]}}}'),
};
const getList = {
  contract: 1,
  source: "src/app.ts:17",
  decode: () => [],
  result: $.json(200, encodePage),
  ...document('{"operation":{"responses":{"200":["#Page"]}}}'),
};
const getRecord = {
  contract: 1,
  source: "src/app.ts:18",
  decode: () => [],
  result: $.jsonList(200, encodePage),
  ...document('{"operation":{"responses":{"200":[["#Page"]]}}}'),
};
const getInstance = {
  contract: 1,
  source: "src/app.ts:20",
  decode: () => [],
  result: $.json(200, encodePage),
  ...document('{"operation":{"responses":{"200":["#Page"]}}}'),
};

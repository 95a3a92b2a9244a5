// src/app.ts
import * as $ from "countersign/generated";
const shapeMembers = $.members([["Circle", copyCircle, 1, ["radius"]], ["Rectangle", copyRectangle, 1, ["width"]]], [1, 0]);
const holderValueMembers = $.members([["number", $.int, 8], ["string", $.string, 4]]);
function copyCircle(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const radius = $.number(v.radius, x, "radius");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { radius };
}
function copyRectangle(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const width = $.number(v.width, x, "width");
  const height = $.number(v.height, x, "height");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { width, height };
}
function copyHolder(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const value = (p = v.value) === null ? null : $.union(p, x, "value", holderValueMembers);
  x.within(n, k, v);
  return $.whole(v, x, 1) && value === v.value ? v : { value };
}
const document = $.document("src/app", '{"list":[["#Circle",{"":{"radius":"number"}}],["#Rectangle",{"":{"width":"number","height":"number"}}]],"parts":[[{"anyOf":["#Circle","#Rectangle"]}],[{"":{"value":{"anyOf":["int","string","null"]}}}]]}');
const postShape = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "json" },
  decode(r, body, x) {
    const shape = $.union($.present(body), x, "body", shapeMembers);
    return [shape];
  },
  result: $.json(200, (v, x) => $.union(v, x, undefined, shapeMembers)),
  ...document('{"operation":{"requestBody":0,"responses":{"200":0}}}'),
};
const postValue = {
  contract: 1,
  source: "src/app.ts:16",
  body: { kind: "json" },
  decode(r, body, x) {
    const holder = copyHolder($.present(body), x, "body");
    return [holder];
  },
  result: $.json(200, copyHolder),
  ...document('{"operation":{"requestBody":1,"responses":{"200":1}}}'),
};

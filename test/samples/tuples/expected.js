// src/app.ts
import * as $ from "countersign/generated";
const shapePointItems = [$.number, $.number, $.number];
const shapeNamedItems = [$.string];
function copyShape(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const point = $.tuple(v.point, x, "point", shapePointItems, 2);
  const named = $.tuple(v.named, x, "named", shapeNamedItems, 1, $.int);
  x.within(n, k, v);
  return $.whole(v, x, 2) && point === v.point && named === v.named ? v : { point, named };
}
const document = $.document("src/app", '[["#Shape",{"":{"point":{"type":"array","prefixItems":["number","number","number"],"minItems":2,"maxItems":3},"named":{"type":"array","prefixItems":["string"],"items":"int","minItems":1}}}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const shape = copyShape($.present(body), x, "body");
    return [shape];
  },
  result: $.json(200, copyShape),
  ...document('{"operation":{"requestBody":["#Shape"],"responses":{"200":["#Shape"]}}}'),
};

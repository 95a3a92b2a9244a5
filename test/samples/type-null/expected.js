// src/app.ts
import * as $ from "countersign/generated";
function copyTask(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const parent = (p = v.parent) === null ? null : $.string(p, x, "parent");
  const nothing = $.nothing(v.nothing, x, "nothing");
  x.within(n, k, v);
  return $.whole(v, x, 2) && parent === v.parent ? v : { parent, nothing };
}
const document = $.document("src/app", '[["#Task",{"":{"parent":{"anyOf":["string","null"]},"nothing":"null"}}]]');
const putRoot = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const task = copyTask($.present(body), x, "body");
    return [task];
  },
  result: $.json(200, copyTask),
  ...document('{"operation":{"requestBody":["#Task"],"responses":{"200":["#Task"]}}}'),
};

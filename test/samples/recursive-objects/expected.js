// src/app.ts
import * as $ from "countersign/generated";
function copyTree(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 1, n = x.count;
  const name = $.string(v.name, x, "name");
  const children = (p = v.children) === undefined ? p : (w++, $.array(p, x, "children", copyTree));
  x.within(n, k, v);
  if ($.whole(v, x, w) && children === v.children) return v;
  const o = { name };
  if (children !== undefined) o.children = children;
  return o;
}
const document = $.document("src/app", '[["#Tree",{"":{"name":"string","children?":["#Tree"]}}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const tree = copyTree($.present(body), x, "body");
    return [tree];
  },
  result: $.json(200, copyTree),
  ...document('{"operation":{"requestBody":["#Tree"],"responses":{"200":["#Tree"]}}}'),
};

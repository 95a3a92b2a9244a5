// src/app.ts
import * as $ from "countersign/generated";
function copyDraft(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.title) !== undefined) o.title = $.string(p, x, "title");
  if ((p = v.hidden) !== undefined) o.hidden = $.never(p, x, "hidden");
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Draft",{"":{"title?":"string","hidden?":{"not":{}}}}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const draft = copyDraft($.present(body), x, "body");
    return [draft];
  },
  result: $.json(200, copyDraft),
  ...document('{"operation":{"requestBody":["#Draft"],"responses":{"200":["#Draft"]}}}'),
};

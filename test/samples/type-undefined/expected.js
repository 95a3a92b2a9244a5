// src/app.ts
import * as $ from "countersign/generated";
function copyDraft(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 0, n = x.count;
  const title = (p = v.title) === undefined ? p : (w++, $.string(p, x, "title"));
  const hidden = (p = v.hidden) === undefined ? p : (w++, $.never(p, x, "hidden"));
  x.within(n, k, v);
  if ($.whole(v, x, w)) return v;
  const o = {};
  if (title !== undefined) o.title = title;
  if (hidden !== undefined) o.hidden = hidden;
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

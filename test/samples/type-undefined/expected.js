// src/app.ts
import * as $ from "countersign/generated";
function decodeDraft(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p;
  const n = x.count;
  const o = {};
  if ((p = v.title) !== undefined) o.title = $.string(p, x, "title");
  if ((p = v.hidden) !== undefined) o.hidden = $.never(p, x, "hidden");
  return x.within(n, k, v, o);
}
const components = $.components("src/app", '[["#Draft",{"properties":{"title?":"string","hidden?":{"not":{}}}}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    const draft = decodeDraft($.present(body), x, "body");
    return [draft];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeDraft } } },
  document: $.document("src/app", '{"operation":{"requestBody":{"content":{"application/json":{"schema":"#Draft"}},"required":true},"responses":{"200":["#Draft"],"422":1}}}'),
  components,
};

// src/app.ts
import * as $ from "countersign/generated";
function decodeUser(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p;
  const n = x.count;
  const o = {
    id: $.int(v.id, x, "id"),
    name: $.string(v.name, x, "name"),
  };
  if ((p = v.nick) !== undefined) o.nick = $.string(p, x, "nick");
  return x.within(n, k, v, o);
}
const components = $.components("src/app", '[["#User",{"properties":{"id":"integer","name":"string","nick?":{"type":"string","deprecated":true}},"description":"A user as the world sees one."}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:20",
  body: { kind: "json" },
  decode(r, body, x) {
    const user = decodeUser($.present(body), x, "body");
    return [user];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodeUser } } },
  document: $.document("src/app", '{"operation":{"requestBody":{"content":{"application/json":{"schema":"#User"}},"required":true},"responses":{"200":["#User"],"422":1}}}'),
  components,
};

// src/app.ts
import * as $ from "countersign/generated";
function copyUser(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 2, n = x.count;
  const id = $.int(v.id, x, "id");
  const name = $.string(v.name, x, "name");
  const nick = (p = v.nick) === undefined ? p : (w++, $.string(p, x, "nick"));
  x.within(n, k, v);
  if ($.whole(v, x, w)) return v;
  const o = { id, name };
  if (nick !== undefined) o.nick = nick;
  return o;
}
const document = $.document("src/app", '[["#User",{"":{"id":"int","name":"string","nick?":{"type":"string","deprecated":true}},"description":"A user as the world sees one."}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:20",
  body: { kind: "json" },
  decode(r, body, x) {
    const user = copyUser($.present(body), x, "body");
    return [user];
  },
  result: $.json(200, copyUser),
  ...document('{"operation":{"requestBody":["#User"],"responses":{"200":["#User"]}}}'),
};

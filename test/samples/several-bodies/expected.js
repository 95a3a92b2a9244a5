// src/app.ts
import * as $ from "countersign/generated";
function copyItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const name = $.string(v.name, x, "name");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { name };
}
function copyUser(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const id = $.int(v.id, x, "id");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { id };
}
function encodeEcho(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    item: copyItem(v.item, x, "item"),
    user: (p = v.user) === null ? null : copyUser(p, x, "user"),
    importance: $.int(v.importance, x, "importance"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Item",{"":{"name":"string"}}],["#User",{"":{"id":"int"}}],["#Echo",{"":{"item":"#Item","user":{"anyOf":["#User","null"]},"importance":"int"}}]]');
const putRoot = {
  contract: 1,
  source: "src/app.ts:19",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = copyItem($.present($.member(body, "item")), x, "item");
    const importance = $.int($.present($.member(body, "importance")), x, "importance");
    let user = $.present($.member(body, "user"));
    if (user !== undefined) user = copyUser(user, x, "user");
    x.from("body");
    return [item, importance, user];
  },
  result: $.json(200, encodeEcho),
  ...document('{"operation":{"requestBody":[{"":{"item":"#Item","importance":"int","user?":"#User"}}],"responses":{"200":["#Echo"]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
function decodeItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  return x.within(x.count, k, v, {
    name: $.string(v.name, x, "name"),
  });
}
function decodeUser(v, x, k) {
  if (!$.object(v, x, k)) return;
  return x.within(x.count, k, v, {
    id: $.int(v.id, x, "id"),
  });
}
function decodeEcho(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p;
  return x.within(x.count, k, v, {
    item: decodeItem(v.item, x, "item"),
    user: (p = v.user) === null ? null : decodeUser(p, x, "user"),
    importance: $.int(v.importance, x, "importance"),
  });
}
const components = $.components("src/app", '[["#Item",{"":{"name":"string"}}],["#User",{"":{"id":"int"}}],["#Echo",{"":{"item":"#Item","user":{"anyOf":["#User","null"]},"importance":"int"}}]]');
const putRoot = {
  contract: 1,
  source: "src/app.ts:19",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = decodeItem($.present($.member(body, "item")), x, "item");
    const importance = $.int($.present($.member(body, "importance")), x, "importance");
    let user = $.present($.member(body, "user"));
    if (user !== undefined) user = decodeUser(user, x, "user");
    x.from("body");
    return [item, importance, user];
  },
  result: $.json(200, decodeEcho),
  document: $.document("src/app", '{"operation":{"requestBody":[{"":{"item":"#Item","importance":"int","user?":"#User"}}],"responses":{"200":["#Echo"]}}}'),
  components,
};

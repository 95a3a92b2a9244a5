// src/app.ts
import * as $ from "countersign/generated";
function encodeGetUsersResultItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    id: $.number(v.id, x, "id"),
    name: $.string(v.name, x, "name"),
    seen: (p = v.seen) === null ? null : $.asDate(p, x, "seen"),
  };
  x.within(n, k, v);
  return o;
}
function encodeGetNamesResultItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    key: $.number(v.key, x, "key"),
    name: $.string(v.name, x, "name"),
    title: (p = v.title) === null ? null : $.string(p, x, "title"),
  };
  x.within(n, k, v);
  return o;
}
function decodeUser(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
  };
  if ((p = v.id) !== undefined) o.id = $.number(p, x, "id");
  if ((p = v.seen) !== undefined) o.seen = p === null ? null : $.asDate(p, x, "seen");
  x.within(n, k, v);
  return o;
}
function copyUserWithPosts(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    id: $.number(v.id, x, "id"),
    name: $.string(v.name, x, "name"),
    seen: (p = v.seen) === null ? null : $.asDate(p, x, "seen"),
    posts: $.array(v.posts, x, "posts", copyUserWithPostsPostsItem),
  };
  x.within(n, k, v);
  return o;
}
function copyUserWithPostsPostsItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: $.number(v.id, x, "id"),
    title: $.string(v.title, x, "title"),
    authorId: $.number(v.authorId, x, "authorId"),
  };
  x.within(n, k, v);
  return o;
}
function copyPostWithAuthor(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: $.number(v.id, x, "id"),
    title: $.string(v.title, x, "title"),
    authorId: $.number(v.authorId, x, "authorId"),
    author: copyPostWithAuthorAuthor(v.author, x, "author"),
  };
  x.within(n, k, v);
  return o;
}
function copyPostWithAuthorAuthor(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[["#UserWithPosts",{"":{"id":"number","name":"string","seen":{"anyOf":[{"type":"string","format":"date-time"},"null"]},"posts":[{"":{"id":"number","title":"string","authorId":"number"}}]}}],["#PostWithAuthor",{"":{"id":"number","title":"string","authorId":"number","author":{"":{"name":"string"}}}}]],"parts":[[[{"":{"id":"number","name":"string","seen":{"anyOf":[{"type":"string","format":"date-time"},"null"]}}}]]]}');
const getUsers = {
  contract: 1,
  source: "src/app.ts:33",
  decode: () => [],
  result: $.jsonList(200, encodeGetUsersResultItem),
  ...document('{"operation":{"responses":{"200":0}}}'),
};
const getNames = {
  contract: 1,
  source: "src/app.ts:34",
  decode: () => [],
  result: $.jsonList(200, encodeGetNamesResultItem),
  ...document('{"operation":{"responses":{"200":[[{"":{"key":"number","name":"string","title":{"anyOf":["string","null"]}}}]]}}}'),
};
const postUsers = {
  contract: 1,
  source: "src/app.ts:37",
  body: { kind: "json" },
  decode(r, body, x) {
    const user = decodeUser($.present(body), x, "body");
    return [user];
  },
  result: $.jsonList(200, encodeGetUsersResultItem),
  ...document('{"operation":{"requestBody":[{"":{"name":"string","id?":"number","seen?":{"anyOf":[{"type":"string","format":"date-time"},"null"]}}}],"responses":{"200":0}}}'),
};
const putUsers = {
  contract: 1,
  source: "src/app.ts:38",
  body: { kind: "json" },
  decode(r, body, x) {
    const user = copyUserWithPosts($.present(body), x, "body");
    return [user];
  },
  result: $.json(200, copyUserWithPosts),
  ...document('{"operation":{"requestBody":["#UserWithPosts"],"responses":{"200":["#UserWithPosts"]}}}'),
};
const putPosts = {
  contract: 1,
  source: "src/app.ts:39",
  body: { kind: "json" },
  decode(r, body, x) {
    const post = copyPostWithAuthor($.present(body), x, "body");
    return [post];
  },
  result: $.json(200, copyPostWithAuthor),
  ...document('{"operation":{"requestBody":["#PostWithAuthor"],"responses":{"200":["#PostWithAuthor"]}}}'),
};

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
  let p, w = 1, n = x.count;
  const name = $.string(v.name, x, "name");
  const id = (p = v.id) === undefined ? p : (w++, $.number(p, x, "id"));
  const seen = (p = v.seen) === undefined ? p : (w++, p === null ? null : $.asDate(p, x, "seen"));
  x.within(n, k, v);
  if ($.whole(v, x, w) && seen === v.seen) return v;
  const o = { name };
  if (id !== undefined) o.id = id;
  if (seen !== undefined) o.seen = seen;
  return o;
}
function copyUserWithPosts(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const id = $.number(v.id, x, "id");
  const name = $.string(v.name, x, "name");
  const seen = (p = v.seen) === null ? null : $.asDate(p, x, "seen");
  const posts = $.array(v.posts, x, "posts", copyUserWithPostsPostsItem);
  x.within(n, k, v);
  return $.whole(v, x, 4) && seen === v.seen && posts === v.posts ? v : { id, name, seen, posts };
}
function copyUserWithPostsPostsItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const id = $.number(v.id, x, "id");
  const title = $.string(v.title, x, "title");
  const authorId = $.number(v.authorId, x, "authorId");
  x.within(n, k, v);
  return $.whole(v, x, 3) ? v : { id, title, authorId };
}
function copyPostWithAuthor(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const id = $.number(v.id, x, "id");
  const title = $.string(v.title, x, "title");
  const authorId = $.number(v.authorId, x, "authorId");
  const author = copyPostWithAuthorAuthor(v.author, x, "author");
  x.within(n, k, v);
  return $.whole(v, x, 4) && author === v.author ? v : { id, title, authorId, author };
}
function copyPostWithAuthorAuthor(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const name = $.string(v.name, x, "name");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { name };
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

// src/app.ts
import * as $ from "countersign/generated";
const preferencesThemeValues = ["light", "dark"];
const newUserKindValues = ["a", "b"];
const newUserRoleValues = ["admin", "user"];
const newUserPointItems = [$.number, $.number];
function decodeNewUser(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
    visits: $.number(v.visits, x, "visits"),
    prefs: copyPreferences(v.prefs, x, "prefs"),
    kind: $.literal(v.kind, x, "kind", newUserKindValues),
  };
  if ((p = v.id) !== undefined) o.id = $.number(p, x, "id");
  if ((p = v.email) !== undefined) o.email = p === null ? null : $.string(p, x, "email");
  if ((p = v.role) !== undefined) o.role = $.literal(p, x, "role", newUserRoleValues);
  if ((p = v.age) !== undefined) o.age = p === null ? null : $.number(p, x, "age");
  if ((p = v.big) !== undefined) o.big = p === null ? null : $.asBigint(p, x, "big");
  if ((p = v.active) !== undefined) o.active = $.boolean(p, x, "active");
  if ((p = v.created) !== undefined) o.created = $.asDate(p, x, "created");
  if ((p = v.born) !== undefined) o.born = p === null ? null : $.string(p, x, "born");
  if ((p = v.tags) !== undefined) o.tags = $.array(p, x, "tags", $.string);
  if ((p = v.matrix) !== undefined) o.matrix = p === null ? null : $.array(p, x, "matrix", copyNewUserMatrixItem);
  if ((p = v.price) !== undefined) o.price = p === null ? null : $.string(p, x, "price");
  if ((p = v.ref) !== undefined) o.ref = p === null ? null : $.string(p, x, "ref");
  if ((p = v.point) !== undefined) o.point = p === null ? null : $.tuple(p, x, "point", newUserPointItems, 2);
  if ((p = v.code) !== undefined) o.code = p === null ? null : $.string(p, x, "code");
  x.within(n, k, v);
  return o;
}
function copyPreferences(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 1, n = x.count;
  const theme = $.literal(v.theme, x, "theme", preferencesThemeValues);
  const tags = (p = v.tags) === undefined ? p : (w++, $.array(p, x, "tags", $.string));
  x.within(n, k, v);
  if ($.whole(v, x, w) && tags === v.tags) return v;
  const o = { theme };
  if (tags !== undefined) o.tags = tags;
  return o;
}
function copyNewUserMatrixItem(v, x, k) {
  return $.array(v, x, k, $.number);
}
function copyUser(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    id: $.number(v.id, x, "id"),
    name: $.string(v.name, x, "name"),
    email: (p = v.email) === null ? null : $.string(p, x, "email"),
    role: $.literal(v.role, x, "role", newUserRoleValues),
    age: (p = v.age) === null ? null : $.number(p, x, "age"),
    big: (p = v.big) === null ? null : $.asBigint(p, x, "big"),
    visits: $.number(v.visits, x, "visits"),
    active: $.boolean(v.active, x, "active"),
    created: $.asDate(v.created, x, "created"),
    born: (p = v.born) === null ? null : $.string(p, x, "born"),
    prefs: copyPreferences(v.prefs, x, "prefs"),
    tags: $.array(v.tags, x, "tags", $.string),
    matrix: (p = v.matrix) === null ? null : $.array(p, x, "matrix", copyNewUserMatrixItem),
    price: (p = v.price) === null ? null : $.string(p, x, "price"),
    ref: (p = v.ref) === null ? null : $.string(p, x, "ref"),
    kind: $.literal(v.kind, x, "kind", newUserKindValues),
    point: (p = v.point) === null ? null : $.tuple(p, x, "point", newUserPointItems, 2),
    code: (p = v.code) === null ? null : $.string(p, x, "code"),
  };
  x.within(n, k, v);
  return o;
}
function encodePageUser(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    items: $.array(v.items, x, "items", copyUser),
    next: (p = v.next) === null ? null : $.int(p, x, "next"),
  };
  x.within(n, k, v);
  return o;
}
function encodeGetUsersNamesResultItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: $.number(v.id, x, "id"),
    name: $.string(v.name, x, "name"),
  };
  x.within(n, k, v);
  return o;
}
function decodeNewPost(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 2, n = x.count;
  const title = $.string(v.title, x, "title");
  const author = $.number(v.author, x, "author");
  const id = (p = v.id) === undefined ? p : (w++, $.number(p, x, "id"));
  const at = (p = v.at) === undefined ? p : (w++, p === null ? null : $.asDate(p, x, "at"));
  const pinned = (p = v.pinned) === undefined ? p : (w++, $.boolean(p, x, "pinned"));
  const meta = (p = v.meta) === undefined ? p : (w++, p === null ? null : $.array(p, x, "meta", copyNewPostMetaItem));
  const rating = (p = v.rating) === undefined ? p : (w++, p === null ? null : $.number(p, x, "rating"));
  x.within(n, k, v);
  if ($.whole(v, x, w) && at === v.at && meta === v.meta && rating === v.rating) return v;
  const o = { title, author };
  if (id !== undefined) o.id = id;
  if (at !== undefined) o.at = at;
  if (pinned !== undefined) o.pinned = pinned;
  if (meta !== undefined) o.meta = meta;
  if (rating !== undefined) o.rating = rating;
  return o;
}
function copyNewPostMetaItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const k2 = $.string(v.k, x, "k");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { k: k2 };
}
function encodePost(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    id: $.number(v.id, x, "id"),
    title: $.string(v.title, x, "title"),
    author: $.number(v.author, x, "author"),
    at: (p = v.at) === null ? null : $.asDate(p, x, "at"),
    pinned: $.boolean(v.pinned, x, "pinned"),
    meta: (p = v.meta) === null ? null : $.array(p, x, "meta", copyNewPostMetaItem),
    rating: (p = v.rating) === null ? null : $.number(p, x, "rating"),
  };
  x.within(n, k, v);
  return o;
}
function decodePost(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 0, n = x.count;
  const title = (p = v.title) === undefined ? p : (w++, $.string(p, x, "title"));
  const author = (p = v.author) === undefined ? p : (w++, $.number(p, x, "author"));
  const id = (p = v.id) === undefined ? p : (w++, $.number(p, x, "id"));
  const at = (p = v.at) === undefined ? p : (w++, p === null ? null : $.asDate(p, x, "at"));
  const pinned = (p = v.pinned) === undefined ? p : (w++, $.boolean(p, x, "pinned"));
  const meta = (p = v.meta) === undefined ? p : (w++, p === null ? null : $.array(p, x, "meta", copyNewPostMetaItem));
  const rating = (p = v.rating) === undefined ? p : (w++, p === null ? null : $.number(p, x, "rating"));
  x.within(n, k, v);
  if ($.whole(v, x, w) && at === v.at && meta === v.meta && rating === v.rating) return v;
  const o = {};
  if (title !== undefined) o.title = title;
  if (author !== undefined) o.author = author;
  if (id !== undefined) o.id = id;
  if (at !== undefined) o.at = at;
  if (pinned !== undefined) o.pinned = pinned;
  if (meta !== undefined) o.meta = meta;
  if (rating !== undefined) o.rating = rating;
  return o;
}
function encodeUserWithPosts(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    id: $.number(v.id, x, "id"),
    name: $.string(v.name, x, "name"),
    email: (p = v.email) === null ? null : $.string(p, x, "email"),
    role: $.literal(v.role, x, "role", newUserRoleValues),
    age: (p = v.age) === null ? null : $.number(p, x, "age"),
    big: (p = v.big) === null ? null : $.asBigint(p, x, "big"),
    visits: $.number(v.visits, x, "visits"),
    active: $.boolean(v.active, x, "active"),
    created: $.asDate(v.created, x, "created"),
    born: (p = v.born) === null ? null : $.string(p, x, "born"),
    prefs: copyPreferences(v.prefs, x, "prefs"),
    tags: $.array(v.tags, x, "tags", $.string),
    matrix: (p = v.matrix) === null ? null : $.array(p, x, "matrix", copyNewUserMatrixItem),
    price: (p = v.price) === null ? null : $.string(p, x, "price"),
    ref: (p = v.ref) === null ? null : $.string(p, x, "ref"),
    kind: $.literal(v.kind, x, "kind", newUserKindValues),
    point: (p = v.point) === null ? null : $.tuple(p, x, "point", newUserPointItems, 2),
    code: (p = v.code) === null ? null : $.string(p, x, "code"),
    posts: $.array(v.posts, x, "posts", encodePost),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document(["src/app", "src/schema"], '{"list":[["#NewUser",{"":{"name":0,"visits":"number","prefs":"1#Preferences","kind":1,"id?":"number","email?":2,"role?":3,"age?":4,"big?":5,"active?":"boolean","created?":6,"born?":2,"tags?":7,"matrix?":8,"price?":2,"ref?":2,"point?":9,"code?":2}}],["1#Preferences",{"":{"theme":{"type":"string","enum":["light","dark"]},"tags?":7}}],["1#User",{"":{"id":"number","name":0,"email":2,"role":3,"age":4,"big":5,"visits":"number","active":"boolean","created":6,"born":2,"prefs":"1#Preferences","tags":7,"matrix":8,"price":2,"ref":2,"kind":1,"point":9,"code":2}}],["#Page<1#User>",{"":{"items":["1#User"],"next":{"anyOf":["int","null"]}}}],["#NewPost",{"":{"title":"string","author":"number","id?":"number","at?":10,"pinned?":"boolean","meta?":11,"rating?":4}}],["#Post",{"":{"id":"number","title":"string","author":"number","at":10,"pinned":"boolean","meta":11,"rating":4}}],["#UserWithPosts",{"":{"id":"number","name":0,"email":2,"role":3,"age":4,"big":5,"visits":"number","active":"boolean","created":6,"born":2,"prefs":"1#Preferences","tags":7,"matrix":8,"price":2,"ref":2,"kind":1,"point":9,"code":2,"posts":["#Post"]},"description":"What `db.query.users.findMany({ with: { posts: true } })` answers."}]],"shared":[{"type":"string","description":"Shown to others."},{"type":"string","enum":["a","b"]},{"anyOf":["string","null"]},{"type":"string","enum":["admin","user"]},{"anyOf":["number","null"]},{"anyOf":[{"anyOf":["int",{"type":"string","pattern":"^-?\\\\d+$"}]},"null"]},{"type":"string","format":"date-time"},["string"],{"anyOf":[[["number"]],"null"]},{"anyOf":[{"type":"array","prefixItems":["number","number"],"minItems":2,"maxItems":2},"null"]},{"anyOf":[6,"null"]},{"anyOf":[[{"":{"k":"string"}}],"null"]}]}');
const postUsers = {
  contract: 1,
  source: "src/app.ts:44",
  body: { kind: "json" },
  decode(r, body, x) {
    const user = decodeNewUser($.present(body), x, "body");
    return [user];
  },
  result: $.json(200, copyUser),
  ...document('{"operation":{"requestBody":["#NewUser"],"responses":{"200":["1#User"]}}}'),
};
const putUsers = {
  contract: 1,
  source: "src/app.ts:45",
  body: { kind: "json" },
  decode(r, body, x) {
    const user = copyUser($.present(body), x, "body");
    return [user];
  },
  result: $.json(200, copyUser),
  ...document('{"operation":{"requestBody":["1#User"],"responses":{"200":["1#User"]}}}'),
};
const getUsers = {
  contract: 1,
  source: "src/app.ts:46",
  decode: () => [],
  result: $.json(200, encodePageUser),
  ...document('{"operation":{"responses":{"200":["#Page<1#User>"]}}}'),
};
const getUsersNames = {
  contract: 1,
  source: "src/app.ts:47",
  decode: () => [],
  result: $.jsonList(200, encodeGetUsersNamesResultItem),
  ...document('{"operation":{"responses":{"200":[[{"":{"id":"number","name":{"type":"string","description":"Shown to others."}}}]]}}}'),
};
const postPosts = {
  contract: 1,
  source: "src/app.ts:48",
  body: { kind: "json" },
  decode(r, body, x) {
    const post = decodeNewPost($.present(body), x, "body");
    return [post];
  },
  result: $.json(200, encodePost),
  ...document('{"operation":{"requestBody":["#NewPost"],"responses":{"200":["#Post"]}}}'),
};
const patchPosts = {
  contract: 1,
  source: "src/app.ts:52",
  body: { kind: "json" },
  decode(r, body, x) {
    const post = decodePost($.present(body), x, "body");
    return [post];
  },
  result: $.jsonList(200, $.string),
  ...document('{"operation":{"requestBody":[{"":{"title?":"string","author?":"number","id?":"number","at?":{"anyOf":[{"type":"string","format":"date-time"},"null"]},"pinned?":"boolean","meta?":{"anyOf":[[{"":{"k":"string"}}],"null"]},"rating?":{"anyOf":["number","null"]}}}],"responses":{"200":[["string"]]}}}'),
};
const getFull = {
  contract: 1,
  source: "src/app.ts:53",
  decode: () => [],
  result: $.jsonList(200, encodeUserWithPosts),
  ...document('{"operation":{"responses":{"200":[["#UserWithPosts"]]}}}'),
};

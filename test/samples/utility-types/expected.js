// src/app.ts
import * as $ from "countersign/generated";
function decodeUser(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 0, n = x.count;
  const id = (p = v.id) === undefined ? p : (w++, $.int(p, x, "id"));
  const name = (p = v.name) === undefined ? p : (w++, $.string(p, x, "name"));
  const email = (p = v.email) === undefined ? p : (w++, $.string(p, x, "email"));
  x.within(n, k, v);
  if ($.whole(v, x, w)) return v;
  const o = {};
  if (id !== undefined) o.id = id;
  if (name !== undefined) o.name = name;
  if (email !== undefined) o.email = email;
  return o;
}
function takeUser(v) {
  if (!$.isObject(v)) return;
  let o = v;
  for (const k in v) {
    const p = v[k];
    const w = k === "id" ? ($.isInteger(p) ? p : undefined)
      : k === "name" || k === "email" ? (typeof p === "string" ? p : undefined)
      : $.DROPPED;
    if (w === undefined) return;
    if (w !== p || o !== v) o = $.changed(o, v, k, w);
  }
  return o;
}
function readUser(v, x, k) {
  return (x.copies ? undefined : takeUser(v)) ?? decodeUser(v, x, k);
}
function encodePatchPartialResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    id: (p = v.id) === undefined ? p : $.int(p, x, "id"),
    name: (p = v.name) === undefined ? p : $.string(p, x, "name"),
    email: (p = v.email) === undefined ? p : $.string(p, x, "email"),
  };
  x.within(n, k, v);
  return o;
}
function copyUser(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const name = $.string(v.name, x, "name");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { name };
}
function textPostPickResult(v) {
  if (!$.isObject(v)) return;
  const a = v.name;
  if ($.isShortString(a)) return '{"name":' + $.stringText(a) + '}';
}
function copyUser2(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 1, n = x.count;
  const name = $.string(v.name, x, "name");
  const email = (p = v.email) === undefined ? p : (w++, $.string(p, x, "email"));
  x.within(n, k, v);
  if ($.whole(v, x, w)) return v;
  const o = { name };
  if (email !== undefined) o.email = email;
  return o;
}
function copyUser3(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const id = $.int(v.id, x, "id");
  const name = $.string(v.name, x, "name");
  const email = $.string(v.email, x, "email");
  x.within(n, k, v);
  return $.whole(v, x, 3) ? v : { id, name, email };
}
function textPostRequiredResult(v) {
  if (!$.isObject(v)) return;
  const a = v.id, b = v.name, c = v.email;
  if (Number.isSafeInteger(a) && $.isShortString(b) && $.isShortString(c)) return '{"id":' + a + ',"name":' + $.stringText(b) + ',"email":' + $.stringText(c) + '}';
}
const document = $.document("src/app", '{"list":[],"parts":[[{"":{"id?":"int","name?":"string","email?":"string"}}],[{"":{"name":"string"}}],[{"":{"name":"string","email?":"string"}}],[{"":{"id":"int","name":"string","email":"string"}}]]}');
const patchPartial = {
  contract: 1,
  source: "src/app.ts:11",
  body: { kind: "json" },
  decode(r, body, x) {
    const user = readUser($.present(body), x, "body");
    return [user];
  },
  result: $.json(200, encodePatchPartialResult),
  ...document('{"operation":{"requestBody":0,"responses":{"200":0}}}'),
};
const postPick = {
  contract: 1,
  source: "src/app.ts:12",
  body: { kind: "json" },
  decode(r, body, x) {
    const user = copyUser($.present(body), x, "body");
    return [user];
  },
  result: $.json(200, copyUser, textPostPickResult),
  ...document('{"operation":{"requestBody":1,"responses":{"200":1}}}'),
};
const postOmit = {
  contract: 1,
  source: "src/app.ts:13",
  body: { kind: "json" },
  decode(r, body, x) {
    const user = copyUser2($.present(body), x, "body");
    return [user];
  },
  result: $.json(200, copyUser2),
  ...document('{"operation":{"requestBody":2,"responses":{"200":2}}}'),
};
const postRequired = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "json" },
  decode(r, body, x) {
    const user = copyUser3($.present(body), x, "body");
    return [user];
  },
  result: $.json(200, copyUser3, textPostRequiredResult),
  ...document('{"operation":{"requestBody":3,"responses":{"200":3}}}'),
};

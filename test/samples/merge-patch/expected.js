// src/app.ts
import * as $ from "countersign/generated";
const itemPatchNames = $.names([["first_seen","firstSeen"]]);
const itemPatched = { required: ["name", "price", "note", "tags", "home"], nullable: ["note"], names: { firstSeen: "first_seen" }, inside: (k) => k === "address" ? addressPatched : k === "home" ? addressPatched : k === "more" ? patchPatched : undefined };
const addressPatched = { required: ["street"], nullable: [], defaults: { country: "CH" } };
const patchPatched = { required: [], nullable: [] };
const itemNames = $.names([["firstSeen","first_seen"]]);
const nodePatched = { required: ["value"], nullable: [], inside: (k) => k === "next" ? nodePatched : undefined };
const patchPatched2 = { required: ["value"], nullable: [], inside: (k) => k === "next" ? nodePatched : undefined };
const patchPatched3 = { required: [], nullable: [] };
const loginPatchNames = $.names([["user_name","userName"],["second_name","secondName"]]);
const accountPatched = { required: ["owner"], nullable: [], inside: (k) => k === "login" ? loginPatched : undefined };
const loginPatched = { required: ["userName", "secondName", "password"], nullable: [], names: { userName: "user_name", secondName: "second_name" } };
const loginNames = $.names([["userName","user_name"],["secondName","second_name"]]);
const makeNumbers = ($input) => numbers.decode($input);
const patchPatched4 = { required: [], nullable: [], inside: (k) => k === "at" ? "whole" : undefined };
function decodeItemPatch(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.name) !== undefined) o.name = $.text(p, x, "name", 1);
  if ((p = v.price) !== undefined) o.price = $.range(p, x, "price", 0);
  if ((p = v.contact) !== undefined) o.contact = p === null ? null : $.email(p, x, "contact");
  if ((p = v.note) !== undefined) o.note = p === null ? null : $.string(p, x, "note");
  if ((p = v.tags) !== undefined) o.tags = $.array(p, x, "tags", $.string);
  if ((p = v.since) !== undefined) o.since = p === null ? null : $.asDate(p, x, "since");
  if ((p = v.address) !== undefined) o.address = p === null ? null : decodeAddressPatch(p, x, "address");
  if ((p = v.home) !== undefined) o.home = decodeAddressPatch(p, x, "home");
  if ((p = v.first_seen) !== undefined) o.firstSeen = p === null ? null : $.string(p, x, "first_seen");
  if ((p = v.more) !== undefined) o.more = p === null ? null : decodeItemPatchMore(p, x, "more");
  $.renamed(o, x, itemPatchNames);
  x.within(n, k, v);
  return o;
}
function decodeAddressPatch(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 0, n = x.count;
  const street = (p = v.street) === undefined ? p : (w++, $.text(p, x, "street", 2));
  const city = (p = v.city) === undefined ? p : (w++, p === null ? null : $.string(p, x, "city"));
  const country = (p = v.country) === undefined ? p : (w++, $.string(p, x, "country"));
  x.within(n, k, v);
  if ($.whole(v, x, w) && city === v.city) return v;
  const o = {};
  if (street !== undefined) o.street = street;
  if (city !== undefined) o.city = city;
  if (country !== undefined) o.country = country;
  return o;
}
function decodeItemPatchMore(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, decodeItemPatchMoreValue);
  x.within(n, k, v);
  return o;
}
function decodeItemPatchMoreValue(v, x, k) {
  return v === null ? null : $.int(v, x, k);
}
function encodePatchRawResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    patch: $.unknown(v.patch, x, "patch"),
  };
  x.within(n, k, v);
  return o;
}
function encodeItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    name: $.text(v.name, x, "name", 1),
    price: $.range(v.price, x, "price", 0),
    contact: (p = v.contact) === undefined ? p : $.email(p, x, "contact"),
    note: (p = v.note) === null ? null : $.string(p, x, "note"),
    tags: $.array(v.tags, x, "tags", $.string),
    since: (p = v.since) === undefined ? p : $.asDate(p, x, "since"),
    address: (p = v.address) === undefined ? p : p === null ? null : encodeAddress(p, x, "address"),
    home: encodeAddress(v.home, x, "home"),
    first_seen: (p = v.firstSeen) === undefined ? p : $.string(p, x, "firstSeen"),
    more: (p = v.more) === undefined ? p : encodeItemMore(p, x, "more"),
  };
  $.renamed(o, x, itemNames);
  x.within(n, k, v);
  return o;
}
function encodeAddress(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    street: $.text(v.street, x, "street", 2),
  };
  if ((p = v.city) !== undefined) o.city = $.string(p, x, "city");
  o.country = v.country === undefined ? "CH" : $.string(v.country, x, "country");
  x.within(n, k, v);
  return o;
}
function encodeItemMore(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, $.int);
  x.within(n, k, v);
  return o;
}
function copyNodePatch(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const own = $.only(v.own, x, "own", true);
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { own };
}
function textNodePatch(v) {
  if (!$.isObject(v)) return;
  const a = v.own;
  if (a === true) return '{"own":true}';
}
function decodeNodePatch(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 0, n = x.count;
  const value = (p = v.value) === undefined ? p : (w++, $.int(p, x, "value"));
  const next = (p = v.next) === undefined ? p : (w++, p === null ? null : decodeNodePatch(p, x, "next"));
  x.within(n, k, v);
  if ($.whole(v, x, w) && next === v.next) return v;
  const o = {};
  if (value !== undefined) o.value = value;
  if (next !== undefined) o.next = next;
  return o;
}
function encodeNode(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    value: $.int(v.value, x, "value"),
  };
  if ((p = v.next) !== undefined) o.next = encodeNode(p, x, "next");
  x.within(n, k, v);
  return o;
}
function decodePatch(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.value) !== undefined) o.value = $.int(p, x, "value");
  if ((p = v.next) !== undefined) o.next = p === null ? null : decodeNodePatch(p, x, "next");
  $.strict(v, x, o);
  x.within(n, k, v);
  return o;
}
function decodePatch2(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 0, n = x.count;
  const a = (p = v.a) === undefined ? p : (w++, p === null ? null : $.int(p, x, "a"));
  x.within(n, k, v);
  if ($.whole(v, x, w) && a === v.a) return v;
  const o = {};
  if (a !== undefined) o.a = a;
  return o;
}
function decodeAccountPatch(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 0, n = x.count;
  const owner = (p = v.owner) === undefined ? p : (w++, $.string(p, x, "owner"));
  const login = (p = v.login) === undefined ? p : (w++, p === null ? null : decodeLoginPatch(p, x, "login"));
  x.within(n, k, v);
  if ($.whole(v, x, w) && login === v.login) return v;
  const o = {};
  if (owner !== undefined) o.owner = owner;
  if (login !== undefined) o.login = login;
  return o;
}
function decodeLoginPatch(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.user_name) !== undefined) o.userName = $.string(p, x, "user_name");
  if ((p = v.second_name) !== undefined) o.secondName = $.string(p, x, "second_name");
  if ((p = v.password) !== undefined) o.password = $.string(p, x, "password");
  if ((p = v.balance) !== undefined) o.balance = p === null ? null : $.asBigint(p, x, "balance");
  $.renamed(o, x, loginPatchNames);
  x.within(n, k, v);
  return o;
}
function encodeAccount(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    owner: $.string(v.owner, x, "owner"),
    login: (p = v.login) === undefined ? p : encodeLogin(p, x, "login"),
  };
  x.within(n, k, v);
  return o;
}
function encodeLogin(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    user_name: $.string(v.userName, x, "userName"),
    second_name: $.string(v.secondName, x, "secondName"),
    password: $.string(v.password, x, "password"),
    balance: (p = v.balance) === undefined ? p : $.asBigint(p, x, "balance"),
  };
  $.renamed(o, x, loginNames);
  x.within(n, k, v);
  return o;
}
function encodePatchAccountsResult(v, x, k) {
  x.conceal(["password"], ["response", "login"], ["owner", "userName", "secondName", "balance"]);
  return encodeAccount(v, x);
}
function decodePatch3(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 0, n = x.count;
  const at = (p = v.at) === undefined ? p : (w++, p === null ? null : $.made(p, x, "at", $.number, makeNumbers));
  x.within(n, k, v);
  if ($.whole(v, x, w) && at === v.at) return v;
  const o = {};
  if (at !== undefined) o.at = at;
  return o;
}
function encodeSpot(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    x: $.number(v.x, x, "x"),
  };
  if ((p = v.note) !== undefined) o.note = p === null ? null : $.string(p, x, "note");
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[["#Item:patch",{"":{"name?":0,"price?":1,"contact?":{"anyOf":[{"type":"string","format":"email"},"null"],"description":"Where to ask."},"note?":2,"tags?":3,"since?":{"anyOf":[4,"null"]},"address?":{"anyOf":["#Address:patch","null"]},"home?":"#Address:patch","first_seen?":2,"more?":{"anyOf":[{"type":"object","additionalProperties":{"anyOf":["int","null"]}},"null"]}}},{"name":"ItemPatch"}],["#Address:patch",{"":{"street?":5,"city?":2,"country?":"string"}},{"name":"AddressPatch"}],["#Item",{"":{"name":0,"price":1,"contact?":{"type":"string","format":"email","description":"Where to ask."},"note":2,"tags":3,"since?":4,"address?":{"anyOf":["#Address?output","null"]},"home":"#Address?output","first_seen?":"string","more?":{"type":"object","additionalProperties":"int"}}},{"mode":"output"}],["#Address",{"":{"street":5,"city?":"string","country":{"type":"string","default":"CH"}}},{"mode":"output"}],["#NodePatch",{"":{"own":{"const":true,"type":"boolean"}},"description":"A type whose name the patch of `Node` would have."}],["#Node:patch",{"":{"value?":"int","next?":{"anyOf":["#Node:patch","null"]}}},{"name":"NodePatch"}],["#Node",{"":{"value":"int","next?":"#Node"}}],["#Account:patch",{"":{"owner?":"string","login?":{"anyOf":["#Login:patch?input","null"]}},"description":"What an object that is added lacks is told as it was sent: with the names outside, and without secrets."},{"name":"AccountPatch","mode":"input"}],["#Login:patch",{"":{"user_name?":"string","second_name?":"string","password?":{"type":"string","format":"password","writeOnly":true},"balance?":{"anyOf":[6,"null"]}}},{"name":"LoginPatch","mode":"input"}],["#Account",{"":{"owner":"string","login?":"#Login?output"},"description":"What an object that is added lacks is told as it was sent: with the names outside, and without secrets."},{"mode":"output"}],["#Login",{"":{"user_name":"string","second_name":"string","password":{"type":"string","format":"password"},"balance?":6}},{"mode":"output"}],["#Spot",{"":{"x":"number","note?":2},"description":"What a codec makes is replaced as a whole, also where it is a plain object, with a null in it."}]],"shared":[{"type":"string","minLength":1},{"type":"number","minimum":0},{"anyOf":["string","null"]},["string"],{"type":"string","format":"date-time"},{"type":"string","minLength":2},{"anyOf":["int",{"type":"string","pattern":"^-?\\\\d+$"}]}],"parts":[{"content":{"application/merge-patch+json":{"schema":"#Item:patch"}},"required":true},{"status":415,"headers":["accept-patch"],"detail":"string"}]}');
const patchRaw = {
  contract: 1,
  source: "src/app.ts:55",
  body: { kind: "merge-patch" },
  decode(r, body, x) {
    const patch = $.patched(decodeItemPatch($.present(body), x, "body"), itemPatched, $.present(body), x);
    return [patch];
  },
  result: $.json(200, encodePatchRawResult),
  ...document('{"operation":{"summary":"What was sent, as the handler has it.","requestBody":0,"responses":{"200":[{"":{"patch":{}}}]}},"errors":[1]}'),
};
const patchItemsById = {
  contract: 1,
  source: "src/app.ts:57",
  body: { kind: "merge-patch" },
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    const patch = $.patched(decodeItemPatch($.present(body), x, "body"), itemPatched, $.present(body), x);
    return [id, patch];
  },
  result: $.json(200, encodeItem),
  ...document('{"operation":{"parameters":[["path id","int"]],"requestBody":0,"responses":{"200":["#Item?output"]}},"errors":[1]}'),
};
const putOwn = {
  contract: 1,
  source: "src/app.ts:66",
  body: { kind: "json" },
  decode(r, body, x) {
    const own = copyNodePatch($.present(body), x, "body");
    return [own];
  },
  result: $.json(200, copyNodePatch, textNodePatch),
  ...document('{"operation":{"requestBody":["#NodePatch"],"responses":{"200":["#NodePatch"]}}}'),
};
const patchNodes = {
  contract: 1,
  source: "src/app.ts:71",
  body: { kind: "merge-patch", endless: true },
  decode(r, body, x) {
    const changes = $.patched(decodeNodePatch($.present(body), x, "body"), nodePatched, $.present(body), x);
    return [changes];
  },
  result: $.json(200, encodeNode),
  ...document('{"operation":{"summary":"Through an alias, strict, and of a type that contains itself.","requestBody":{"content":{"application/merge-patch+json":{"schema":"#Node:patch"}},"required":true},"responses":{"200":["#Node"]}},"errors":[1]}'),
};
const patchStrict = {
  contract: 1,
  source: "src/app.ts:75",
  body: { kind: "merge-patch", endless: true },
  decode(r, body, x) {
    const patch = $.patched(decodePatch($.present(body), x, "body"), patchPatched2, $.present(body), x);
    return [patch];
  },
  result: $.json(200, encodePatchRawResult),
  ...document('{"operation":{"requestBody":{"content":{"application/merge-patch+json":{"schema":{"":{"value?":"int","next?":{"anyOf":["#Node:patch","null"]}},"additionalProperties":false}}},"required":true},"responses":{"200":[{"":{"patch":{}}}]}},"errors":[1]}'),
};
const patchOptional = {
  contract: 1,
  source: "src/app.ts:76",
  body: { kind: "merge-patch" },
  decode(r, body, x) {
    let patch = $.present(body);
    if (patch !== undefined) patch = $.patched(decodePatch2(patch, x, "body"), patchPatched3, patch, x);
    return [patch];
  },
  result: $.json(200, $.unknown),
  ...document('{"operation":{"requestBody":{"content":{"application/merge-patch+json":{"schema":{"":{"a?":{"anyOf":["int","null"]}}}}}},"responses":{"200":[{}]}},"errors":[1]}'),
};
const patchAccounts = {
  contract: 1,
  source: "src/app.ts:89",
  body: { kind: "merge-patch" },
  decode(r, body, x) {
    x.conceal(["password"], ["body", "login"], ["owner", "user_name", "second_name", "balance"]);
    const patch = $.patched(decodeAccountPatch($.present(body), x, "body"), accountPatched, $.present(body), x);
    return [patch];
  },
  result: $.json(200, encodePatchAccountsResult),
  ...document('{"operation":{"requestBody":{"content":{"application/merge-patch+json":{"schema":"#Account:patch?input"}},"required":true},"responses":{"200":["#Account?output"]}},"errors":[1]}'),
};
const patchSpots = {
  contract: 1,
  source: "src/app.ts:103",
  body: { kind: "merge-patch" },
  decode(r, body, x) {
    const patch = $.patched(decodePatch3($.present(body), x, "body"), patchPatched4, $.present(body), x);
    return [patch];
  },
  result: $.json(200, (v, x) => v === null ? null : encodeSpot(v, x)),
  ...document('{"operation":{"requestBody":{"content":{"application/merge-patch+json":{"schema":{"":{"at?":{"anyOf":["number","null"]}}}}},"required":true},"responses":{"200":[{"anyOf":["#Spot","null"]}]}},"errors":[1]}'),
};

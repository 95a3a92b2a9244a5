// src/app.ts
import * as $ from "countersign/generated";
function decodeTeam(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    lead: decodeProfile(v.lead, x, "lead"),
  };
  if ((p = v.motto) !== undefined) o.motto = $.string(p, x, "motto");
  x.within(n, k, v);
  return o;
}
function decodeProfile(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    id: $.int(v.id, x, "id"),
  };
  if ((p = v.nick) !== undefined) o.nick = $.string(p, x, "nick");
  if ((p = v.born) !== undefined) o.born = $.asDate(p, x, "born");
  if ((p = v.bio) !== undefined) o.bio = p === null ? null : $.string(p, x, "bio");
  if ((p = v.tags) !== undefined) o.tags = $.array(p, x, "tags", copyTag);
  x.within(n, k, v);
  return o;
}
function copyTag(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
  };
  x.within(n, k, v);
  return o;
}
function encodeTeam(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    lead: encodeProfile(v.lead, x, "lead"),
    motto: (p = v.motto) === undefined ? p : $.string(p, x, "motto"),
  };
  x.within(n, k, v);
  return o;
}
function encodeProfile(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    id: $.int(v.id, x, "id"),
    nick: (p = v.nick) === undefined ? p : $.string(p, x, "nick"),
    born: (p = v.born) === undefined ? p : $.asDate(p, x, "born"),
    bio: (p = v.bio) === undefined ? p : p === null ? null : $.string(p, x, "bio"),
    tags: (p = v.tags) === undefined ? p : $.array(p, x, "tags", copyTag),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Team",{"":{"lead":"#Profile","motto?":"string"}}],["#Profile",{"":{"id":"int","nick?":"string","born?":{"type":"string","format":"date-time"},"bio?":{"anyOf":["string","null"]},"tags?":["#Tag"]}}],["#Tag",{"":{"name":"string"}}]]');
const putRoot = {
  contract: 1,
  source: "src/app.ts:23",
  body: { kind: "json" },
  decode(r, body, x) {
    const team = decodeTeam($.present(body), x, "body");
    return [team];
  },
  result: $.json(200, encodeTeam),
  ...document('{"operation":{"summary":"With many optional properties, a type has one function for each direction; what it holds may share.","requestBody":["#Team"],"responses":{"200":["#Team"]}}}'),
};
const getRoot = {
  contract: 1,
  source: "src/app.ts:25",
  decode: () => [],
  result: $.jsonList(200, encodeProfile),
  ...document('{"operation":{"responses":{"200":[["#Profile"]]}}}'),
};

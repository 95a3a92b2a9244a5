// src/app.ts
import * as $ from "countersign/generated";
function decodeTeam(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    lead: decodeProfile(v.lead, x, "lead"),
  };
  if ((p = v.motto) !== undefined) o.motto = $.string(p, x, "motto");
  return x.within(n, k, v, o);
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
  if ((p = v.tags) !== undefined) o.tags = $.array(p, x, "tags", decodeTag);
  return x.within(n, k, v, o);
}
function decodeTag(v, x, k) {
  if (!$.object(v, x, k)) return;
  return x.within(x.count, k, v, {
    name: $.string(v.name, x, "name"),
  });
}
function encodeTeam(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p;
  return x.within(x.count, k, v, {
    lead: encodeProfile(v.lead, x, "lead"),
    motto: (p = v.motto) === undefined ? p : $.string(p, x, "motto"),
  });
}
function encodeProfile(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p;
  return x.within(x.count, k, v, {
    id: $.int(v.id, x, "id"),
    nick: (p = v.nick) === undefined ? p : $.string(p, x, "nick"),
    born: (p = v.born) === undefined ? p : $.asDate(p, x, "born"),
    bio: (p = v.bio) === undefined ? p : p === null ? null : $.string(p, x, "bio"),
    tags: (p = v.tags) === undefined ? p : $.array(p, x, "tags", decodeTag),
  });
}
const components = $.components("src/app", '[["#Team",{"":{"lead":"#Profile","motto?":"string"}}],["#Profile",{"":{"id":"int","nick?":"string","born?":{"type":"string","format":"date-time"},"bio?":{"anyOf":["string","null"]},"tags?":["#Tag"]}}],["#Tag",{"":{"name":"string"}}]]');
const putRoot = {
  contract: 1,
  source: "src/app.ts:23",
  body: { kind: "json" },
  decode(r, body, x) {
    const team = decodeTeam($.present(body), x, "body");
    return [team];
  },
  result: $.json(200, encodeTeam),
  document: $.document("src/app", '{"operation":{"summary":"With many optional properties, a type has one function for each direction; what it holds may share.","requestBody":["#Team"],"responses":{"200":["#Team"]}}}'),
  components,
};
const getRoot = {
  contract: 1,
  source: "src/app.ts:25",
  decode: () => [],
  result: $.json(200, (v, x) => $.array(v, x, undefined, encodeProfile)),
  document: $.document("src/app", '{"operation":{"responses":{"200":[["#Profile"]]}}}'),
  components,
};

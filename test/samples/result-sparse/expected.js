// src/app.ts
import * as $ from "countersign/generated";
function decodeTeam(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 1, n = x.count;
  const lead = decodeProfile(v.lead, x, "lead");
  const motto = (p = v.motto) === undefined ? p : (w++, $.string(p, x, "motto"));
  x.within(n, k, v);
  if ($.whole(v, x, w) && lead === v.lead) return v;
  const o = { lead };
  if (motto !== undefined) o.motto = motto;
  return o;
}
function decodeProfile(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 1, n = x.count;
  const id = $.int(v.id, x, "id");
  const nick = (p = v.nick) === undefined ? p : (w++, $.string(p, x, "nick"));
  const born = (p = v.born) === undefined ? p : (w++, $.asDate(p, x, "born"));
  const bio = (p = v.bio) === undefined ? p : (w++, p === null ? null : $.string(p, x, "bio"));
  const tags = (p = v.tags) === undefined ? p : (w++, $.array(p, x, "tags", copyTag));
  x.within(n, k, v);
  if ($.whole(v, x, w) && born === v.born && bio === v.bio && tags === v.tags) return v;
  const o = { id };
  if (nick !== undefined) o.nick = nick;
  if (born !== undefined) o.born = born;
  if (bio !== undefined) o.bio = bio;
  if (tags !== undefined) o.tags = tags;
  return o;
}
function copyTag(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const name = $.string(v.name, x, "name");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { name };
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

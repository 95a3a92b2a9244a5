// src/app.ts
import * as $ from "countersign/generated";
function decodePatch(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 0, n = x.count;
  const name = (p = v.name) === undefined ? p : (w++, $.string(p, x, "name"));
  const note = (p = v.note) === undefined ? p : (w++, p === null ? null : $.string(p, x, "note"));
  x.within(n, k, v);
  if ($.whole(v, x, w) && note === v.note) return v;
  const o = {};
  if (name !== undefined) o.name = name;
  if (note !== undefined) o.note = note;
  return o;
}
function encodePatchRootResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    keys: $.array(v.keys, x, "keys", $.string),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Patch",{"":{"name?":"string","note?":{"anyOf":["string","null"]}}}]]');
const patchRoot = {
  contract: 1,
  source: "src/app.ts:11",
  body: { kind: "json" },
  decode(r, body, x) {
    const patch = decodePatch($.present(body), x, "body");
    return [patch];
  },
  result: $.json(200, encodePatchRootResult),
  ...document('{"operation":{"summary":"Absent and null are two things.","requestBody":["#Patch"],"responses":{"200":[{"":{"keys":["string"]}}]}}}'),
};

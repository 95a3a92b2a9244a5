// src/app.ts
import * as $ from "countersign/generated";
function decodePatch(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.name) !== undefined) o.name = $.string(p, x, "name");
  if ((p = v.note) !== undefined) o.note = p === null ? null : $.string(p, x, "note");
  x.within(n, k, v);
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

// src/app.ts
import * as $ from "countersign/generated";
const petMembers = new Map([["cat", copyCat], ["dog", copyDog]]);
const bodyMembers = new Map([[1, copyLow], [2, copyHigh]]);
const resultMembers = new Map([[true, copyResult1], [false, copyResult2]]);
const versionMembers = new Map([[1, copyVersion1], [2, copyVersion2]]);
function copyCat(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const kind = $.only(v.kind, x, "kind", "cat");
  const lives = $.int(v.lives, x, "lives");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { kind, lives };
}
function copyDog(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const kind = $.only(v.kind, x, "kind", "dog");
  const barks = $.boolean(v.barks, x, "barks");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { kind, barks };
}
function copyLow(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const code = $.only(v.code, x, "code", 1);
  const text = $.string(v.text, x, "text");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { code, text };
}
function copyHigh(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const code = $.only(v.code, x, "code", 2);
  const level = $.int(v.level, x, "level");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { code, level };
}
function copyResult(v, x, k) {
  return $.tagged(v, x, k, "ok", resultMembers);
}
function copyResult1(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const ok = $.only(v.ok, x, "ok", true);
  const value = $.string(v.value, x, "value");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { ok, value };
}
function copyResult2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const ok = $.only(v.ok, x, "ok", false);
  const error = $.string(v.error, x, "error");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { ok, error };
}
function copyVersion(v, x, k) {
  return $.tagged(v, x, k, "v", versionMembers);
}
function copyVersion1(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const v2 = $.only(v.v, x, "v", 1);
  const name = $.string(v.name, x, "name");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { v: v2, name };
}
function copyVersion2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const v2 = $.only(v.v, x, "v", 2);
  const names = $.array(v.names, x, "names", $.string);
  x.within(n, k, v);
  return $.whole(v, x, 2) && names === v.names ? v : { v: v2, names };
}
const document = $.document("src/app", '{"list":[["#Cat",{"":{"kind":{"const":"cat","type":"string"},"lives":"int"}}],["#Dog",{"":{"kind":{"const":"dog","type":"string"},"barks":"boolean"}}],["#Low",{"":{"code":0,"text":"string"}}],["#High",{"":{"code":1,"level":"int"}}],["#Result",{"oneOf":[{"":{"ok":{"const":true,"type":"boolean"},"value":"string"}},{"":{"ok":{"const":false,"type":"boolean"},"error":"string"}}],"discriminator":{"propertyName":"ok"}}],["#Version",{"oneOf":[{"":{"v":0,"name":"string"}},{"":{"v":1,"names":["string"]}}],"discriminator":{"propertyName":"v"}}]],"shared":[{"const":1,"type":"integer"},{"const":2,"type":"integer"}],"parts":[[{"oneOf":["#Cat","#Dog"],"discriminator":["kind","cat","dog"]}],[{"oneOf":["#Low","#High"],"discriminator":["code","1","2"]}],[{"anyOf":["#Version","null"]}]]}');
const postPet = {
  contract: 1,
  source: "src/app.ts:33",
  body: { kind: "json" },
  decode(r, body, x) {
    const pet = $.tagged($.present(body), x, "body", "kind", petMembers);
    return [pet];
  },
  result: $.json(200, (v, x) => $.tagged(v, x, undefined, "kind", petMembers)),
  ...document('{"operation":{"requestBody":0,"responses":{"200":0}}}'),
};
const postCode = {
  contract: 1,
  source: "src/app.ts:34",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = $.tagged($.present(body), x, "body", "code", bodyMembers);
    return [body2];
  },
  result: $.json(200, (v, x) => $.tagged(v, x, undefined, "code", bodyMembers)),
  ...document('{"operation":{"requestBody":1,"responses":{"200":1}}}'),
};
const postResult = {
  contract: 1,
  source: "src/app.ts:35",
  body: { kind: "json" },
  decode(r, body, x) {
    const result = copyResult($.present(body), x, "body");
    return [result];
  },
  result: $.json(200, copyResult),
  ...document('{"operation":{"requestBody":["#Result"],"responses":{"200":["#Result"]}}}'),
};
const postVersion = {
  contract: 1,
  source: "src/app.ts:36",
  body: { kind: "json" },
  decode(r, body, x) {
    const version = body === null ? null : copyVersion(body, x, "body");
    return [version];
  },
  result: $.json(200, (v, x) => v === null ? null : copyVersion(v, x)),
  ...document('{"operation":{"requestBody":2,"responses":{"200":2}}}'),
};

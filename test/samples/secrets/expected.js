// src/app.ts
import * as $ from "countersign/generated";
function decodeLogin(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const name = $.string(v.name, x, "name");
  const password = $.text(v.password, x, "password", 8);
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { name, password };
}
function textPostRootResult(v) {
  if (!$.isObject(v)) return;
  const a = v.length;
  if (Number.isFinite(a)) return '{"length":' + a + '}';
}
function encodePostRootResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    length: $.number(v.length, x, "length"),
  };
  x.within(n, k, v);
  return o;
}
function decodeUses(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, $.int, undefined, $.string, true);
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Login",{"":{"name":"string","password":{"type":"string","minLength":8,"format":"password","writeOnly":true}}},{"mode":"input"}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:10",
  body: { kind: "json" },
  decode(r, body, x) {
    x.conceal(["password"], ["body"], ["name"]);
    const login = decodeLogin($.present(body), x, "body");
    return [login];
  },
  result: $.json(200, encodePostRootResult, textPostRootResult),
  ...document('{"operation":{"requestBody":["#Login?input"],"responses":{"200":[{"":{"length":"number"}}]}}}'),
};
const postUses = {
  contract: 1,
  source: "src/app.ts:13",
  body: { kind: "json" },
  decode(r, body, x) {
    x.conceal(["uses", "limits"], [], []);
    const uses = decodeUses($.present($.member(body, "uses")), x, "uses");
    const limits = $.asMap($.present($.member(body, "limits")), x, "limits", $.string, $.int, true);
    x.from("body");
    return [uses, limits];
  },
  result: $.json(200, $.number),
  ...document('{"operation":{"requestBody":[{"":{"uses":{"type":"object","propertyNames":{"format":"password","writeOnly":true},"additionalProperties":"int"},"limits":{"type":"object","propertyNames":{"format":"password","writeOnly":true},"additionalProperties":"int"}}}],"responses":{"200":["number"]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
function decodeLogin(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
  };
  $.strict(v, x, o);
  x.within(n, k, v);
  return o;
}
function textLogin(v) {
  if (!$.isObject(v)) return;
  const a = v.name;
  if ($.isShortString(a)) return '{"name":' + $.stringText(a) + '}';
}
function encodeLogin(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Login",{"":{"name":"string"}}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:9",
  body: { kind: "json" },
  decode(r, body, x) {
    const login = decodeLogin($.present(body), x, "body");
    return [login];
  },
  result: $.json(200, encodeLogin, textLogin),
  ...document('{"operation":{"requestBody":[{"":{"name":"string"},"additionalProperties":false}],"responses":{"200":["#Login"]}}}'),
};

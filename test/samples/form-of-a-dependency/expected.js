// src/app.ts
import * as $ from "countersign/generated";
const formGrantTypePattern = /^password$/u;
function coerceForm(v, x) {
  let p, n = x.count;
  const o = {};
  if ((p = v.grant_type) !== undefined) o.grant_type = $.pattern(p, x, "grant_type", formGrantTypePattern);
  o.username = $.string(v.username, x, "username");
  o.password = $.string(v.password, x, "password");
  o.scope = v.scope === undefined ? "" : $.string(v.scope, x, "scope");
  if ((p = v.client_id) !== undefined) o.client_id = $.string(p, x, "client_id");
  if ((p = v.client_secret) !== undefined) o.client_secret = $.string(p, x, "client_secret");
  x.within(n, undefined, v);
  return o;
}
function coerceForm2(v, x) {
  let p, n = x.count;
  const o = {
    grant_type: $.pattern(v.grant_type, x, "grant_type", formGrantTypePattern),
    username: $.string(v.username, x, "username"),
    password: $.string(v.password, x, "password"),
    scope: v.scope === undefined ? "" : $.string(v.scope, x, "scope"),
  };
  if ((p = v.client_id) !== undefined) o.client_id = $.string(p, x, "client_id");
  if ((p = v.client_secret) !== undefined) o.client_secret = $.string(p, x, "client_secret");
  x.within(n, undefined, v);
  return o;
}
const loginDependency = {
  name: "login (src/app.ts:10)",
  kind: "function",
  use: () => login,
  body: { kind: "form" },
  decode(r, body, x) {
    x.conceal(["password", "client_secret"], ["body"], ["grant_type", "username", "scope", "client_id"]);
    const form = coerceForm($.given(body, "form", ["grant_type", "username", "password", "scope", "client_id", "client_secret"], []), x);
    x.from("body", body);
    return [form];
  },
};
const document = $.document("src/app", '[]');
const postToken = {
  contract: 1,
  source: "src/app.ts:17",
  needs: [{ of: loginDependency, at: 0 }],
  body: { kind: "form" },
  decode(r, body, x) {
    let scope = body.form("scope");
    if (scope !== undefined) scope = $.string(scope, x, "scope");
    x.from("body", body);
    return [undefined, scope];
  },
  result: $.jsonList(200, $.string),
  ...document('{"operation":{"requestBody":{"content":{"application/x-www-form-urlencoded":{"schema":{"":{"scope?":{"type":"string","default":""},"grant_type?":{"type":"string","pattern":"^password$"},"username":"string","password":{"type":"string","format":"password","writeOnly":true},"client_id?":"string","client_secret?":{"type":"string","format":"password","writeOnly":true}}}}},"required":true},"responses":{"200":[["string"]]}},"errors":[{"status":400,"descriptions":["Incorrect username or password"],"detail":"string"}]}'),
};
const postStrict = {
  contract: 1,
  source: "src/app.ts:21",
  body: { kind: "form" },
  decode(r, body, x) {
    x.conceal(["password", "client_secret"], ["body"], ["grant_type", "username", "scope", "client_id"]);
    const form = coerceForm2($.given(body, "form", ["grant_type", "username", "password", "scope", "client_id", "client_secret"], []), x);
    x.from("body", body);
    return [form];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"requestBody":{"content":{"application/x-www-form-urlencoded":{"schema":{"":{"grant_type":{"type":"string","pattern":"^password$"},"username":"string","password":{"type":"string","format":"password","writeOnly":true},"scope?":{"type":"string","default":""},"client_id?":"string","client_secret?":{"type":"string","format":"password","writeOnly":true}}}}},"required":true},"responses":{"200":["string"]}}}'),
};

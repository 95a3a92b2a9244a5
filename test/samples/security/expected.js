// src/app.ts
import * as $ from "countersign/generated";
function decodeItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const name = $.string(v.name, x, "name");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { name };
}
function encodeGetStatsResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    scheme: $.string(v.scheme, x, "scheme"),
    credentials: $.string(v.credentials, x, "credentials"),
  };
  x.within(n, k, v);
  return o;
}
const tokenCredentials = $.security(false, $.http("Bearer"));
const userDependency = {
  name: "user (src/app.ts:18)",
  kind: "function",
  use: () => user,
  needs: [{ of: tokenCredentials, at: 0 }],
};
const keyCredentials = $.security(false, $.apiKey("header", "x-admin-key"), $.apiKey("header", "x-partner-key"));
const keyCredentials2 = $.security(false, $.apiKey("header", "x-admin-key"));
const basicCredentials = $.security(false, $.basic("shop"));
const keyCredentials3 = $.security(true, $.apiKey("header", "x-partner-key"));
const basicCredentials2 = $.security(true, $.basic());
const tokenCredentials2 = $.security(false, $.token);
const headerCredentials = $.security(false, $.authorization);
const credentials2 = $.security(true, $.http("Bearer"));
const sessionCredentials = $.security(false, $.apiKey("cookie", "sid"));
const signedInDependency = {
  name: "signedIn (src/app.ts:23)",
  kind: "function",
  needs: [{ of: sessionCredentials, at: 0 }],
};
const document = $.document("src/app", '{"list":[],"parts":[{"name":"APIKeyHeader","detail":"x-admin-key","scheme":{"type":"apiKey","in":"header","name":"x-admin-key","description":"Of an administrator."}},{"name":"APIKeyHeader","detail":"x-partner-key","scheme":{"type":"apiKey","in":"header","name":"x-partner-key"}},{"name":"HTTPBasic","detail":"","scheme":{"type":"http","scheme":"basic"}}]}');
const getMe = {
  contract: 1,
  source: "src/app.ts:28",
  needs: [{ of: userDependency, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"errors":[{"status":403,"descriptions":["Not you"],"detail":"string"}],"security":{"schemes":[{"name":"HTTPBearer","detail":"","scheme":{"type":"http","scheme":"bearer","bearerFormat":"JWT"}}],"requirements":[{"0":[]}]}}'),
};
const getEither = {
  contract: 1,
  source: "src/app.ts:31",
  needs: [{ of: keyCredentials, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"security":{"schemes":[0,1],"requirements":[{"0":[]},{"1":[]}]}}'),
};
const postBoth = {
  contract: 1,
  source: "src/app.ts:34",
  needs: [{ of: keyCredentials2, at: 0 }, { of: basicCredentials, at: 1 }],
  body: { kind: "json" },
  decode(r, body, x) {
    const item = decodeItem($.present(body), x, "body");
    return [undefined, undefined, item];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"requestBody":[{"":{"name":"string"}}],"responses":{"200":["string"]}},"security":{"schemes":[0,2],"requirements":[{"0":[],"1":[]}]}}'),
};
const getMaybe = {
  contract: 1,
  source: "src/app.ts:39",
  needs: [{ of: keyCredentials3, at: 0 }, { of: basicCredentials2, at: 1 }],
  decode: () => [undefined, undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"security":{"schemes":[1,2],"requirements":[{"0":[],"1":[]},{"0":[]},{"1":[]},{}]}}'),
};
const getCode = {
  contract: 1,
  source: "src/app.ts:41",
  needs: [{ of: tokenCredentials2, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"security":{"schemes":[{"name":"OAuth2AuthorizationCodeBearer","detail":"https://id.example/auth https://id.example/token","scheme":{"type":"oauth2","flows":{"authorizationCode":{"scopes":{"read":"Read it"},"authorizationUrl":"https://id.example/auth","tokenUrl":"https://id.example/token"}}}}],"requirements":[{"0":[]}]}}'),
};
const getOidc = {
  contract: 1,
  source: "src/app.ts:51",
  needs: [{ of: headerCredentials, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"security":{"schemes":[{"name":"OpenIdConnect","detail":"https://id.example/.well-known/openid-configuration","scheme":{"type":"openIdConnect","openIdConnectUrl":"https://id.example/.well-known/openid-configuration"}}],"requirements":[{"0":[]}]}}'),
};
const getStats = {
  contract: 1,
  source: "src/app.ts:58",
  needs: [{ of: credentials2, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, (v, x) => v === null ? null : encodeGetStatsResult(v, x)),
  ...document('{"operation":{"responses":{"200":[{"anyOf":[{"":{"scheme":"string","credentials":"string"}},"null"]}]}},"security":{"schemes":[{"name":"HTTPBearer","detail":"","scheme":{"type":"http","scheme":"bearer"}}],"requirements":[{"0":[]},{}]}}'),
};
const guards = {
  contract: 1,
  guards: [{ of: signedInDependency }],
  ...document('{"operation":{},"security":{"schemes":[{"name":"Session","detail":"sid","scheme":{"type":"apiKey","in":"cookie","name":"sid"}}],"requirements":[{"0":[]}]}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
function decodeItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const name = $.string(v.name, x, "name");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { name };
}
function textGetTokenResult(v) {
  if (!$.isObject(v)) return;
  const a = v.scheme, b = v.credentials;
  if ($.isShortString(a) && $.isShortString(b)) return '{"scheme":' + $.stringText(a) + ',"credentials":' + $.stringText(b) + '}';
}
function encodeGetTokenResult(v, x, k) {
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
  name: "user (src/app.ts:19)",
  kind: "function",
  use: () => user,
  needs: [{ of: tokenCredentials, at: 0 }],
};
const keyCredentials = $.security(false, $.apiKey("header", "x-admin-key"), $.apiKey("header", "x-partner-key"));
const keyCredentials2 = $.security(false, $.apiKey("header", "x-admin-key"));
const basicCredentials = $.security(false, $.basic("shop"));
const keyCredentials3 = $.security(true, $.apiKey("header", "x-partner-key"));
const basicCredentials2 = $.security(true, $.basic());
const tokenCredentials2 = $.security(false, $.http("Token"));
const tokenCredentials3 = $.security(true, $.http("x!y", "r"));
const tokenCredentials4 = $.security(false, $.http("Token", "the \"shop\""), $.http("Bearer"));
const tokenCredentials5 = $.security(false, $.token);
const headerCredentials = $.security(false, $.authorization);
const credentials2 = $.security(true, $.http("Bearer"));
const sessionCredentials = $.security(false, $.apiKey("cookie", "sid"));
const signedInDependency = {
  name: "signedIn (src/app.ts:24)",
  kind: "function",
  needs: [{ of: sessionCredentials, at: 0 }],
};
const document = $.document("src/app", '{"list":[],"parts":[{"name":"APIKeyHeader","detail":"x-admin-key","scheme":{"type":"apiKey","in":"header","name":"x-admin-key","description":"Of an administrator."}},{"name":"APIKeyHeader","detail":"x-partner-key","scheme":{"type":"apiKey","in":"header","name":"x-partner-key"}},{"name":"HTTPBasic","detail":"","scheme":{"type":"http","scheme":"basic"}},{"name":"HTTPBearer","detail":"","scheme":{"type":"http","scheme":"bearer"}}]}');
const getMe = {
  contract: 1,
  source: "src/app.ts:29",
  needs: [{ of: userDependency, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"errors":[{"status":403,"descriptions":["Not you"],"detail":"string"}],"security":{"schemes":[{"name":"HTTPBearer","detail":"","scheme":{"type":"http","scheme":"bearer","bearerFormat":"JWT"}}],"requirements":[{"0":[]}]}}'),
};
const getEither = {
  contract: 1,
  source: "src/app.ts:32",
  needs: [{ of: keyCredentials, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"security":{"schemes":[0,1],"requirements":[{"0":[]},{"1":[]}]}}'),
};
const postBoth = {
  contract: 1,
  source: "src/app.ts:35",
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
  source: "src/app.ts:40",
  needs: [{ of: keyCredentials3, at: 0 }, { of: basicCredentials2, at: 1 }],
  decode: () => [undefined, undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"security":{"schemes":[1,2],"requirements":[{"0":[],"1":[]},{"0":[]},{"1":[]},{}]}}'),
};
const getToken = {
  contract: 1,
  source: "src/app.ts:43",
  needs: [{ of: tokenCredentials2, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, encodeGetTokenResult, textGetTokenResult),
  ...document('{"operation":{"responses":{"200":[{"":{"scheme":"string","credentials":"string"}}]}},"security":{"schemes":[{"name":"HTTPToken","detail":"","scheme":{"type":"http","scheme":"Token"}}],"requirements":[{"0":[]}]}}'),
};
const getOdd = {
  contract: 1,
  source: "src/app.ts:44",
  needs: [{ of: tokenCredentials3, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"security":{"schemes":[{"name":"HTTPXy","detail":"","scheme":{"type":"http","scheme":"x!y"}}],"requirements":[{"0":[]},{}]}}'),
};
const getRealm = {
  contract: 1,
  source: "src/app.ts:45",
  needs: [{ of: tokenCredentials4, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"security":{"schemes":[{"name":"Realm","detail":"","scheme":{"type":"http","scheme":"Token"}},3],"requirements":[{"0":[]},{"1":[]}]}}'),
};
const getCode = {
  contract: 1,
  source: "src/app.ts:50",
  needs: [{ of: tokenCredentials5, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"security":{"schemes":[{"name":"OAuth2AuthorizationCodeBearer","detail":"https://id.example/auth https://id.example/token","scheme":{"type":"oauth2","flows":{"authorizationCode":{"scopes":{"read":"Read it"},"authorizationUrl":"https://id.example/auth","tokenUrl":"https://id.example/token"}}}}],"requirements":[{"0":[]}]}}'),
};
const getOidc = {
  contract: 1,
  source: "src/app.ts:60",
  needs: [{ of: headerCredentials, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"security":{"schemes":[{"name":"OpenIdConnect","detail":"https://id.example/.well-known/openid-configuration","scheme":{"type":"openIdConnect","openIdConnectUrl":"https://id.example/.well-known/openid-configuration"}}],"requirements":[{"0":[]}]}}'),
};
const getStats = {
  contract: 1,
  source: "src/app.ts:67",
  needs: [{ of: credentials2, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, (v, x) => v === null ? null : encodeGetTokenResult(v, x)),
  ...document('{"operation":{"responses":{"200":[{"anyOf":[{"":{"scheme":"string","credentials":"string"}},"null"]}]}},"security":{"schemes":[3],"requirements":[{"0":[]},{}]}}'),
};
const guards = {
  contract: 1,
  guards: [{ of: signedInDependency }],
  ...document('{"operation":{},"security":{"schemes":[{"name":"Session","detail":"sid","scheme":{"type":"apiKey","in":"cookie","name":"sid"}}],"requirements":[{"0":[]}]}}'),
};

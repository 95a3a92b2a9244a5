// src/app.ts
import * as $ from "countersign/generated";
function encodeUser(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
    asked: $.array(v.asked, x, "asked", $.string),
  };
  x.within(n, k, v);
  return o;
}
function encodeGetTwoResultItem(v, x, k) {
  return $.array(v, x, k, $.string);
}
const tokenCredentials = $.security(false, $.token);
const userDependency = {
  name: "user (src/app.ts:10)",
  kind: "function",
  use: () => user,
  needs: [{ of: tokenCredentials, at: 0 }],
  scopesAt: 1,
  decode(r, body, x) {
    return [undefined, $.noScopes];
  },
};
const activeDependency = {
  name: "active (src/app.ts:19)",
  kind: "function",
  use: () => active,
  needs: [{ of: userDependency, at: 0, scopes: ["me"] }],
};
const twiceDependency = {
  name: "twice (src/app.ts:34)",
  kind: "function",
  use: () => twice,
  scopesAt: [0, 1],
  decode(r, body, x) {
    return [$.noScopes, $.noScopes];
  },
};
const document = $.document("src/app", '{"list":[["#User",{"":{"name":"string","asked":["string"]}}]],"parts":[{"status":403,"descriptions":["Not enough permissions"],"detail":"string"},{"name":"OAuth2PasswordBearer","detail":"token","scheme":{"type":"oauth2","flows":{"password":{"scopes":{"me":"Read about yourself","items":"Read items"},"tokenUrl":"token"}}}}]}');
const getPlain = {
  contract: 1,
  source: "src/app.ts:23",
  needs: [{ of: userDependency, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, encodeUser),
  ...document('{"operation":{"responses":{"200":["#User"]}},"errors":[0],"security":{"schemes":[1],"requirements":[{"0":[]}]}}'),
};
const getMe = {
  contract: 1,
  source: "src/app.ts:24",
  needs: [{ of: activeDependency, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, encodeUser),
  ...document('{"operation":{"responses":{"200":["#User"]}},"errors":[0],"security":{"schemes":[1],"requirements":[{"0":["me"]}]}}'),
};
const getItems = {
  contract: 1,
  source: "src/app.ts:25",
  needs: [{ of: activeDependency, at: 0, scopes: ["items"] }],
  decode: () => [undefined],
  result: $.json(200, encodeUser),
  ...document('{"operation":{"responses":{"200":["#User"]}},"errors":[0],"security":{"schemes":[1],"requirements":[{"0":["items","me"]}]}}'),
};
const getTwo = {
  contract: 1,
  source: "src/app.ts:28",
  needs: [{ of: activeDependency, at: 0 }, { of: userDependency, at: 1 }],
  decode: () => [undefined, undefined],
  result: $.jsonList(200, encodeGetTwoResultItem),
  ...document('{"operation":{"responses":{"200":[[["string"]]]}},"errors":[0],"security":{"schemes":[1],"requirements":[{"0":["me"]}]}}'),
};
const getTwice = {
  contract: 1,
  source: "src/app.ts:35",
  needs: [{ of: twiceDependency, at: 0, scopes: ["a","b"] }],
  decode: () => [undefined],
  result: $.jsonList(200, $.string),
  ...document('{"operation":{"responses":{"200":[["string"]]}}}'),
};

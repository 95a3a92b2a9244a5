// src/app.ts
import * as $ from "countersign/generated";
const tokenCredentials = $.security(false, $.http("Bearer"));
const currentUserDependency = {
  name: "currentUser (src/app.ts:14)",
  kind: "function",
  use: () => currentUser,
  needs: [{ of: tokenCredentials, at: 0 }],
};
const userIdDependency = {
  name: "userId (src/app.ts:20)",
  kind: "function",
  needs: [{ of: currentUserDependency, at: 0 }],
};
const guardDependency = {
  name: "(tenant: string) => tenant (src/app.ts:32)",
  kind: "function",
  decode(r, body, x) {
    const tenant = $.string(r.query("tenant"), x, "tenant");
    x.from("query", r);
    return [tenant];
  },
};
const document = $.document("src/app", '{"list":[],"parts":[{"status":401,"descriptions":["Who is nobody?"],"detail":"string"},{"name":"HTTPBearer","detail":"","scheme":{"type":"http","scheme":"bearer"}}]}');
const getOpen = {
  contract: 1,
  source: "src/app.ts:24",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"limit":false}'),
};
const getOne = {
  contract: 1,
  source: "src/app.ts:25",
  decode(r, body, x) {
    let q = r.query("q");
    if (q !== undefined) q = $.number($.numeric(q), x, "q");
    x.from("query", r);
    return [q];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[["query q?","number"]],"responses":{"200":["string"]}},"limit":[{"requests":1,"per":"1m"}]}'),
};
const getMine = {
  contract: 1,
  source: "src/app.ts:26",
  guards: [{ of: userIdDependency }],
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"errors":[0],"limit":[{"requests":2,"per":"1m","name":"mine"}],"security":{"schemes":[1],"requirements":[{"0":[]}]}}'),
};
const postMine = {
  contract: 1,
  source: "src/app.ts:27",
  guards: [{ of: userIdDependency }],
  decode: () => [],
  result: $.empty(204),
  ...document('{"operation":{"responses":{"204":{"description":"Successful Response"}}},"errors":[0],"limit":[{"requests":2,"per":"1m","name":"mine"}],"security":{"schemes":[1],"requirements":[{"0":[]}]}}'),
};
const getRoot = {
  contract: 1,
  source: "src/app.ts:36",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};
const getMore = {
  contract: 1,
  source: "src/app.ts:37",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"limit":[{"requests":2,"per":"2m","name":"tenant"}]}'),
};
const guards = {
  contract: 1,
  guards: [{ of: guardDependency }],
  ...document('{"operation":{"parameters":[["query tenant","string"]]}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
const userDependency = {
  name: "user (src/app.ts:6)",
  kind: "async",
  use: () => user,
  decode(r, body, x) {
    let name = r.query("name");
    if (name !== undefined) name = $.string(name, x, "name");
    x.from("query", r);
    return [name];
  },
};
const connectionDependency = {
  name: "connection (src/app.ts:17)",
  kind: "generator",
  use: () => connection,
};
const adminDependency = {
  name: "Admin (src/app.ts:12)",
  kind: "class",
  use: () => Admin,
  needs: [{ of: userDependency, at: 0 }],
};
const userDependency2 = {
  name: "user (src/app.ts:6)",
  kind: "async",
  decode(r, body, x) {
    let name = r.query("name");
    if (name !== undefined) name = $.string(name, x, "name");
    x.from("query", r);
    return [name];
  },
};
const document = $.document("src/app", '{"list":[],"parts":[["query name?","string"],{"status":401,"descriptions":["Nobody is signed in."],"detail":"string"}]}');
const getMe = {
  contract: 1,
  source: "src/app.ts:26",
  needs: [{ of: userDependency, at: 0 }, { of: connectionDependency, at: 1 }],
  decode: () => [undefined, undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[0],"responses":{"200":["string"]}},"errors":[1,{"status":503,"descriptions":["Later"],"detail":"string"}]}'),
};
const getAdmin = {
  contract: 1,
  source: "src/app.ts:32",
  needs: [{ of: adminDependency, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[0],"responses":{"200":["string"]}},"errors":[1,{"status":403,"detail":{"":{"needed":"string"}}}]}'),
};
const getRoot = {
  contract: 1,
  source: "src/app.ts:35",
  decode: () => [],
  result: $.jsonList(200, $.string),
  ...document('{"operation":{"responses":{"200":[["string"]]}}}'),
};
const guards = {
  contract: 1,
  guards: [{ of: userDependency2 }],
  ...document('{"operation":{"parameters":[0]},"errors":[1]}'),
};

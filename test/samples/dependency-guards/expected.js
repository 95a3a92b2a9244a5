// src/items.ts
import * as $ from "countersign/generated";
const checkKeyDependency = {
  name: "checkKey (src/items.ts:3)",
  kind: "function",
  decode(r, body, x) {
    const xKey = $.text(r.header("x-key"), x, "x-key", 3);
    x.from("header", r);
    return [xKey];
  },
};
const document = $.document("src/items", '[]');
const getRoot = {
  contract: 1,
  source: "src/items.ts:9",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};
const guards = {
  contract: 1,
  guards: [{ of: checkKeyDependency }],
  ...document('{"operation":{"parameters":[["header x-key",{"type":"string","minLength":3}]]}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
const parameterDependency = {
  name: "parameter (src/app.ts:28)",
  kind: "function",
  use: () => parameter,
};
const atRouteDependency = {
  name: "atRoute (src/app.ts:24)",
  kind: "function",
  decode(r, body, x) {
    let flag = r.query("flag");
    if (flag !== undefined) flag = $.boolean($.truth(flag), x, "flag");
    x.from("query", r);
    return [flag];
  },
};
const atAppDependency = {
  name: "atApp (src/app.ts:7)",
  kind: "function",
  decode(r, body, x) {
    const xTrace = $.string(r.header("x-trace"), x, "x-trace");
    x.from("header", r);
    return [xTrace];
  },
};
const requireRoleDependency = {
  name: "requireRole(\"admin\") (src/app.ts:13)",
  kind: "function",
  decode(r, body, x) {
    const xRole = $.string(r.header("x-role"), x, "x-role");
    x.from("header", r);
    return [xRole];
  },
};
const inTenantDependency = {
  name: "inTenant (src/app.ts:20)",
  kind: "function",
  decode(r, body, x) {
    const tenant = $.int($.integer(r.path("tenant")), x, "tenant");
    x.from("path", r);
    return [tenant];
  },
};
const document = $.document("src/app", '{"list":[],"parts":[["header x-trace","string"]]}');
const getRan = {
  contract: 1,
  source: "src/app.ts:35",
  guards: [{ of: atRouteDependency }, { of: atAppDependency }],
  needs: [{ of: parameterDependency, at: 0 }],
  decode(r, body, x) {
    const xTrace = $.string(r.header("x-trace"), x, "x-trace");
    x.from("header", r);
    return [undefined, xTrace];
  },
  result: $.jsonList(200, $.string),
  ...document('{"operation":{"parameters":[0,["query flag?","boolean"]],"responses":{"200":[["string"]]}}}'),
};
const guards2 = {
  contract: 1,
  guards: [{ of: atAppDependency }],
  ...document('{"operation":{"parameters":[0]}}'),
};
const guards3 = {
  contract: 1,
  guards: [{ of: requireRoleDependency }, { of: inTenantDependency }],
  ...document('{"operation":{"parameters":[["header x-role","string"],["path tenant","int"]]},"errors":[{"status":403,"detail":"string"}]}'),
};

// src/app.ts
import * as $ from "countersign/generated";
import * as $search from "./search.js";
const searchDependency = {
  name: "search (src/search.ts:3)",
  kind: "function",
  use: () => $search.search,
};
const bestDependency = {
  name: "best (src/app.ts:10)",
  kind: "function",
  use: () => best,
  needs: [{ of: searchDependency, at: 0, limits: [{ requests: 3, per: "1m" }] }],
  decode(r, body, x) {
    const q = $.string(r.query("q"), x, "q");
    x.from("query", r);
    return [undefined, q];
  },
};
const reportDependency = {
  name: "report (src/app.ts:18)",
  kind: "generator",
  use: () => report,
};
const tokenCredentials = $.security(false, $.http("Bearer"));
const currentUserDependency = {
  name: "currentUser (src/app.ts:13)",
  kind: "function",
  use: () => currentUser,
  needs: [{ of: tokenCredentials, at: 0 }],
};
const sumDependency = {
  name: "sum (src/app.ts:31)",
  kind: "async",
  use: () => sum,
  decode(r, body, x) {
    const of = $.string(r.query("of"), x, "of");
    x.from("query", r);
    return [of];
  },
};
const costlyDependency = {
  name: "costly (src/app.ts:36)",
  kind: "function",
  needs: [{ of: searchDependency, at: 0, limits: [{ requests: 3, per: "1m" }] }],
};
const document = $.document("src/app", '{"list":[],"parts":[["query q","string"],{"status":401,"descriptions":["Who is nobody?"],"detail":"string"},{"name":"HTTPBearer","detail":"","scheme":{"type":"http","scheme":"bearer"}},["query of","string"]]}');
const getItems = {
  contract: 1,
  source: "src/app.ts:6",
  needs: [{ of: searchDependency, at: 1, limits: [{ requests: 3, per: "1m" }] }],
  decode(r, body, x) {
    const q = $.string(r.query("q"), x, "q");
    x.from("query", r);
    return [q, undefined];
  },
  result: $.jsonList(200, $.string),
  ...document('{"operation":{"parameters":[0],"responses":{"200":[["string"]]}},"limited":true}'),
};
const getOrders = {
  contract: 1,
  source: "src/app.ts:7",
  needs: [{ of: searchDependency, at: 1, limits: [{ requests: 3, per: "1m" }] }],
  decode(r, body, x) {
    const q = $.string(r.query("q"), x, "q");
    x.from("query", r);
    return [q, undefined];
  },
  result: $.jsonList(200, $.string),
  ...document('{"operation":{"parameters":[0],"responses":{"200":[["string"]]}},"limited":true}'),
};
const getBest = {
  contract: 1,
  source: "src/app.ts:11",
  needs: [{ of: bestDependency, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[0],"responses":{"200":["string"]}},"limited":true}'),
};
const getReports = {
  contract: 1,
  source: "src/app.ts:26",
  needs: [{ of: reportDependency, at: 0, limits: [{ requests: 2, per: 60, keyedBy: { of: currentUserDependency } }, { requests: 3, per: "1h", by: "everyone" }] }],
  decode: () => [undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"errors":[1],"security":{"schemes":[2],"requirements":[{"0":[]}]},"limited":true}'),
};
const getReportsById = {
  contract: 1,
  source: "src/app.ts:27",
  needs: [{ of: reportDependency, at: 1, limits: [{ requests: 2, per: 60, keyedBy: { of: currentUserDependency } }, { requests: 3, per: "1h", by: "everyone" }] }],
  decode(r, body, x) {
    const id = $.string(r.path("id"), x, "id");
    x.from("path", r);
    return [id, undefined];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[["path id","string"]],"responses":{"200":["string"]}},"errors":[1],"security":{"schemes":[2],"requirements":[{"0":[]}]},"limited":true}'),
};
const getSums = {
  contract: 1,
  source: "src/app.ts:32",
  decode(r, body, x) {
    const of = $.string(r.query("of"), x, "of");
    x.from("query", r);
    return [of];
  },
  result: $.json(200, $.number),
  ...document('{"operation":{"parameters":[3],"responses":{"200":["number"]}},"limit":[{"requests":2,"per":"1m","name":"sums"}]}'),
};
const getSumsLength = {
  contract: 1,
  source: "src/app.ts:33",
  needs: [{ of: sumDependency, at: 0, limits: [{ requests: 2, per: "1m", name: "sums" }] }],
  decode: () => [undefined],
  result: $.json(200, $.number),
  ...document('{"operation":{"parameters":[3],"responses":{"200":["number"]}},"limit":[{"requests":2,"per":"1m","name":"sums"}],"limited":true}'),
};
const getRoot = {
  contract: 1,
  source: "src/app.ts:38",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};
const guards = {
  contract: 1,
  guards: [{ of: costlyDependency }],
  ...document('{"operation":{},"limited":true}'),
};

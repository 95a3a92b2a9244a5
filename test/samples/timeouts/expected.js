// src/app.ts
import * as $ from "countersign/generated";
const document = $.document("src/app", '[]');
const getOfTheApp = {
  contract: 1,
  source: "src/app.ts:6",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};
const getOfTheRoute = {
  contract: 1,
  source: "src/app.ts:7",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"timeout":0.5}'),
};
const getNone = {
  contract: 1,
  source: "src/app.ts:8",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"timeout":false}'),
};
const getThrown = {
  contract: 1,
  source: "src/app.ts:11",
  decode(r, body, x) {
    const id = $.int($.integer(r.query("id")), x, "id");
    x.from("query", r);
    return [id];
  },
  result: $.json(200, $.int),
  ...document('{"operation":{"parameters":[["query id","int"]],"responses":{"200":["int"]}},"errors":[{"status":504,"descriptions":["The other server is slow"],"detail":"string"}]}'),
};
const getDeclared = {
  contract: 1,
  source: "src/app.ts:16",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"declared":{"5XX":{"description":"Come back later"}}}'),
};
const getRoot = {
  contract: 1,
  source: "src/app.ts:19",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};
const getSlow = {
  contract: 1,
  source: "src/app.ts:20",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"timeout":5}'),
};
const getRoot2 = {
  contract: 1,
  source: "src/app.ts:23",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};

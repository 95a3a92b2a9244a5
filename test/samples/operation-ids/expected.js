// src/app.ts
import * as $ from "countersign/generated";
const document = $.document("src/app", '{"list":[],"parts":[["path id","string"]]}');
const getUsersByEmail = {
  contract: 1,
  source: "src/app.ts:6",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};
const getUsersByEmail2 = {
  contract: 1,
  source: "src/app.ts:7",
  decode(r, body, x) {
    const email = $.string(r.path("email"), x, "email");
    x.from("path", r);
    return [email];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[["path email","string"]],"responses":{"200":["string"]}}}'),
};
const getAB = {
  contract: 1,
  source: "src/app.ts:8",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};
const getAB2 = {
  contract: 1,
  source: "src/app.ts:9",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};
const getCase = {
  contract: 1,
  source: "src/app.ts:10",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};
const getCase2 = {
  contract: 1,
  source: "src/app.ts:11",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};
const getSizes = {
  contract: 1,
  source: "src/app.ts:14",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};
const postSizes = {
  contract: 1,
  source: "src/app.ts:15",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"operationId":"getSizes","responses":{"200":["string"]}}}'),
};
const postColors = {
  contract: 1,
  source: "src/app.ts:18",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"operationId":"getColors","responses":{"200":["string"]}}}'),
};
const getColors = {
  contract: 1,
  source: "src/app.ts:19",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};
const getShapes2 = {
  contract: 1,
  source: "src/app.ts:21",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};
const postShapes = {
  contract: 1,
  source: "src/app.ts:22",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"handlerName":"getShapes"}'),
};
const getReports = {
  contract: 1,
  source: "src/app.ts:28",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"handlerName":"read"}'),
};
const getSummaries = {
  contract: 1,
  source: "src/app.ts:29",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"handlerName":"read"}'),
};
const getMore = {
  contract: 1,
  source: "src/app.ts:31",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"handlerName":"read"}'),
};
const getRoot = {
  contract: 1,
  source: "src/app.ts:42",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"handlerName":"list"}'),
};
const getById2 = {
  contract: 1,
  source: "src/app.ts:43",
  decode(r, body, x) {
    const id = $.string(r.path("id"), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[0],"responses":{"200":["string"]}},"handlerName":"getById"}'),
};
const getByIdPosts = {
  contract: 1,
  source: "src/app.ts:44",
  decode(r, body, x) {
    const id = $.string(r.path("id"), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[0],"responses":{"200":["string"]}}}'),
};

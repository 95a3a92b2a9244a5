// src/app.ts
import * as $ from "countersign/generated";
const document = $.document("src/app", '[]');
const getItems = {
  contract: 1,
  source: "src/app.ts:9",
  decode: () => [],
  result: $.jsonList(200, $.string),
  ...document('{"operation":{"responses":{"200":[["string"]]}}}'),
};
const getPlainly = {
  contract: 1,
  source: "src/app.ts:11",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"deprecated":true,"responses":{"200":["string"]}}}'),
};
const getById = {
  contract: 1,
  source: "src/app.ts:24",
  deprecated: {"since":"2026-10-01","sunset":"2035-04-01","see":"https://shop.example/items"},
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, $.int),
  ...document('{"operation":{"summary":"Reads an item.","deprecated":{"since":"2026-10-01","sunset":"2035-04-01","see":"https://shop.example/items"},"parameters":[["path id","int"]],"responses":{"200":["int"]}},"handlerName":"readItem"}'),
};
const getVersioned = {
  contract: 1,
  source: "src/app.ts:26",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"deprecated":true,"responses":{"200":["string"]}}}'),
};
const getStated = {
  contract: 1,
  source: "src/app.ts:27",
  deprecated: {"since":"2026-09-01"},
  decode(r, body, x) {
    const id = $.int($.integer(r.query("id")), x, "id");
    x.from("query", r);
    return [id];
  },
  result: $.json(200, $.int),
  ...document('{"operation":{"deprecated":{"since":"2026-09-01"},"parameters":[["query id","int"]],"responses":{"200":["int"]}}}'),
};
const getMerely = {
  contract: 1,
  source: "src/app.ts:28",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"deprecated":true,"responses":{"200":["string"]}}}'),
};
const getThings = {
  contract: 1,
  source: "src/app.ts:29",
  decode: () => [],
  result: $.jsonList(200, $.string),
  ...document('{"operation":{"responses":{"200":[["string"]]}}}'),
};

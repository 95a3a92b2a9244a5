// src/app.ts
import * as $ from "countersign/generated";
const components = $.components("src/app", '[]');
const getById = {
  contract: 1,
  source: "src/app.ts:9",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, $.string),
  document: $.document("src/app", '{"operation":{"parameters":[["path id","int"]],"responses":{"200":["string"]}},"errors":[{"status":404,"descriptions":["no item"],"headers":["x-left"],"detail":"string"},{"status":410,"descriptions":["gone"],"detail":"string"},{"classes":["src/app#OutOfStock"]}]}'),
  components,
};
const getStock = {
  contract: 1,
  source: "src/app.ts:22",
  decode: () => [],
  result: $.json(200, $.string),
  document: $.document("src/app", '{"operation":{"responses":{"200":["string"]}},"errors":[{"classes":["src/app#OutOfStock"]}]}'),
  components,
};
const getBroken = {
  contract: 1,
  source: "src/app.ts:25",
  decode: () => [],
  result: $.json(200, $.string),
  document: $.document("src/app", '{"operation":{"responses":{"200":["string"]}}}'),
  components,
};

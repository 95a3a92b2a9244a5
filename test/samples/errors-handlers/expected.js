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
  document: $.document("src/app", '{"operation":{"parameters":[["path id","integer"]],"responses":{"200":["string"],"404":{"description":"no item","headers":{"x-left":{"schema":{"type":"string"}}},"content":{"countersign/error":{"schema":"string"}}},"410":{"description":"gone","content":{"countersign/error":{"schema":"string"}}},"422":1}}}'),
  components,
};
const getStock = {
  contract: 1,
  source: "src/app.ts:22",
  decode: () => [],
  result: $.json(200, $.string),
  document: $.document("src/app", '{"operation":{"responses":{"200":["string"]}}}'),
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

// src/app.ts
import * as $ from "countersign/generated";
const document = $.document("src/app", '[]');
const getHealth = {
  contract: 1,
  source: "src/app.ts:17",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};
const getReady = {
  contract: 1,
  source: "src/app.ts:21",
  decode(r, body, x) {
    let id = r.query("id");
    if (id !== undefined) id = $.number($.numeric(id), x, "id");
    x.from("query", r);
    return [id];
  },
  result: $.json(200, $.number),
  ...document('{"operation":{"parameters":[["query id?","number"]],"responses":{"200":["number"]}}}'),
};
const getItemsById = {
  contract: 1,
  source: "src/app.ts:25",
  decode(r, body, x) {
    const id = $.number($.numeric(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, $.number),
  ...document('{"operation":{"parameters":[["path id","number"]],"responses":{"200":["number"]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
const components = $.components("src/app", '[]');
const getCaughtById = {
  contract: 1,
  source: "src/app.ts:22",
  decode(r, body, x) {
    const id = $.string(r.path("id"), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, $.string),
  document: $.document("src/app", '{"operation":{"parameters":[["path id","string"]],"responses":{"200":["string"]}}}'),
  components,
};
const getCaughtPromiseById = {
  contract: 1,
  source: "src/app.ts:30",
  decode(r, body, x) {
    const id = $.string(r.path("id"), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, $.string),
  document: $.document("src/app", '{"operation":{"parameters":[["path id","string"]],"responses":{"200":["string"]}}}'),
  components,
};
const getNotAwaitedById = {
  contract: 1,
  source: "src/app.ts:32",
  decode(r, body, x) {
    const id = $.string(r.path("id"), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, $.string),
  document: $.document("src/app", '{"operation":{"parameters":[["path id","string"]],"responses":{"200":["string"]}},"errors":[{"status":502,"detail":"string"}]}'),
  components,
};
const getAgainById = {
  contract: 1,
  source: "src/app.ts:40",
  decode(r, body, x) {
    const id = $.string(r.path("id"), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, $.string),
  document: $.document("src/app", '{"operation":{"parameters":[["path id","string"]],"responses":{"200":["string"]}},"errors":[{"status":404,"detail":"string"}]}'),
  components,
};
const getBehindAnInterfaceById = {
  contract: 1,
  source: "src/app.ts:49",
  decode(r, body, x) {
    const id = $.string(r.path("id"), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, $.string),
  document: $.document("src/app", '{"operation":{"parameters":[["path id","string"]],"responses":{"200":["string"]}}}'),
  components,
};
const getLater = {
  contract: 1,
  source: "src/app.ts:51",
  decode: () => [],
  result: $.json(200, $.string),
  document: $.document("src/app", '{"operation":{"responses":{"200":["string"]}}}'),
  components,
};

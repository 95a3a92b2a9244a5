// src/app.ts
import * as $ from "countersign/generated";
const document = $.document("src/app", '{"list":[],"parts":[["path id","string"]]}');
const getCaughtById = {
  contract: 1,
  source: "src/app.ts:22",
  decode(r, body, x) {
    const id = $.string(r.path("id"), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[0],"responses":{"200":["string"]}}}'),
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
  ...document('{"operation":{"parameters":[0],"responses":{"200":["string"]}}}'),
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
  ...document('{"operation":{"parameters":[0],"responses":{"200":["string"]}},"errors":[{"status":502,"detail":"string"}]}'),
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
  ...document('{"operation":{"parameters":[0],"responses":{"200":["string"]}},"errors":[{"status":404,"detail":"string"}]}'),
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
  ...document('{"operation":{"parameters":[0],"responses":{"200":["string"]}}}'),
};
const getLater = {
  contract: 1,
  source: "src/app.ts:51",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
const document = $.document("src/app", '[]');
const getRoot = {
  contract: 1,
  source: "src/app.ts:6",
  decode(r, body, x) {
    const id = $.int($.integer(r.query("id")), x, "id");
    x.from("query", r);
    return [id];
  },
  result: $.json(200, $.int),
  ...document('{"operation":{"tags":["b","a"],"summary":"Read it","description":"All of *it*.","operationId":"readIt","deprecated":true,"parameters":[["query id","int"]],"responses":{"200":["int"]},"x-internal":true},"declared":{"418":{"description":"A teapot"}}}'),
};
const getDocumented = {
  contract: 1,
  source: "src/app.ts:30",
  decode(r, body, x) {
    const id = $.int($.integer(r.query("id")), x, "id");
    x.from("query", r);
    return [id];
  },
  result: $.json(200, $.int),
  ...document('{"operation":{"tags":["documented"],"summary":"Read one.","description":"With everything.","operationId":"readDocumented","deprecated":true,"parameters":[["query id","int","The number on its back."]],"responses":{"200":["int"]}},"errors":[{"status":404,"detail":"string","descriptions":["It is gone."]}]}'),
};
const getHidden = {
  contract: 1,
  source: "src/app.ts:35",
  decode(r, body, x) {
    const id = $.int($.integer(r.query("id")), x, "id");
    x.from("query", r);
    return [id];
  },
  result: $.json(200, $.int),
  ...document('{"operation":{"parameters":[["query id","int"]],"responses":{"200":["int"]}},"hidden":true}'),
};

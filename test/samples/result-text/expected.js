// src/app.ts
import * as $ from "countersign/generated";
const document = $.document("src/app", '{"list":[],"parts":[{"description":"Successful Response"}]}');
const getText = {
  contract: 1,
  source: "src/app.ts:5",
  decode(r, body, x) {
    const name = $.string(r.query("name"), x, "name");
    x.from("query", r);
    return [name];
  },
  result: { status: 200, bodies: { 200: { kind: "text", contentType: "text/plain; charset=utf-8" } } },
  ...document('{"operation":{"parameters":[["query name","string"]],"responses":{"200":{"description":"Successful Response","content":{"text/plain":{"schema":"string"}}}}}}'),
};
const getHtml = {
  contract: 1,
  source: "src/app.ts:7",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "text", contentType: "text/html; charset=utf-8" } } },
  ...document('{"operation":{"responses":{"200":{"description":"Successful Response","content":{"text/html":{"schema":"string"}}}}}}'),
};
const getJson = {
  contract: 1,
  source: "src/app.ts:9",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};
const getAway = {
  contract: 1,
  source: "src/app.ts:11",
  decode: () => [],
  result: { status: 307, bodies: { 307: { kind: "response" } } },
  ...document('{"operation":{"responses":{"307":0}}}'),
};
const getRaw = {
  contract: 1,
  source: "src/app.ts:13",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "response" } } },
  ...document('{"operation":{"responses":{"200":0}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
const components = $.components("src/app", '[]');
const getText = {
  contract: 1,
  source: "src/app.ts:5",
  decode(r, body, x) {
    const name = $.string(r.query("name"), x, "name");
    x.from("query", r);
    return [name];
  },
  result: { status: 200, bodies: { 200: { kind: "text", contentType: "text/plain; charset=utf-8" } } },
  document: $.document("src/app", '{"operation":{"parameters":[["query name","string"]],"responses":{"200":{"description":"Successful Response","content":{"text/plain":{"schema":"string"}}}}}}'),
  components,
};
const getHtml = {
  contract: 1,
  source: "src/app.ts:7",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "text", contentType: "text/html; charset=utf-8" } } },
  document: $.document("src/app", '{"operation":{"responses":{"200":{"description":"Successful Response","content":{"text/html":{"schema":"string"}}}}}}'),
  components,
};
const getJson = {
  contract: 1,
  source: "src/app.ts:9",
  decode: () => [],
  result: $.json(200, $.string),
  document: $.document("src/app", '{"operation":{"responses":{"200":["string"]}}}'),
  components,
};
const getAway = {
  contract: 1,
  source: "src/app.ts:11",
  decode: () => [],
  result: { status: 307, bodies: { 307: { kind: "response" } } },
  document: $.document("src/app", '{"operation":{"responses":{"307":{"description":"Successful Response"}}}}'),
  components,
};
const getRaw = {
  contract: 1,
  source: "src/app.ts:13",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "response" } } },
  document: $.document("src/app", '{"operation":{"responses":{"200":{"description":"Successful Response"}}}}'),
  components,
};

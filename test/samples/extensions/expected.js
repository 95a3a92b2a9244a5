// src/app.ts
import * as $ from "countersign/generated";
const document = $.document("src/app", '[]');
const getRoot = {
  contract: 1,
  source: "src/app.ts:18",
  decode: () => [],
  result: $.jsonList(200, $.string),
  ...document('{"operation":{"responses":{"200":[["string"]]}}}'),
};
const getFiles = {
  contract: 1,
  source: "src/app.ts:19",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"servers":[{"url":"https://files.example.com"}],"responses":{"200":["string"]},"x-stage":"alpha","x-size":[1,null]}}'),
};
const getEvents = {
  contract: 1,
  source: "src/app.ts:27",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "events", data: { encode: $.string } } } },
  ...document('{"operation":{"responses":{"200":{"description":"Successful Response","content":{"text/event-stream":{"itemSchema":{"":{"data":{"type":"string","contentMediaType":"application/json","contentSchema":"string"},"event?":"string","id?":"string","retry?":{"type":"integer","minimum":0}}}}}}}},"handlerName":"events"}'),
};
const getRoot2 = {
  contract: 1,
  source: "src/app.ts:29",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"externalDocs":{"url":"https://example.com"},"responses":{"200":["string"]}}}'),
};

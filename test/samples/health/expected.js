// src/app.ts
import * as $ from "countersign/generated";
const _Credentials = $.security(false, $.http("Bearer"));
const memberDependency = {
  name: "member (src/app.ts:3)",
  kind: "function",
  needs: [{ of: _Credentials, at: 0 }],
};
const document = $.document("src/app", '[]');
const getItems = {
  contract: 1,
  source: "src/app.ts:16",
  decode: () => [],
  result: $.jsonList(200, $.string),
  ...document('{"operation":{"responses":{"200":[["string"]]}}}'),
};
const guards = {
  contract: 1,
  guards: [{ of: memberDependency }],
  ...document('{"operation":{},"security":{"schemes":[{"name":"HTTPBearer","detail":"","scheme":{"type":"http","scheme":"bearer"}}],"requirements":[{"0":[]}]}}'),
};

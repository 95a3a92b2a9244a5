// src/app.ts
import * as $ from "countersign/generated";
function encodeOutOfStockAnswerHeaders(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    "retry-after": $.string(v["retry-after"], x, "retry-after"),
  };
  x.within(n, k, v);
  return o;
}
function encode404Answer(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    item: $.unknown(v.item, x, "item"),
  };
  x.within(n, k, v);
  return o;
}
function text404Answer(v) {
  if (!$.isObject(v)) return;
  const a = v.nothing;
  if (typeof a === "boolean") return (a ? '{"nothing":true}' : '{"nothing":false}');
}
function encode404Answer2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    nothing: $.boolean(v.nothing, x, "nothing"),
  };
  x.within(n, k, v);
  return o;
}
function encodeRequestValidationErrorAnswer(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    problems: $.array(v.problems, x, "problems", $.string),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[],"parts":[{"classes":["src/app#OutOfStock"]}]}');
const getById = {
  contract: 1,
  source: "src/app.ts:10",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[["path id","int"]],"responses":{"200":["string"]}},"errors":[{"status":404,"descriptions":["no item"],"headers":["x-left"],"detail":"string"},{"status":410,"descriptions":["gone"],"detail":"string"},0]}'),
};
const getStock = {
  contract: 1,
  source: "src/app.ts:24",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"errors":[0]}'),
};
const getLocked = {
  contract: 1,
  source: "src/app.ts:27",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}},"errors":[{"classes":["src/app#Locked"]}]}'),
};
const getBroken = {
  contract: 1,
  source: "src/app.ts:30",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};
const onOutOfStock = {
  contract: 1,
  source: "src/app.ts:7",
  bodies: { 409: { kind: "json", encode: $.string, headers: encodeOutOfStockAnswerHeaders } },
  ...document('{"takes":"src/app#OutOfStock","operation":{"responses":{"409":{"headers":{"retry-after":{"required":true,"schema":{"type":"string"}}},"content":{"application/json":{"schema":"string"}}}}}}'),
};
const on404 = {
  contract: 1,
  source: "src/app.ts:8",
  bodies: { own: { kind: "json", encode: encode404Answer } },
  ...document('{"takes":404,"operation":{"responses":{"own":{"content":{"application/json":{"schema":{"":{"item":{}}}}}}}}}'),
};
const onOutOfStock2 = {
  contract: 1,
  source: "src/app.ts:18",
  bodies: { 503: { kind: "json", encode: $.string } },
  ...document('{"takes":"src/app#OutOfStock","operation":{"responses":{"503":{"content":{"application/json":{"schema":"string"}}}}}}'),
};
const on4042 = {
  contract: 1,
  source: "src/app.ts:19",
  bodies: { own: { kind: "json", encode: encode404Answer2, text: text404Answer } },
  ...document('{"takes":404,"operation":{"responses":{"own":{"content":{"application/json":{"schema":{"":{"nothing":"boolean"}}}}}}}}'),
};
const onRequestValidationError = {
  contract: 1,
  source: "src/app.ts:20",
  bodies: { own: { kind: "json", encode: encodeRequestValidationErrorAnswer } },
  ...document('{"takes":"RequestValidationError","operation":{"responses":{"own":{"content":{"application/json":{"schema":{"":{"problems":["string"]}}}}}}}}'),
};
const on500 = {
  contract: 1,
  source: "src/app.ts:21",
  bodies: { 500: { kind: "response" } },
  ...document('{"takes":500,"foreign":[],"operation":{"responses":{"500":{}}}}'),
};
const onLocked = {
  contract: 1,
  source: "src/app.ts:22",
  bodies: { 423: { kind: "response" } },
  ...document('{"takes":"src/app#Locked","operation":{"responses":{"423":{}}}}'),
};

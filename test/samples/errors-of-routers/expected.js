// src/handlers.ts
import * as $ from "countersign/generated";
function encodeAdvice(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    advice: $.string(v.advice, x, "advice"),
  };
  if ((p = v.trace) !== undefined) o.trace = $.never(p, x, "trace");
  x.within(n, k, v);
  return o;
}
const document = $.document("src/handlers", '[["#Advice",{"":{"advice":"string","trace?":{"not":{},"description":"Never sent: the declared type has no such property."}},"description":"What a client can do about it."}]]');
const on403 = {
  contract: 1,
  source: "src/handlers.ts:14",
  bodies: { own: { kind: "json", encode: encodeAdvice } },
  ...document('{"takes":403,"operation":{"responses":{"own":{"content":{"application/json":{"schema":"#Advice"}}}}}}'),
};
const onSyntaxError = {
  contract: 1,
  source: "src/handlers.ts:15",
  bodies: { 400: { kind: "json", encode: $.string } },
  ...document('{"takes":"#SyntaxError","foreign":["#SyntaxError"],"operation":{"responses":{"400":{"content":{"application/json":{"schema":"string"}}}}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
function text404Answer(v) {
  if (!$.isObject(v)) return;
  const a = v.missing;
  if ($.isShortString(a)) return '{"missing":' + $.stringText(a) + '}';
}
function encode404Answer(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    missing: $.string(v.missing, x, "missing"),
  };
  x.within(n, k, v);
  return o;
}
function textHttpErrorAnswer(v) {
  if (!$.isObject(v)) return;
  const a = v.advice;
  if ($.isShortString(a)) return '{"advice":' + $.stringText(a) + '}';
}
function encodeHttpErrorAnswer(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    advice: $.string(v.advice, x, "advice"),
  };
  x.within(n, k, v);
  return o;
}
function encodeExpiredAnswer(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    at: $.asDate(v.at, x, "at"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[],"parts":[{"content":{"application/json":{"schema":{"":{"missing":"string"}}}}}]}');
const getById = {
  contract: 1,
  source: "src/app.ts:5",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[["path id","int"]],"responses":{"200":["string"]}},"errors":[{"status":403,"descriptions":["sign in"],"detail":"string"},{"status":404,"descriptions":["no item"],"detail":"string"},{"status":409,"descriptions":["old"],"detail":"string"},{"status":410,"classes":["src/handlers#Expired"],"detail":{"":{"at":{"type":"string","format":"date-time"}}}}]}'),
};
const on404 = {
  contract: 1,
  source: "src/app.ts:16",
  bodies: { own: { kind: "json", encode: encode404Answer, text: text404Answer } },
  ...document('{"takes":404,"operation":{"responses":{"own":0}},"passes":true}'),
};
const onHttpError = {
  contract: 1,
  source: "src/app.ts:19",
  bodies: { reply: { kind: "json", encode: encodeHttpErrorAnswer, text: textHttpErrorAnswer } },
  ...document('{"takes":"HttpError","operation":{"responses":{"reply":{"content":{"application/json":{"schema":{"":{"advice":"string"}}}}}}},"passes":true,"rethrows":true}'),
};
const on4042 = {
  contract: 1,
  source: "src/app.ts:24",
  bodies: { own: { kind: "json", encode: encode404Answer, text: text404Answer } },
  ...document('{"takes":404,"operation":{"responses":{"own":0}}}'),
};
const onExpired = {
  contract: 1,
  source: "src/app.ts:29",
  bodies: { own: { kind: "json", encode: (v, x) => v === null ? null : encodeExpiredAnswer(v, x) } },
  ...document('{"takes":"src/handlers#Expired","operation":{"responses":{"own":{"content":{"application/json":{"schema":{"anyOf":[{"":{"at":{"type":"string","format":"date-time"}}},"null"]}}}}}}}'),
};

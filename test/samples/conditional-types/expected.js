// src/app.ts
import * as $ from "countersign/generated";
const bodyArgsItems = [decodeBodyArgs0, $.string];
const postAwaitedResultValues = ["a", "b"];
function decodeBody(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const item = $.string(v.item, x, "item");
  const same = $.number(v.same, x, "same");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { item, same };
}
function copyValue(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const value = $.string(v.value, x, "value");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { value };
}
function encodePostAnswerResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    ok: $.only(v.ok, x, "ok", true),
    value: copyValue(v.value, x, "value"),
  };
  x.within(n, k, v);
  return o;
}
function decodeDraft(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 0, n = x.count;
  const code = (p = v.code) === undefined ? p : (w++, $.text(p, x, "code", 2));
  const placed = (p = v.placed) === undefined ? p : (w++, $.asDate(p, x, "placed"));
  const address = (p = v.address) === undefined ? p : (w++, copyDraftAddress(p, x, "address"));
  x.within(n, k, v);
  if ($.whole(v, x, w) && placed === v.placed && address === v.address) return v;
  const o = {};
  if (code !== undefined) o.code = code;
  if (placed !== undefined) o.placed = placed;
  if (address !== undefined) o.address = address;
  return o;
}
function copyDraftAddress(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 0, n = x.count;
  const street = (p = v.street) === undefined ? p : (w++, $.string(p, x, "street"));
  const tags = (p = v.tags) === undefined ? p : (w++, $.array(p, x, "tags", $.string));
  x.within(n, k, v);
  if ($.whole(v, x, w) && tags === v.tags) return v;
  const o = {};
  if (street !== undefined) o.street = street;
  if (tags !== undefined) o.tags = tags;
  return o;
}
function encodePostDraftResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    code: (p = v.code) === undefined ? p : $.text(p, x, "code", 2),
    placed: (p = v.placed) === undefined ? p : $.asDate(p, x, "placed"),
    address: (p = v.address) === undefined ? p : copyDraftAddress(p, x, "address"),
  };
  x.within(n, k, v);
  return o;
}
function decodeBody2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const args = $.tuple(v.args, x, "args", bodyArgsItems, 1);
  x.within(n, k, v);
  return $.whole(v, x, 1) && args === v.args ? v : { args };
}
function decodeBodyArgs0(v, x, k) {
  return $.array(v, x, k, $.number);
}
function textPostTotalResult(v) {
  if (!$.isObject(v)) return;
  const a = v.sum, b = v.currency;
  if (Number.isFinite(a) && $.isShortString(b)) return '{"sum":' + a + ',"currency":' + $.stringText(b) + '}';
}
function encodePostTotalResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    sum: $.number(v.sum, x, "sum"),
    currency: $.string(v.currency, x, "currency"),
  };
  x.within(n, k, v);
  return o;
}
function decodeBody3(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    at: $.asDate(v.at, x, "at"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[],"parts":[[{"":{"code?":{"type":"string","minLength":2},"placed?":{"type":"string","format":"date-time"},"address?":{"":{"street?":"string","tags?":["string"]}}}}]]}');
const postItem = {
  contract: 1,
  source: "src/app.ts:21",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = decodeBody($.present(body), x, "body");
    return [body2];
  },
  result: $.json(200, $.number),
  ...document('{"operation":{"requestBody":[{"":{"item":"string","same":"number"}}],"responses":{"200":["number"]}}}'),
};
const postAnswer = {
  contract: 1,
  source: "src/app.ts:22",
  body: { kind: "json" },
  decode(r, body, x) {
    const value = copyValue($.present(body), x, "body");
    return [value];
  },
  result: $.json(200, encodePostAnswerResult),
  ...document('{"operation":{"requestBody":[{"":{"value":"string"}}],"responses":{"200":[{"":{"ok":{"const":true,"type":"boolean"},"value":{"":{"value":"string"}}}}]}}}'),
};
const postDraft = {
  contract: 1,
  source: "src/app.ts:23",
  body: { kind: "json" },
  decode(r, body, x) {
    const draft = decodeDraft($.present(body), x, "body");
    return [draft];
  },
  result: $.json(200, encodePostDraftResult),
  ...document('{"operation":{"requestBody":0,"responses":{"200":0}}}'),
};
const postTotal = {
  contract: 1,
  source: "src/app.ts:24",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = decodeBody2($.present(body), x, "body");
    return [body2];
  },
  result: $.json(200, encodePostTotalResult, textPostTotalResult),
  ...document('{"operation":{"requestBody":[{"":{"args":{"type":"array","prefixItems":[["number"],"string"],"minItems":1,"maxItems":2}}}],"responses":{"200":[{"":{"sum":"number","currency":"string"}}]}}}'),
};
const postAwaited = {
  contract: 1,
  source: "src/app.ts:28",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = decodeBody3($.present(body), x, "body");
    return [body2];
  },
  result: $.json(200, (v, x) => $.literal(v, x, undefined, postAwaitedResultValues)),
  ...document('{"operation":{"requestBody":[{"":{"at":{"type":"string","format":"date-time"}}}],"responses":{"200":[{"type":"string","enum":["a","b"]}]}}}'),
};

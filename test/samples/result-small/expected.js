// src/app.ts
import * as $ from "countersign/generated";
const doneStateValues = ["open", "closed"];
function textDone(v) {
  if (!$.isObject(v)) return;
  const a = v.id, b = v.ok, c = v.state, d = v.kind, e = v.next;
  if (Number.isSafeInteger(a) && typeof b === "boolean" && (c === "open" || c === "closed") && d === "done" && e === null) return '{"id":' + a + (b ? ',"ok":true' : ',"ok":false') + ',"state":"' + c + '","kind":"done","next":null}';
}
function encodeDone(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: $.int(v.id, x, "id"),
    ok: $.boolean(v.ok, x, "ok"),
    state: $.literal(v.state, x, "state", doneStateValues),
    kind: $.only(v.kind, x, "kind", "done"),
    next: $.nothing(v.next, x, "next"),
  };
  x.within(n, k, v);
  return o;
}
function encodeGetBoundedResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: $.range(v.id, x, "id", 8),
  };
  x.within(n, k, v);
  return o;
}
function textGetNamedResult(v) {
  if (!$.isObject(v)) return;
  const a = v.id, b = v.state;
  if (Number.isSafeInteger(a) && $.isShortString(b)) return '{"id":' + a + ',"state":' + $.stringText(b) + '}';
}
function encodeGetNamedResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: $.int(v.id, x, "id"),
    state: $.string(v.state, x, "state"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Done",{"":{"id":"int","ok":"boolean","state":{"type":"string","enum":["open","closed"]},"kind":{"const":"done","type":"string"},"next":"null"}}]]');
const getRoot = {
  contract: 1,
  source: "src/app.ts:16",
  decode: () => [],
  result: $.json(200, encodeDone, textDone),
  ...document('{"operation":{"summary":"Written as text at once, without what nobody declared.","responses":{"200":["#Done"]}}}'),
};
const getBroken = {
  contract: 1,
  source: "src/app.ts:19",
  decode: () => [],
  result: $.json(200, encodeDone, textDone),
  ...document('{"operation":{"summary":"Not what was declared, which the encoder says.","responses":{"200":["#Done"]}}}'),
};
const getBounded = {
  contract: 1,
  source: "src/app.ts:22",
  decode: () => [],
  result: $.json(200, encodeGetBoundedResult),
  ...document('{"operation":{"summary":"A constraint leaves it to the encoder.","responses":{"200":[{"":{"id":{"type":"number","minimum":8}}}]}}}'),
};
const getNamed = {
  contract: 1,
  source: "src/app.ts:25",
  decode: () => [],
  result: $.json(200, encodeGetNamedResult, textGetNamedResult),
  ...document('{"operation":{"summary":"As does a string.","responses":{"200":[{"":{"id":"int","state":"string"}}]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
function textTick(v) {
  if (!$.isObject(v)) return;
  const a = v.n;
  if (Number.isSafeInteger(a)) return '{"n":' + a + '}';
}
function encodeTick(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    n: $.int(v.n, x, "n"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Tick",{"":{"n":"int"}}]]');
const getLines = {
  contract: 1,
  source: "src/app.ts:9",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "json-lines", encode: encodeTick, text: textTick } } },
  ...document('{"operation":{"responses":{"200":{"description":"Successful Response","content":{"application/jsonl":{"itemSchema":"#Tick"}}}}},"handlerName":"lines"}'),
};
const getTicks = {
  contract: 1,
  source: "src/app.ts:13",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "events", data: { encode: encodeTick, text: textTick } } } },
  ...document('{"operation":{"responses":{"200":{"description":"Successful Response","content":{"text/event-stream":{"itemSchema":{"":{"data":{"type":"string","contentMediaType":"application/json","contentSchema":"#Tick"},"event?":"string","id?":"string","retry?":{"type":"integer","minimum":0}}}}}}}},"handlerName":"ticks"}'),
};
const getTokens = {
  contract: 1,
  source: "src/app.ts:17",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "events", data: { encode: encodeTick, text: textTick }, raw: true } } },
  ...document('{"operation":{"responses":{"200":{"description":"Successful Response","content":{"text/event-stream":{"itemSchema":{"":{"data":{"type":"string","anyOf":[{"contentMediaType":"application/json","contentSchema":"#Tick"},{"contentMediaType":"text/plain"}]},"event?":"string","id?":"string","retry?":{"type":"integer","minimum":0}}}}}}}},"handlerName":"tokens"}'),
};
const getTicksByN = {
  contract: 1,
  source: "src/app.ts:22",
  decode(r, body, x) {
    const n2 = $.int($.integer(r.path("n")), x, "n");
    x.from("path", r);
    return [n2];
  },
  result: $.json(200, (v, x) => v === null ? null : encodeTick(v, x)),
  ...document('{"operation":{"parameters":[["path n","int"]],"responses":{"200":[{"anyOf":["#Tick","null"]}]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
const stepMembers = $.members([["Token", encodeToken, 1, ["text"]], ["Failure", encodeFailure, 1, ["reason"]]]);
const getInferredResultMembers = $.members([["literal['plain']", encodeGetInferredResult1, 4], ["object", encodeGetInferredResult2, 1]]);
function encodeTick(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    n: $.int(v.n, x, "n"),
    at: $.asDate(v.at, x, "at"),
  };
  x.within(n, k, v);
  return o;
}
function encodeStep(v, x, k) {
  return $.union(v, x, k, stepMembers);
}
function encodeToken(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    text: $.string(v.text, x, "text"),
  };
  x.within(n, k, v);
  return o;
}
function encodeFailure(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    reason: $.string(v.reason, x, "reason"),
  };
  x.within(n, k, v);
  return o;
}
function encodeGetInferredResult1(v, x, k) {
  return $.only(v, x, k, "plain");
}
function encodeGetInferredResult2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    n: $.number(v.n, x, "n"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[["#Tick",{"":{"n":"int","at":{"type":"string","format":"date-time"}}}],["#Step",{"anyOf":["#Token","#Failure"]}],["#Token",{"":{"text":"string"}}],["#Failure",{"":{"reason":"string"}}]],"parts":[{"description":"Successful Response","content":{"text/event-stream":{"itemSchema":{"":{"data":"string","event?":"string","id?":"string","retry?":{"type":"integer","minimum":0}}}}}}]}');
const getTicks = {
  contract: 1,
  source: "src/app.ts:26",
  decode(r, body, x) {
    let lastEventId = r.header("last-event-id");
    if (lastEventId !== undefined) lastEventId = $.int($.integer(lastEventId), x, "last-event-id");
    x.from("header", r);
    return [lastEventId];
  },
  result: { status: 200, bodies: { 200: { kind: "events", data: { encode: encodeTick } } } },
  ...document('{"operation":{"parameters":[["header last-event-id?",{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991,"default":0}]],"responses":{"200":{"description":"Successful Response","content":{"text/event-stream":{"itemSchema":{"":{"data":{"type":"string","contentMediaType":"application/json","contentSchema":"#Tick"},"event?":"string","id?":"string","retry?":{"type":"integer","minimum":0}}}}}}}},"handlerName":"ticks"}'),
};
const postChat = {
  contract: 1,
  source: "src/app.ts:36",
  decode(r, body, x) {
    const prompt = $.string(r.query("prompt"), x, "prompt");
    x.from("query", r);
    return [prompt];
  },
  result: { status: 200, bodies: { 200: { kind: "events", data: { encode: encodeStep }, raw: true } } },
  ...document('{"operation":{"parameters":[["query prompt","string"]],"responses":{"200":{"description":"Successful Response","content":{"text/event-stream":{"itemSchema":{"":{"data":{"type":"string","anyOf":[{"contentMediaType":"application/json","contentSchema":"#Step"},{"contentMediaType":"text/plain"}]},"event?":"string","id?":"string","retry?":{"type":"integer","minimum":0}}}}}}}},"handlerName":"chat"}'),
};
const getLog = {
  contract: 1,
  source: "src/app.ts:42",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "events", raw: true } } },
  ...document('{"operation":{"responses":{"200":0}},"handlerName":"log"}'),
};
const getRoomsById = {
  contract: 1,
  source: "src/app.ts:48",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: { status: 200, bodies: {
    200: { kind: "events", data: { list: true, encode: $.int } },
    410: { kind: "json", encode: $.string },
  } },
  ...document('{"operation":{"summary":"It is known before the head is sent.","parameters":[["path id","int"]],"responses":{"200":{"description":"Successful Response","content":{"text/event-stream":{"itemSchema":{"":{"data":{"type":"string","contentMediaType":"application/json","contentSchema":["int"]},"event?":"string","id?":"string","retry?":{"type":"integer","minimum":0}}}}}},"410":{"description":"Gone","content":{"application/json":{"schema":"string"}}}}}}'),
};
const getInferred = {
  contract: 1,
  source: "src/app.ts:57",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "events", data: { encode: (v, x) => $.union(v, x, undefined, getInferredResultMembers) } } } },
  ...document('{"operation":{"responses":{"200":{"description":"Successful Response","content":{"text/event-stream":{"itemSchema":{"":{"data":{"type":"string","contentMediaType":"application/json","contentSchema":{"anyOf":[{"const":"plain","type":"string"},{"":{"n":"number"}}]}},"event?":"string","id?":"string","retry?":{"type":"integer","minimum":0}}}}}}}},"handlerName":"inferred"}'),
};
const getAlive = {
  contract: 1,
  source: "src/app.ts:63",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "events" } } },
  ...document('{"operation":{"responses":{"200":0}},"handlerName":"alive"}'),
};

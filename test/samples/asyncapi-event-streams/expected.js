// src/app.ts
import * as $ from "countersign/generated";
const colorValues = ["red", "green"];
const roomEventMembers = new Map([["joined", encodeJoined], ["said", encodeSaid]]);
function coerceColorsItem(v, x, k) {
  return $.literal(v, x, k, colorValues);
}
function encodeRoomEvent(v, x, k) {
  return $.tagged(v, x, k, "type", roomEventMembers);
}
function encodeJoined(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    type: $.only(v.type, x, "type", "joined"),
    name: $.string(v.name, x, "name"),
  };
  x.within(n, k, v);
  return o;
}
function encodeSaid(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    type: $.only(v.type, x, "type", "said"),
    text: $.string(v.text, x, "text"),
  };
  if ((p = v.reply) !== undefined) o.reply = encodeSaid(p, x, "reply");
  x.within(n, k, v);
  return o;
}
function decodeQuestion(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const prompt = $.string(v.prompt, x, "prompt");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { prompt };
}
function textToken(v) {
  if (!$.isObject(v)) return;
  const a = v.text;
  if ($.isShortString(a)) return '{"text":' + $.stringText(a) + '}';
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
function textGetAnybodyResult(v) {
  if (!$.isObject(v)) return;
  const a = v.n;
  if (Number.isSafeInteger(a)) return '{"n":' + a + '}';
}
function encodeGetAnybodyResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    n: $.int(v.n, x, "n"),
  };
  x.within(n, k, v);
  return o;
}
const tokenCredentials = $.security(false, $.http("Bearer"));
const keyCredentials = $.security(false, $.apiKey("header", "x-key"), $.http("Bearer"));
const keyCredentials2 = $.security(false, $.apiKey("header", "x-key"));
const tokenCredentials2 = $.security(true, $.http("Bearer"));
const tokenCredentials3 = $.security(false, $.token);
const readerDependency = {
  name: "reader (src/app.ts:95)",
  kind: "function",
  use: () => reader,
  needs: [{ of: tokenCredentials3, at: 0 }],
};
const document = $.document("src/app", '{"list":[["#Color",{"type":"string","enum":["red","green"]}],["#RoomEvent",{"oneOf":["#Joined","#Said"],"discriminator":["type","joined","said"]}],["#Joined",{"":{"type":{"const":"joined","type":"string"},"name":{"type":"string","description":"Who it is."}}}],["#Said",{"":{"type":{"const":"said","type":"string"},"text":"string","reply?":"#Said"}}],["#Question",{"":{"prompt":{"type":"string","examples":["Why?"]}}}],["#Token",{"":{"text":"string"}}]],"parts":[{"name":"HTTPBearer","detail":"","scheme":{"type":"http","scheme":"bearer"}},{"description":"Successful Response","content":{"text/event-stream":{"itemSchema":{"":{"data":"string","event?":"string","id?":"string","retry?":{"type":"integer","minimum":0}}}}}},{"name":"APIKeyHeader","detail":"x-key","scheme":{"type":"apiKey","in":"header","name":"x-key"}}]}');
const getByRoomEventsByAt = {
  contract: 1,
  source: "src/app.ts:59",
  decode(r, body, x) {
    const room = $.string(r.path("room"), x, "room");
    const at = $.intRange($.integer(r.path("at")), x, "at", 0);
    x.from("path", r);
    const colors = $.array($.some(r.queryAll("colors")), x, "colors", coerceColorsItem);
    let since = r.query("since");
    if (since !== undefined) since = $.dateTime(since, x, "since");
    x.from("query", r);
    let lastEventId = r.header("last-event-id");
    if (lastEventId !== undefined) lastEventId = $.int($.integer(lastEventId), x, "last-event-id");
    x.from("header", r);
    let session = r.cookie("session");
    if (session !== undefined) session = $.string(session, x, "session");
    x.from("cookie", r);
    return [room, at, colors, since, lastEventId, session];
  },
  result: { status: 200, bodies: { 200: { kind: "events", data: { encode: encodeRoomEvent } } } },
  ...document('{"operation":{"summary":"What happens in a room.","description":"From the beginning, or from where the client was.","parameters":[["path room","string","Which one."],["path at",{"type":"integer","minimum":0,"maximum":9007199254740991}],["query colors",["#Color"],"Only messages of these."],["query since?",{"anyOf":[{"type":"string","format":"date-time"},"null"]}],["header last-event-id?",{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991,"default":0},"What was read before."],["cookie session?","string"]],"responses":{"200":{"description":"Successful Response","content":{"text/event-stream":{"itemSchema":{"":{"data":{"type":"string","contentMediaType":"application/json","contentSchema":"#RoomEvent"},"event?":"string","id?":"string","retry?":{"type":"integer","minimum":0}}}}}}}},"handlerName":"events"}'),
};
const postByColorAsk = {
  contract: 1,
  source: "src/app.ts:74",
  needs: [{ of: tokenCredentials, at: 2 }],
  body: { kind: "json" },
  decode(r, body, x) {
    const color = $.literal(r.path("color"), x, "color", colorValues);
    x.from("path", r);
    const question = decodeQuestion($.present(body), x, "body");
    return [color, question, undefined];
  },
  result: { status: 200, bodies: { 200: { kind: "events", data: { encode: encodeToken, text: textToken }, raw: true } } },
  ...document('{"operation":{"summary":"Tokens, then what they cost.","deprecated":true,"parameters":[["path color","#Color"]],"requestBody":["#Question"],"responses":{"200":{"description":"Successful Response","content":{"text/event-stream":{"itemSchema":{"":{"data":{"type":"string","anyOf":[{"contentMediaType":"application/json","contentSchema":"#Token"},{"contentMediaType":"text/plain"}]},"event?":"string","id?":"string","retry?":{"type":"integer","minimum":0}}}}}}},"x-cost":3},"handlerName":"ask","security":{"schemes":[0],"requirements":[{"0":[]}]}}'),
};
const getEither = {
  contract: 1,
  source: "src/app.ts:85",
  needs: [{ of: keyCredentials, at: 0 }],
  decode: () => [undefined],
  result: { status: 200, bodies: { 200: { kind: "events", raw: true } } },
  ...document('{"operation":{"responses":{"200":1}},"handlerName":"either","security":{"schemes":[2,0],"requirements":[{"0":[]},{"1":[]}]}}'),
};
const getBoth = {
  contract: 1,
  source: "src/app.ts:88",
  needs: [{ of: keyCredentials2, at: 0 }, { of: tokenCredentials, at: 1 }],
  decode: () => [undefined, undefined],
  result: { status: 200, bodies: { 200: { kind: "events", data: { list: true, encode: $.int } } } },
  ...document('{"operation":{"responses":{"200":{"description":"Successful Response","content":{"text/event-stream":{"itemSchema":{"":{"data":{"type":"string","contentMediaType":"application/json","contentSchema":["int"]},"event?":"string","id?":"string","retry?":{"type":"integer","minimum":0}}}}}}}},"handlerName":"both","security":{"schemes":[2,0],"requirements":[{"0":[],"1":[]}]}}'),
};
const getAnybody = {
  contract: 1,
  source: "src/app.ts:91",
  needs: [{ of: tokenCredentials2, at: 0 }],
  decode: () => [undefined],
  result: { status: 200, bodies: { 200: { kind: "events", data: { encode: encodeGetAnybodyResult, text: textGetAnybodyResult } } } },
  ...document('{"operation":{"responses":{"200":{"description":"Successful Response","content":{"text/event-stream":{"itemSchema":{"":{"data":{"type":"string","contentMediaType":"application/json","contentSchema":{"":{"n":"int"}}},"event?":"string","id?":"string","retry?":{"type":"integer","minimum":0}}}}}}}},"handlerName":"anybody","security":{"schemes":[0],"requirements":[{"0":[]},{}]}}'),
};
const getScopes = {
  contract: 1,
  source: "src/app.ts:98",
  needs: [{ of: readerDependency, at: 0, scopes: ["read"] }],
  decode: () => [undefined],
  result: { status: 200, bodies: { 200: { kind: "events", raw: true } } },
  ...document('{"operation":{"responses":{"200":1}},"handlerName":"scopes","security":{"schemes":[{"name":"OAuth2PasswordBearer","detail":"/token","scheme":{"type":"oauth2","flows":{"password":{"scopes":{"read":"Reads."},"tokenUrl":"/token"}}}}],"requirements":[{"0":["read"]}]}}'),
};
const getHidden = {
  contract: 1,
  source: "src/app.ts:105",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "events", raw: true } } },
  ...document('{"operation":{"responses":{"200":1}},"handlerName":"hidden","hidden":true}'),
};
const getLines = {
  contract: 1,
  source: "src/app.ts:109",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "json-lines", encode: encodeToken, text: textToken } } },
  ...document('{"operation":{"responses":{"200":{"description":"Successful Response","content":{"application/jsonl":{"itemSchema":"#Token"}}}}},"handlerName":"lines"}'),
};
const getToken = {
  contract: 1,
  source: "src/app.ts:112",
  decode: () => [],
  result: $.json(200, encodeToken, textToken),
  ...document('{"operation":{"responses":{"200":["#Token"]}}}'),
};

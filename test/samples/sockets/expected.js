// src/app.ts
import * as $ from "countersign/generated";
const fromClientMembers = new Map([["say", decodeSay], ["leave", decodeLeave]]);
const socketTextReceivedValues = ["on", "off"];
function textGetRoomsByRoomResult(v) {
  if (!$.isObject(v)) return;
  const a = v.room;
  if ($.isShortString(a)) return '{"room":' + $.stringText(a) + '}';
}
function encodeGetRoomsByRoomResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    room: $.string(v.room, x, "room"),
  };
  x.within(n, k, v);
  return o;
}
function decodeFromClient(v, x, k) {
  return $.tagged(v, x, k, "type", fromClientMembers);
}
function decodeSay(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 2, n = x.count;
  const type = $.only(v.type, x, "type", "say");
  const text = $.string(v.text, x, "text");
  const secret = (p = v.secret) === undefined ? p : (w++, $.string(p, x, "secret"));
  x.within(n, k, v);
  if ($.whole(v, x, w)) return v;
  const o = { type, text };
  if (secret !== undefined) o.secret = secret;
  return o;
}
function decodeLeave(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const type = $.only(v.type, x, "type", "leave");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { type };
}
function textToClient(v) {
  if (!$.isObject(v)) return;
  const a = v.room, b = v.from, c = v.text;
  if ($.isShortString(a) && $.isShortString(b) && $.isShortString(c)) return '{"room":' + $.stringText(a) + ',"from":' + $.stringText(b) + ',"text":' + $.stringText(c) + '}';
}
function encodeToClient(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    room: $.string(v.room, x, "room"),
    from: $.string(v.from, x, "from"),
    text: $.string(v.text, x, "text"),
  };
  x.within(n, k, v);
  return o;
}
function decodeSocketLoginReceived(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const password = $.text(v.password, x, "password", 8);
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { password };
}
const userDependency = {
  name: "user (src/app.ts:33)",
  kind: "function",
  use: () => user,
  decode(r, body, x) {
    const name = $.string(r.header("x-user"), x, "x-user");
    x.from("header", r);
    return [name];
  },
};
const tokenCredentials = $.security(false, $.http("Bearer"));
const document = $.document("src/app", '{"list":[["#FromClient",{"oneOf":["#Say?input","#Leave"],"discriminator":["type","say","leave"]},{"mode":"input"}],["#Say",{"":{"type":{"const":"say","type":"string"},"text":"string","secret?":{"type":"string","format":"password","writeOnly":true}}},{"mode":"input"}],["#Leave",{"":{"type":{"const":"leave","type":"string"}}}],["#ToClient",{"":{"room":"string","from":"string","text":"string"}}]],"parts":[["path room","string"]]}');
const getRoomsByRoom = {
  contract: 1,
  source: "src/app.ts:86",
  decode(r, body, x) {
    const room = $.string(r.path("room"), x, "room");
    x.from("path", r);
    return [room];
  },
  result: $.json(200, encodeGetRoomsByRoomResult, textGetRoomsByRoomResult),
  ...document('{"operation":{"summary":"The same path over HTTP.","parameters":[0],"responses":{"200":[{"":{"room":"string"}}]}}}'),
};
const socketRoomsByRoom = {
  contract: 1,
  source: "src/app.ts:39",
  needs: [{ of: userDependency, at: 1 }],
  decode(r, body, x) {
    const room = $.string(r.path("room"), x, "room");
    x.from("path", r);
    return [room, undefined, undefined];
  },
  result: { status: 101, bodies: {} },
  socket: {
    at: 2,
    receives: { text: "json", decode: (v, x, k) => (x.conceal(["secret"], ["message"], ["type", "text"]), decodeFromClient(v, x, k)) },
    sends: { text: "json", data: { encode: encodeToClient, text: textToClient } },
  },
  ...document('{"operation":{"tags":["chat"],"summary":"A room.","parameters":[0,["header x-user","string"]],"responses":{}},"errors":[{"status":403,"descriptions":["Not you"],"detail":"string"}],"messages":{"receives":{"text":{"as":"json","schema":"#FromClient?input"}},"sends":{"text":{"as":"json","schema":"#ToClient"}}}}'),
};
const socketTold = {
  contract: 1,
  source: "src/app.ts:51",
  decode(r, body, x) {
    return [undefined];
  },
  result: { status: 101, bodies: {} },
  socket: {
    at: 0,
    receives: { text: "json", decode: (v, x, k) => $.array(v, x, k, $.int), binary: true },
    sends: { text: "text", data: { encode: $.string } },
    tells: true,
  },
  ...document('{"operation":{"responses":{}},"messages":{"receives":{"binary":true,"text":{"as":"json","schema":["int"]}},"sends":{"text":{"as":"text","schema":"string"}}}}'),
};
const socketText = {
  contract: 1,
  source: "src/app.ts:60",
  decode(r, body, x) {
    return [undefined];
  },
  result: { status: 101, bodies: {} },
  socket: {
    at: 0,
    receives: { text: "text", decode: (v, x, k) => $.literal(v, x, k, socketTextReceivedValues) },
    sends: { text: "text", data: { encode: $.string } },
  },
  ...document('{"operation":{"responses":{}},"messages":{"receives":{"text":{"as":"text","schema":{"type":"string","enum":["on","off"]}}},"sends":{"text":{"as":"text","schema":"string"}}}}'),
};
const socketCount = {
  contract: 1,
  source: "src/app.ts:65",
  decode(r, body, x) {
    const to = $.int($.integer(r.query("to")), x, "to");
    x.from("query", r);
    return [to, undefined];
  },
  result: { status: 101, bodies: {} },
  socket: {
    at: 1,
    receives: {},
    sends: { binary: true },
  },
  ...document('{"operation":{"parameters":[["query to","int"]],"responses":{}},"messages":{"receives":{},"sends":{"binary":true}}}'),
};
const socketSecret = {
  contract: 1,
  source: "src/app.ts:70",
  needs: [{ of: tokenCredentials, at: 0 }],
  decode(r, body, x) {
    return [undefined, undefined];
  },
  result: { status: 101, bodies: {} },
  socket: {
    at: 1,
    receives: { text: "text", decode: $.string },
    sends: { text: "text", data: { encode: $.string } },
  },
  ...document('{"operation":{"responses":{}},"messages":{"receives":{"text":{"as":"text","schema":"string"}},"sends":{"text":{"as":"text","schema":"string"}}},"security":{"schemes":[{"name":"HTTPBearer","detail":"","scheme":{"type":"http","scheme":"bearer"}}],"requirements":[{"0":[]}]}}'),
};
const socketLogin = {
  contract: 1,
  source: "src/app.ts:75",
  decode(r, body, x) {
    return [undefined];
  },
  result: { status: 101, bodies: {} },
  socket: {
    at: 0,
    receives: { text: "json", decode: (v, x, k) => (x.conceal(["password"], ["message"], []), decodeSocketLoginReceived(v, x, k)) },
    sends: { text: "json", data: { encode: $.unknown } },
    tells: true,
  },
  ...document('{"operation":{"responses":{}},"messages":{"receives":{"text":{"as":"json","schema":{"":{"password":{"type":"string","minLength":8,"format":"password","writeOnly":true}}}}},"sends":{"text":{"as":"json","schema":{}}}}}'),
};

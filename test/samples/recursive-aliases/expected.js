// src/app.ts
import * as $ from "countersign/generated";
const jsonMembers = $.members([["boolean", $.boolean, 16], ["number", $.number, 8], ["string", $.string, 4], ["list[Json]", decodeJson4, 2], ["object", decodeJson5, 1]]);
const jsonValueMembers = $.members([["string", $.string, 4], ["number", $.number, 8], ["boolean", $.boolean, 16], ["JsonObject", decodeJsonObject, 1], ["list[JsonValue]", decodeJsonValue5, 2]]);
const nestedItemMembers = $.members([["number", $.number, 8], ["Nested", decodeNested, 2]]);
function decodeBody(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    value: decodeJson(v.value, x, "value"),
  };
  x.within(n, k, v);
  return o;
}
function decodeJson(v, x, k) {
  return v === null ? null : $.union(v, x, k, jsonMembers);
}
function decodeJson4(v, x, k) {
  return $.array(v, x, k, decodeJson);
}
function decodeJson5(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, decodeJson);
  x.within(n, k, v);
  return o;
}
function decodeJsonObject(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, decodeJsonValue);
  x.within(n, k, v);
  return o;
}
function decodeJsonValue(v, x, k) {
  return v === null ? null : $.union(v, x, k, jsonValueMembers);
}
function decodeJsonValue5(v, x, k) {
  return $.array(v, x, k, decodeJsonValue);
}
function decodeNested(v, x, k) {
  return $.array(v, x, k, decodeNestedItem);
}
function decodeNestedItem(v, x, k) {
  return $.union(v, x, k, nestedItemMembers);
}
function decodeBody2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    list: decodeList(v.list, x, "list"),
  };
  x.within(n, k, v);
  return o;
}
function decodeList(v, x, k) {
  return v === null ? null : decodeList2(v, x, k);
}
function decodeList2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    head: $.string(v.head, x, "head"),
    tail: decodeList(v.tail, x, "tail"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[["#Json",{"anyOf":["boolean","number","string",["#Json"],{"type":"object","additionalProperties":"#Json"},"null"]}],["#JsonObject",{"type":"object","additionalProperties":"#JsonValue"}],["#JsonValue",{"anyOf":["string","number","boolean","#JsonObject",["#JsonValue"],"null"],"description":"The same, written as in older code."}],["#Nested",[{"anyOf":["number","#Nested"]}]],["#List",{"anyOf":[{"":{"head":"string","tail":"#List"}},"null"]}]],"parts":[[{"":{"list":"#List"}}]]}');
const postJson = {
  contract: 1,
  source: "src/app.ts:16",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const body2 = decodeBody($.present(body), x, "body");
    return [body2];
  },
  result: $.json(200, decodeJson),
  ...document('{"operation":{"requestBody":[{"":{"value":"#Json"}}],"responses":{"200":["#Json"]}}}'),
};
const postOld = {
  contract: 1,
  source: "src/app.ts:17",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const body2 = decodeJsonObject($.present(body), x, "body");
    return [body2];
  },
  result: $.jsonList(200, decodeJsonValue),
  ...document('{"operation":{"requestBody":["#JsonObject"],"responses":{"200":[["#JsonValue"]]}}}'),
};
const postNested = {
  contract: 1,
  source: "src/app.ts:18",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const nested = decodeNested($.present(body), x, "body");
    return [nested];
  },
  result: $.json(200, $.number),
  ...document('{"operation":{"requestBody":["#Nested"],"responses":{"200":["number"]}}}'),
};
const postList = {
  contract: 1,
  source: "src/app.ts:19",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const body2 = decodeBody2($.present(body), x, "body");
    return [body2];
  },
  result: $.json(200, decodeBody2),
  ...document('{"operation":{"requestBody":0,"responses":{"200":0}}}'),
};

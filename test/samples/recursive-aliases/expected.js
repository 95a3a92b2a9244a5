// src/app.ts
import * as $ from "countersign/generated";
const jsonMembers = $.members([["boolean", $.boolean, 16], ["number", $.number, 8], ["string", $.string, 4], ["list[Json]", copyJson4, 2], ["object", copyJson5, 1]]);
const jsonValueMembers = $.members([["string", $.string, 4], ["number", $.number, 8], ["boolean", $.boolean, 16], ["JsonObject", copyJsonObject, 1], ["list[JsonValue]", copyJsonValue5, 2]]);
const nestedItemMembers = $.members([["number", $.number, 8], ["Nested", decodeNested, 2]]);
function decodeBody(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const value = copyJson(v.value, x, "value");
  x.within(n, k, v);
  return $.whole(v, x, 1) && value === v.value ? v : { value };
}
function copyJson(v, x, k) {
  return v === null ? null : $.union(v, x, k, jsonMembers);
}
function copyJson4(v, x, k) {
  return $.array(v, x, k, copyJson);
}
function copyJson5(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, copyJson);
  x.within(n, k, v);
  return o;
}
function copyJsonObject(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, copyJsonValue);
  x.within(n, k, v);
  return o;
}
function copyJsonValue(v, x, k) {
  return v === null ? null : $.union(v, x, k, jsonValueMembers);
}
function copyJsonValue5(v, x, k) {
  return $.array(v, x, k, copyJsonValue);
}
function decodeNested(v, x, k) {
  return $.array(v, x, k, decodeNestedItem);
}
function decodeNestedItem(v, x, k) {
  return $.union(v, x, k, nestedItemMembers);
}
function copyBody(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const list = copyList(v.list, x, "list");
  x.within(n, k, v);
  return $.whole(v, x, 1) && list === v.list ? v : { list };
}
function copyList(v, x, k) {
  return v === null ? null : copyList2(v, x, k);
}
function copyList2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const head = $.string(v.head, x, "head");
  const tail = copyList(v.tail, x, "tail");
  x.within(n, k, v);
  return $.whole(v, x, 2) && tail === v.tail ? v : { head, tail };
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
  result: $.json(200, copyJson),
  ...document('{"operation":{"requestBody":[{"":{"value":"#Json"}}],"responses":{"200":["#Json"]}}}'),
};
const postOld = {
  contract: 1,
  source: "src/app.ts:17",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const body2 = copyJsonObject($.present(body), x, "body");
    return [body2];
  },
  result: $.jsonList(200, copyJsonValue),
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
    const body2 = copyBody($.present(body), x, "body");
    return [body2];
  },
  result: $.json(200, copyBody),
  ...document('{"operation":{"requestBody":0,"responses":{"200":0}}}'),
};

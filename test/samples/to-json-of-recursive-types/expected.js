// src/app.ts
import * as $ from "countersign/generated";
function encodeTree(v, x, k) {
  return $.toJson(v, x, k, encodeTreeJson);
}
function encodeTreeJson(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
    depth: $.number(v.depth, x, "depth"),
    children: $.array(v.children, x, "children", encodeTree),
  };
  x.within(n, k, v);
  return o;
}
function encodePing(v, x, k) {
  return $.toJson(v, x, k, encodePingJson);
}
function encodePingJson(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    pong: $.number(v.pong, x, "pong"),
  };
  x.within(n, k, v);
  return o;
}
function encodeNested(v, x, k) {
  return $.toJson(v, x, k, encodeNestedJson);
}
function encodeNestedJson(v, x, k) {
  return $.array(v, x, k, encodeNested);
}
const document = $.document("src/app", '[["#Tree",{"":{"name":"string","depth":"number","children":["#Tree?output"]},"description":"Sent with its depth, which nobody could send."},{"mode":"output"}],["#Ping",{"":{"pong":"number"},"description":"Each answers the other, whose own `toJSON` is not asked any more."},{"mode":"output"}],["#Nested",{"type":"array","items":"#Nested?output","description":"A list of lists without a name of its own."},{"mode":"output"}]]');
const getTree = {
  contract: 1,
  source: "src/app.ts:43",
  decode: () => [],
  result: $.json(200, encodeTree),
  ...document('{"operation":{"responses":{"200":["#Tree?output"]}}}'),
};
const getPing = {
  contract: 1,
  source: "src/app.ts:44",
  decode: () => [],
  result: $.json(200, encodePing),
  ...document('{"operation":{"responses":{"200":["#Ping?output"]}}}'),
};
const getNested = {
  contract: 1,
  source: "src/app.ts:45",
  decode: () => [],
  result: $.json(200, encodeNested),
  ...document('{"operation":{"responses":{"200":["#Nested?output"]}}}'),
};

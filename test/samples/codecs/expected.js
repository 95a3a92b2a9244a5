// src/orders.ts
import * as $ from "countersign/generated";
function copyOrder(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 2, n = x.count;
  const id = $.number(v.id, x, "id");
  const tags = $.array(v.tags, x, "tags", $.string);
  const note = (p = v.note) === undefined ? p : (w++, $.unknown(p, x, "note"));
  x.within(n, k, v);
  if ($.whole(v, x, w) && tags === v.tags) return v;
  const o = { id, tags };
  if (note !== undefined) o.note = note;
  return o;
}
const document = $.document("src/orders", '[["#Order",{"":{"id":"number","tags":["string"],"note?":{}}}]]');
const ordersCodec = {
  contract: 1,
  source: "src/orders.ts:10",
  type: "Order[]",
  decode: (v, x, k) => $.array(v, x, k, copyOrder),
  endless: true,
  data: { list: true, encode: copyOrder },
  ...document('{"operation":{},"messages":{"receives":{"text":{"as":"json","schema":["#Order"]}},"sends":{}}}'),
};
const valueCodec = {
  contract: 1,
  source: "src/orders.ts:12",
  type: "Map<string, bigint>",
  decode: (v, x, k) => $.asMap(v, x, k, $.string, $.asBigint),
  data: { encode: (v, x) => $.asMap(v, x, undefined, $.string, $.asBigint) },
  ...document('{"operation":{},"messages":{"receives":{"text":{"as":"json","schema":{"type":"object","additionalProperties":{"anyOf":["int",{"type":"string","pattern":"^-?\\\\d+$"}]}}}},"sends":{}}}'),
};

// src/text.ts
import * as $ from "countersign/generated";
function copyLinesItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    at: $.asDate(v.at, x, "at"),
  };
  if ((p = v.password) !== undefined) o.password = $.string(p, x, "password");
  x.within(n, k, v);
  return o;
}
function encodeLines(v, x, k) {
  x.conceal(["password"], ["response"], ["at"]);
  return $.array(v, x, undefined, copyLinesItem);
}
function copyTree(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const name = $.string(v.name, x, "name");
  const children = $.array(v.children, x, "children", copyTree);
  x.within(n, k, v);
  return $.whole(v, x, 2) && children === v.children ? v : { name, children };
}
function textTree(v) {
  if (!$.isObject(v)) return;
  const a = v.name, b = $.listText(v.children, textTree);
  if (typeof a === "string" && b !== undefined) return '{"name":' + $.stringText(a) + ',"children":' + b + '}';
}
const document = $.document("src/text", '[["#Tree",{"":{"name":"string","children":["#Tree"]}}]]');
const linesCodec = {
  contract: 1,
  source: "src/text.ts:5",
  type: "{ at: Date; password?: cs.Secret<string…",
  decode: (v, x, k) => (x.conceal(["password"], ["value"], ["at"]), $.array(v, x, k, copyLinesItem)),
  data: { encode: encodeLines },
  ...document('{"operation":{},"messages":{"receives":{"text":{"as":"json","schema":[{"":{"at":{"type":"string","format":"date-time"},"password?":{"type":"string","format":"password","writeOnly":true}}}]}},"sends":{"text":{"as":"json","schema":[{"":{"at":{"type":"string","format":"date-time"},"password?":{"type":"string","format":"password"}}}]}}}}'),
};
const treeCodec = {
  contract: 1,
  source: "src/text.ts:13",
  type: "Tree",
  decode: copyTree,
  endless: true,
  data: { encode: copyTree, text: textTree },
  ...document('{"operation":{},"messages":{"receives":{"text":{"as":"json","schema":"#Tree"}},"sends":{}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
function copyLine(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
    at: $.asDate(v.at, x, "at"),
    amount: $.intRange(v.amount, x, "amount", 1),
  };
  x.within(n, k, v);
  return o;
}
function encodePostParsedResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    times: $.array(v.times, x, "times", $.number),
    of: $.string(v.of, x, "of"),
  };
  x.within(n, k, v);
  return o;
}
function encodeOrder(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    id: $.number(v.id, x, "id"),
    tags: $.array(v.tags, x, "tags", $.string),
  };
  if ((p = v.note) !== undefined) o.note = $.unknown(p, x, "note");
  x.within(n, k, v);
  return o;
}
const document = $.document(["src/app", "src/orders"], '[["#Line",{"":{"name":"string","at":{"type":"string","format":"date-time"},"amount":{"type":"integer","minimum":1,"maximum":9007199254740991}}}],["1#Order",{"":{"id":"number","tags":["string"],"note?":{}}}]]');
const postLines = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "json" },
  decode(r, body, x) {
    const line = copyLine($.present(body), x, "body");
    return [line];
  },
  result: $.json(200, copyLine),
  ...document('{"operation":{"summary":"A route and a codec of one module share what decodes a line.","requestBody":["#Line"],"responses":{"200":["#Line"]}}}'),
};
const postParsed = {
  contract: 1,
  source: "src/app.ts:16",
  decode(r, body, x) {
    const text = $.string(r.query("text"), x, "text");
    x.from("query", r);
    return [text];
  },
  result: $.json(200, encodePostParsedResult),
  ...document('{"operation":{"parameters":[["query text","string"]],"responses":{"200":[{"":{"times":["number"],"of":"string"}}]}}}'),
};
const getOrders = {
  contract: 1,
  source: "src/app.ts:26",
  decode: () => [],
  result: $.jsonList(200, encodeOrder),
  ...document('{"operation":{"responses":{"200":[["1#Order"]]}}}'),
};
const getDefault = {
  contract: 1,
  source: "src/app.ts:28",
  decode: () => [],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};

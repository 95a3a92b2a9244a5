// src/app.ts
import * as $ from "countersign/generated";
function decodeGiven(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const radius = $.number(v.radius, x, "radius");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { radius };
}
function encodeCircle(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    area: $.number(v.area, x, "area"),
    id: $.int(v.id, x, "id"),
  };
  if ((p = v.note) !== undefined) o.note = $.string(p, x, "note");
  o.label = $.string(v.label, x, "label");
  o.radius = $.number(v.radius, x, "radius");
  x.within(n, k, v);
  return o;
}
function decodeShape(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const area = $.number(v.area, x, "area");
  const id = $.int(v.id, x, "id");
  const label = $.string(v.label, x, "label");
  x.within(n, k, v);
  return $.whole(v, x, 3) ? v : { area, id, label };
}
function decodeDateBox(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    value: $.asDate(v.value, x, "value"),
    name: $.string(v.name, x, "name"),
  };
  x.within(n, k, v);
  return o;
}
function encodeBoxDate(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    value: $.asDate(v.value, x, "value"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[["#Circle",{"":{"area":"number","id":"int","note?":"string","label":"string","radius":"number"}}],["#DateBox",{"":{"value":0,"name":"string"}}],["#Box<Date>",{"":{"value":0}}]],"shared":[{"type":"string","format":"date-time"}]}');
const postCircle = {
  contract: 1,
  source: "src/app.ts:44",
  body: { kind: "json" },
  decode(r, body, x) {
    const given = decodeGiven($.present(body), x, "body");
    return [given];
  },
  result: $.json(200, encodeCircle),
  ...document('{"operation":{"requestBody":[{"":{"radius":"number"}}],"responses":{"200":["#Circle"]}}}'),
};
const postShape = {
  contract: 1,
  source: "src/app.ts:45",
  body: { kind: "json" },
  decode(r, body, x) {
    const shape = decodeShape($.present(body), x, "body");
    return [shape];
  },
  result: $.json(200, $.int),
  ...document('{"operation":{"requestBody":[{"":{"area":"number","id":"int","label":"string"}}],"responses":{"200":["int"]}}}'),
};
const postBox = {
  contract: 1,
  source: "src/app.ts:46",
  body: { kind: "json" },
  decode(r, body, x) {
    const box = decodeDateBox($.present(body), x, "body");
    return [box];
  },
  result: $.json(200, encodeBoxDate),
  ...document('{"operation":{"requestBody":["#DateBox"],"responses":{"200":["#Box<Date>"]}}}'),
};

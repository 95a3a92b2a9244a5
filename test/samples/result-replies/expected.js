// src/app.ts
import * as $ from "countersign/generated";
function textItem(v) {
  if (!$.isObject(v)) return;
  const a = v.id;
  if (Number.isSafeInteger(a)) return '{"id":' + a + '}';
}
function encodeItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: $.int(v.id, x, "id"),
  };
  x.within(n, k, v);
  return o;
}
function encodePutByIdResultHeaders(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    Location: $.string(v.Location, x, "Location"),
  };
  x.within(n, k, v);
  return o;
}
function textProblem(v) {
  if (!$.isObject(v)) return;
  const a = v.reason;
  if ($.isShortString(a)) return '{"reason":' + $.stringText(a) + '}';
}
function encodeProblem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    reason: $.string(v.reason, x, "reason"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Item",{"":{"id":"int"}}],["#Problem",{"":{"reason":"string"}}]]');
const putById = {
  contract: 1,
  source: "src/app.ts:15",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: { status: 200, bodies: {
    200: { kind: "json", encode: encodeItem, text: textItem },
    201: { kind: "json", encode: encodeItem, text: textItem, headers: encodePutByIdResultHeaders },
    304: { kind: "empty" },
    409: { kind: "json", encode: encodeProblem, text: textProblem },
  } },
  ...document('{"operation":{"parameters":[["path id","int"]],"responses":{"200":["#Item"],"201":{"description":"Created","headers":{"Location":{"required":true,"schema":{"type":"string"}}},"content":{"application/json":{"schema":"#Item"}}},"304":{"description":"Not Modified"},"409":{"description":"Conflict","content":{"application/json":{"schema":"#Problem"}}}}}}'),
};

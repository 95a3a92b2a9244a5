// src/app.ts
import * as $ from "countersign/generated";
import * as $schemas from "./schemas.js";
const theUser = () => $schemas.user;
const theShape = () => $schemas.shape;
const theMaybe = () => $schemas.maybe;
const theShort = () => $schemas.short;
const thePoint = () => $schemas.point;
const theLong = () => $schemas.long;
const theVersion = () => $schemas.version;
const itemShapeMembers = new Map([["circle", encodeItemShapeCircle], ["square", encodeItemShapeSquare]]);
const theSmall = () => $schemas.small;
const theSlow = () => $schemas.slow;
function decodeUser(v, x, k) {
  return $.validated(v, x, k, theUser);
}
function encodeUser(v, x, k) {
  return encodeUser2(v, x, k);
}
function encodeUser2(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
    email: $.string(v.email, x, "email"),
    tags: $.array(v.tags, x, "tags", $.string),
    born: $.asDate(v.born, x, "born"),
  };
  if ((p = v.age) !== undefined) o.age = $.number(p, x, "age");
  x.within(n, k, v);
  return o;
}
function decodeItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    owner: decodeUser(v.owner, x, "owner"),
    shape: $.validated(v.shape, x, "shape", theShape),
    maybe: $.validated(v.maybe, x, "maybe", theMaybe),
    none: (p = v.none) === null ? null : $.validated(p, x, "none", theShort),
    point: $.validated(v.point, x, "point", thePoint),
    points: $.array(v.points, x, "points", decodeItemPointsItem),
    short: $.validated(v.short, x, "short", theShort),
    long: $.validated(v.long, x, "long", theLong),
  };
  if ((p = v.version) !== undefined) o.version = $.validated(p, x, "version", theVersion);
  x.within(n, k, v);
  return o;
}
function decodeItemPointsItem(v, x, k) {
  return $.validated(v, x, k, thePoint);
}
function encodeItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    owner: encodeUser(v.owner, x, "owner"),
    shape: $.tagged(v.shape, x, "shape", "kind", itemShapeMembers),
    maybe: (p = v.maybe) === null ? null : $.string(p, x, "maybe"),
    none: (p = v.none) === null ? null : $.string(p, x, "none"),
    point: encodeItemPoint(v.point, x, "point"),
    points: $.array(v.points, x, "points", encodeItemPoint),
    short: $.string(v.short, x, "short"),
    long: $.string(v.long, x, "long"),
    version: (p = v.version) === undefined ? p : $.string(p, x, "version"),
  };
  x.within(n, k, v);
  return o;
}
function encodeItemShapeCircle(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    kind: $.only(v.kind, x, "kind", "circle"),
    radius: $.number(v.radius, x, "radius"),
  };
  x.within(n, k, v);
  return o;
}
function encodeItemShapeSquare(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    kind: $.only(v.kind, x, "kind", "square"),
    side: $.number(v.side, x, "side"),
  };
  x.within(n, k, v);
  return o;
}
function encodeItemPoint(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    x: $.number(v.x, x, "x"),
    y: $.number(v.y, x, "y"),
  };
  x.within(n, k, v);
  return o;
}
function coerceSizeText(v, x, k) {
  return $.number($.numeric(v), x, k);
}
function coerceAllItem(v, x, k) {
  return $.validated(v, x, k, theSmall, coerceSizeText);
}
const document = $.document("src/app", '{"list":[["#User",{"":{"name":"string","email":"string","born":"string","age?":"number","tags?":0},"description":"Somebody."},{"mode":"input"}],["#User",{"":{"name":"string","email":"string","tags":0,"born":{"type":"string","format":"date-time"},"age?":"number"},"description":"Somebody."},{"mode":"output"}],["#Item",1,{"mode":"input"}],["#Item",{"=":1,"":{"owner":"#User?output"}},{"mode":"output"}]],"shared":[["string"],{"":{"owner":"#User?input","shape":2,"maybe":3,"none":3,"point":4,"points":5,"short":6,"long":"string","version?":"string"}},{"oneOf":[{"":{"kind":{"const":"circle","type":"string"},"radius":"number"}},{"":{"kind":{"const":"square","type":"string"},"side":"number"}}],"discriminator":{"propertyName":"kind"}},{"anyOf":["string","null"]},{"":{"x":"number","y":"number"}},[4],{"type":"string","description":"Of one type to TypeScript."}],"parts":[["path text","string"]]}');
const postUsers = {
  contract: 1,
  source: "src/app.ts:22",
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = decodeUser($.present(body), x, "body");
    return [body2];
  },
  result: $.json(200, encodeUser),
  ...document('{"operation":{"requestBody":["#User?input"],"responses":{"200":["#User?output"]}}}'),
};
const postItems = {
  contract: 1,
  source: "src/app.ts:24",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = decodeItem($.present(body), x, "body");
    return [item];
  },
  result: $.json(200, encodeItem),
  ...document('{"operation":{"requestBody":["#Item?input"],"responses":{"200":["#Item?output"]}}}'),
};
const getItemsByText = {
  contract: 1,
  source: "src/app.ts:26",
  decode(r, body, x) {
    const text = $.validated(r.path("text"), x, "text", theShort, $.string);
    x.from("path", r);
    const size = $.validated(r.query("size"), x, "size", theSmall, coerceSizeText);
    const all = $.array($.some(r.queryAll("all")), x, "all", coerceAllItem);
    x.from("query", r);
    return [text, size, all];
  },
  result: $.json(200, $.number),
  ...document('{"operation":{"parameters":[0,["query size","number"],["query all",["number"]]],"responses":{"200":["number"]}}}'),
};
const getSlowByText = {
  contract: 1,
  source: "src/app.ts:35",
  decode(r, body, x) {
    const text = $.validated(r.path("text"), x, "text", theSlow, $.string);
    x.from("path", r);
    return [text];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[0],"responses":{"200":["string"]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
function decodeChange(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 2, n = x.count;
  const absent = (p = v.absent) === undefined ? p : (w++, $.string(p, x, "absent"));
  const either = (p = v.either) === undefined ? p : (w++, $.string(p, x, "either"));
  const required = (p = v.required) === undefined ? p : (w++, $.string(p, x, "required"));
  const nullable = (p = v.nullable) === null ? null : $.string(p, x, "nullable");
  const both = (p = v.both) === undefined ? p : (w++, p === null ? null : $.string(p, x, "both"));
  const all = (p = v.all) === undefined ? p : (w++, p === null ? null : $.string(p, x, "all"));
  const nothing = $.nothing(v.nothing, x, "nothing");
  const gone = (p = v.gone) === undefined ? p : (w++, $.never(p, x, "gone"));
  const never = (p = v.never) === undefined ? p : (w++, $.never(p, x, "never"));
  x.within(n, k, v);
  if ($.whole(v, x, w) && nullable === v.nullable && both === v.both && all === v.all) return v;
  const o = {};
  if (absent !== undefined) o.absent = absent;
  if (either !== undefined) o.either = either;
  if (required !== undefined) o.required = required;
  o.nullable = nullable;
  if (both !== undefined) o.both = both;
  if (all !== undefined) o.all = all;
  o.nothing = nothing;
  if (gone !== undefined) o.gone = gone;
  if (never !== undefined) o.never = never;
  return o;
}
function takeChange(v) {
  if (!$.isObject(v)) return;
  let o = v, n = 0;
  for (const k in v) {
    const p = v[k];
    const w = k === "absent" || k === "either" || k === "required" ? (typeof p === "string" ? p : undefined)
      : k === "nullable" ? (n++, (typeof p === "string" || p === null) ? p : undefined)
      : k === "both" || k === "all" ? ((typeof p === "string" || p === null) ? p : undefined)
      : k === "nothing" ? (n++, p === null ? p : undefined)
      : k === "gone" || k === "never" ? $.decoded(p, $.never)
      : $.DROPPED;
    if (w === undefined) return;
    if (w !== p || o !== v) o = $.changed(o, v, k, w);
  }
  if (n === 2) return o;
}
function readChange(v, x, k) {
  return (x.copies ? undefined : takeChange(v)) ?? decodeChange(v, x, k);
}
function encodeChange(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    absent: (p = v.absent) === undefined ? p : $.string(p, x, "absent"),
    either: (p = v.either) === undefined ? p : $.string(p, x, "either"),
    required: (p = v.required) === undefined ? p : $.string(p, x, "required"),
    nullable: (p = v.nullable) === null ? null : $.string(p, x, "nullable"),
    both: (p = v.both) === undefined ? p : p === null ? null : $.string(p, x, "both"),
    all: (p = v.all) === undefined ? p : p === null ? null : $.string(p, x, "all"),
    nothing: $.nothing(v.nothing, x, "nothing"),
    gone: (p = v.gone) === undefined ? p : $.never(p, x, "gone"),
    never: (p = v.never) === undefined ? p : $.never(p, x, "never"),
  };
  x.within(n, k, v);
  return o;
}
function decodeChange2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const a = $.string(v.a, x, "a");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { a };
}
const document = $.document("src/app", '{"list":[["#Change",{"":{"absent?":"string","either?":"string","required?":"string","nullable":0,"both?":0,"all?":0,"nothing":"null","gone?":1,"never?":1}}]],"shared":[{"anyOf":["string","null"]},{"not":{}}]}');
const postRoot = {
  contract: 1,
  source: "src/app.ts:17",
  body: { kind: "json" },
  decode(r, body, x) {
    const change = readChange($.present(body), x, "body");
    return [change];
  },
  result: $.json(200, encodeChange),
  ...document('{"operation":{"requestBody":["#Change"],"responses":{"200":["#Change"]}}}'),
};
const postKeys = {
  contract: 1,
  source: "src/app.ts:18",
  body: { kind: "json" },
  decode(r, body, x) {
    const change = readChange($.present(body), x, "body");
    return [change];
  },
  result: $.jsonList(200, $.string),
  ...document('{"operation":{"requestBody":["#Change"],"responses":{"200":[["string"]]}}}'),
};
const postBody = {
  contract: 1,
  source: "src/app.ts:19",
  body: { kind: "json" },
  decode(r, body, x) {
    const change = body === null ? null : decodeChange2(body, x, "body");
    return [change];
  },
  result: $.json(200, $.boolean),
  ...document('{"operation":{"requestBody":[{"anyOf":[{"":{"a":"string"}},"null"]}],"responses":{"200":["boolean"]}}}'),
};
const postOptional = {
  contract: 1,
  source: "src/app.ts:20",
  body: { kind: "json" },
  decode(r, body, x) {
    let change = $.present(body);
    if (change !== undefined) change = decodeChange2(change, x, "body");
    return [change];
  },
  result: $.json(200, $.boolean),
  ...document('{"operation":{"requestBody":{"content":{"application/json":{"schema":{"":{"a":"string"}}}}},"responses":{"200":["boolean"]}}}'),
};

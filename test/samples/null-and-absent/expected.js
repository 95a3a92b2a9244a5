// src/app.ts
import * as $ from "countersign/generated";
function decodeChange(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.absent) !== undefined) o.absent = $.string(p, x, "absent");
  if ((p = v.either) !== undefined) o.either = $.string(p, x, "either");
  if ((p = v.required) !== undefined) o.required = $.string(p, x, "required");
  o.nullable = (p = v.nullable) === null ? null : $.string(p, x, "nullable");
  if ((p = v.both) !== undefined) o.both = p === null ? null : $.string(p, x, "both");
  if ((p = v.all) !== undefined) o.all = p === null ? null : $.string(p, x, "all");
  o.nothing = $.nothing(v.nothing, x, "nothing");
  if ((p = v.gone) !== undefined) o.gone = $.never(p, x, "gone");
  if ((p = v.never) !== undefined) o.never = $.never(p, x, "never");
  x.within(n, k, v);
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
  return takeChange(v) ?? decodeChange(v, x, k);
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
  const o = {
    a: $.string(v.a, x, "a"),
  };
  x.within(n, k, v);
  return o;
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

// src/app.ts
import * as $ from "countersign/generated";
const pairItems = [$.asUpload, $.asUpload];
function coerceReport(v, x) {
  let p, n = x.count;
  const o = {
    title: $.string(v.title, x, "title"),
    label: v.label === undefined ? "none" : $.string(v.label, x, "label"),
    file: $.asUpload(v.file, x, "file"),
  };
  if ((p = v.old) !== undefined) o.old = $.asUpload(p, x, "old");
  x.within(n, undefined, v);
  return o;
}
function coerceDraft(v, x) {
  let p, n = x.count;
  const o = {};
  if ((p = v.title) !== undefined) o.title = $.string(p, x, "title");
  if ((p = v.file) !== undefined) o.file = $.asUpload(p, x, "file");
  x.within(n, undefined, v);
  return o;
}
function coerceOne(v, x) {
  let p, n = x.count;
  const o = {
    file: $.asUpload(v.file, x, "file"),
  };
  if ((p = v.tag) !== undefined) o.tag = $.array(p, x, "tag", coerceOneTagItem);
  x.within(n, undefined, v);
  return o;
}
function coerceOneTagItem(v, x, k) {
  return $.int($.integer(v), x, k);
}
function coerceFileMore(v, x, k) {
  return $.array(v, x, k, $.asUpload);
}
const document = $.document("src/app", '{"list":[["#Report",{"":{"title":0,"label?":{"type":"string","default":"none"},"file":1,"old?":{"type":"string","contentMediaType":"application/octet-stream","maxLength":3}}},{"mode":"input"}],["#Draft",{"":{"title?":0,"file?":1}}],["#Sized<{\\"name\\":string;\\"type\\":string;\\"size\\":number;\\"countersign.upload\\"?:true;\\"#source\\":{\\"name\\":string;\\"type\\":string;\\"size\\":number;\\"stream\\":function;\\"save\\"?:function};\\"stream\\":function;\\"bytes\\":function;\\"text\\":function;\\"save\\":function}>",{"":{"file":{"type":"string","contentMediaType":"application/octet-stream"},"tag?":["int"]}},{"name":"SizedNameStringTypeStringSizeNumberCountersigx6g5zp"}]],"shared":[{"type":"string","description":"As it stands on the page."},{"type":"string","contentMediaType":"application/octet-stream","maxLength":100}],"parts":[{"content":{"multipart/form-data":{"schema":"#Report?input"}},"required":true},{"content":{"multipart/form-data":{"schema":"#Draft"}}}]}');
const postIntersection = {
  contract: 1,
  source: "src/app.ts:29",
  body: { kind: "form", uploads: { file: { maxSize: 100 }, old: { maxSize: 3 } } },
  decode(r, body, x) {
    const report = coerceReport($.given(body, "form", ["title", "label", "file", "old"], []), x);
    x.from("body", body);
    return [report];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"requestBody":0,"responses":{"200":["string"]}}}'),
};
const postPartial = {
  contract: 1,
  source: "src/app.ts:34",
  body: { kind: "form", uploads: { file: { maxSize: 100 } } },
  decode(r, body, x) {
    const draft = coerceDraft($.given(body, "form", ["title", "file"], []), x);
    x.from("body", body);
    return [draft];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"requestBody":1,"responses":{"200":["string"]}}}'),
};
const postOptional = {
  contract: 1,
  source: "src/app.ts:36",
  body: { kind: "form", uploads: { file: { maxSize: 100 } } },
  decode(r, body, x) {
    let draft = $.given(body, "form", ["title", "file"], []);
    draft = Object.keys(draft).length === 0 ? undefined : coerceDraft(draft, x);
    x.from("body", body);
    return [draft];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"requestBody":1,"responses":{"200":["string"]}}}'),
};
const postApart = {
  contract: 1,
  source: "src/app.ts:38",
  body: { kind: "form", uploads: { file: { maxSize: 100 }, old: { maxSize: 3 } } },
  decode(r, body, x) {
    const form = coerceReport($.given(body, "form", ["title", "label", "file", "old"], []), x);
    x.from("body", body);
    return [form];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"requestBody":0,"responses":{"200":["string"]}}}'),
};
const postGeneric = {
  contract: 1,
  source: "src/app.ts:44",
  body: { kind: "form", uploads: { file: {}, more: { many: true, maxSize: 2 } } },
  decode(r, body, x) {
    const one = coerceOne($.given(body, "form", ["file"], ["tag"]), x);
    const more = $.array($.some(body.formAll("more")), x, "more", $.asUpload);
    x.from("body", body);
    return [one, more];
  },
  result: $.json(200, $.int),
  ...document('{"operation":{"requestBody":{"content":{"multipart/form-data":{"schema":{"":{"file":{"type":"string","contentMediaType":"application/octet-stream"},"tag?":["int"],"more":[{"type":"string","contentMediaType":"application/octet-stream","maxLength":2}]}}}},"required":true},"responses":{"200":["int"]}}}'),
};
const postBranded = {
  contract: 1,
  source: "src/app.ts:49",
  body: { kind: "form", uploads: { file: {} } },
  decode(r, body, x) {
    const file = $.asUpload(body.form("file"), x, "file");
    x.from("body", body);
    return [file];
  },
  result: $.json(200, $.int),
  ...document('{"operation":{"requestBody":{"content":{"multipart/form-data":{"schema":{"":{"file":{"type":"string","contentMediaType":"application/octet-stream"}}}}},"required":true},"responses":{"200":["int"]}}}'),
};
const postTuple = {
  contract: 1,
  source: "src/app.ts:51",
  body: { kind: "form", uploads: { pair: { many: true } } },
  decode(r, body, x) {
    const pair = $.tuple($.some(body.formAll("pair")), x, "pair", pairItems, 2);
    x.from("body", body);
    return [pair];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"requestBody":{"content":{"multipart/form-data":{"schema":{"":{"pair":{"type":"array","prefixItems":[{"type":"string","contentMediaType":"application/octet-stream"},{"type":"string","contentMediaType":"application/octet-stream"}],"minItems":2,"maxItems":2}}}}},"required":true},"responses":{"200":["string"]}}}'),
};
const postOnceOrMore = {
  contract: 1,
  source: "src/app.ts:53",
  body: { kind: "form", uploads: { file: { many: true } } },
  decode(r, body, x) {
    const file = $.onceOrMore($.some(body.formAll("file")), x, "file", $.asUpload, coerceFileMore);
    x.from("body", body);
    return [file];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"requestBody":{"content":{"multipart/form-data":{"schema":{"":{"file":{"anyOf":[{"type":"string","contentMediaType":"application/octet-stream"},[{"type":"string","contentMediaType":"application/octet-stream"}]]}}}}},"required":true},"responses":{"200":["string"]}}}'),
};
const postSecret = {
  contract: 1,
  source: "src/app.ts:61",
  body: { kind: "form", uploads: { file: {} } },
  decode(r, body, x) {
    x.conceal(["file", "password"], [], []);
    const file = $.asUpload(body.form("file"), x, "file");
    const password = $.string(body.form("password"), x, "password");
    x.from("body", body);
    return [file, password];
  },
  result: $.json(200, $.int),
  ...document('{"operation":{"summary":"What is secret is not quoted, file or not.","requestBody":{"content":{"multipart/form-data":{"schema":{"":{"file":{"type":"string","contentMediaType":"application/octet-stream","writeOnly":true,"description":"what is to be kept"},"password":{"type":"string","format":"password","writeOnly":true}}}}},"required":true},"responses":{"200":["int"]}}}'),
};
const putRoot = {
  contract: 1,
  source: "src/app.ts:67",
  body: { kind: "form", uploads: { file: {} } },
  decode(r, body, x) {
    let file = body.form("file");
    if (file !== undefined) file = $.asUpload(file, x, "file");
    x.from("body", body);
    return [file];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"requestBody":{"content":{"multipart/form-data":{"schema":{"":{"file?":{"type":"string","contentMediaType":"application/octet-stream"}}}}}},"responses":{"200":["string"]}}}'),
};

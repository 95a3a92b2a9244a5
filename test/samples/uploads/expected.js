// src/app.ts
import * as $ from "countersign/generated";
const valueMembers = $.members([["file", $.asUpload, 0], ["string", $.string, 0]]);
const sentMembers = new Map([["scan", coerceScan], ["letter", coerceLetter]]);
function coerceProfile(v, x) {
  let p, n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
    picture: $.asUpload(v.picture, x, "picture"),
  };
  if ((p = v.age) !== undefined) o.age = $.int($.integer(p), x, "age");
  if ((p = v.photos) !== undefined) o.photos = $.array(p, x, "photos", $.asUpload);
  $.strict(v, x, o);
  x.within(n, undefined, v);
  return o;
}
function coerceScan(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    by: $.only(v.by, x, "by", "scan"),
    pages: $.array(v.pages, x, "pages", $.asUpload),
  };
  x.within(n, k, v);
  return o;
}
function coerceLetter(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    by: $.only(v.by, x, "by", "letter"),
    raw: $.asFileBytes(v.raw, x, "raw"),
  };
  x.within(n, k, v);
  return o;
}
function decodeLetter(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    by: $.only(v.by, x, "by", "letter"),
    raw: $.asBytes(v.raw, x, "raw"),
  };
  x.within(n, k, v);
  return o;
}
const sumDependency = {
  name: "sum (src/app.ts:65)",
  kind: "async",
  use: () => sum,
  body: { kind: "form", uploads: { file: {} } },
  decode(r, body, x) {
    const file = $.asUpload(body.form("file"), x, "file");
    x.from("body", body);
    return [file];
  },
};
const document = $.document("src/app", '{"list":[["#Scan",{"":{"by":{"const":"scan","type":"string"},"pages":[{"type":"string","contentMediaType":"application/octet-stream"}]}}],["#Letter",{"":{"by":{"const":"letter","type":"string"},"raw":{"type":"string","contentEncoding":"base64","pattern":"^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$"}}}]],"parts":[{"content":{"multipart/form-data":{"schema":{"":{"file":{"type":"string","contentMediaType":"application/octet-stream"}}}}},"required":true}]}');
const postOne = {
  contract: 1,
  source: "src/app.ts:18",
  body: { kind: "form", uploads: { file: {} } },
  decode(r, body, x) {
    const file = $.asUpload(body.form("file"), x, "file");
    x.from("body", body);
    return [file];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"summary":"A file needs no marker: it comes from nowhere else.","requestBody":0,"responses":{"200":["string"]}}}'),
};
const postOptional = {
  contract: 1,
  source: "src/app.ts:20",
  body: { kind: "form", uploads: { file: {} } },
  decode(r, body, x) {
    let file = body.form("file");
    if (file !== undefined) file = $.asUpload(file, x, "file");
    x.from("body", body);
    return [file];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"requestBody":{"content":{"multipart/form-data":{"schema":{"":{"file?":{"anyOf":[{"type":"string","contentMediaType":"application/octet-stream"},"null"]}}}}}},"responses":{"200":["string"]}}}'),
};
const postNamed = {
  contract: 1,
  source: "src/app.ts:22",
  body: { kind: "form", uploads: { "the-file": {} } },
  decode(r, body, x) {
    const file = $.asUpload(body.form("the-file"), x, "the-file");
    x.from("body", body);
    return [file];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"requestBody":{"content":{"multipart/form-data":{"schema":{"":{"the-file":{"type":"string","contentMediaType":"application/octet-stream"}}}}},"required":true},"responses":{"200":["string"]}}}'),
};
const postList = {
  contract: 1,
  source: "src/app.ts:24",
  body: { kind: "form", uploads: { files: { many: true, maxTotalSize: 20, maxFiles: 3 } } },
  decode(r, body, x) {
    const files = $.array($.some(body.formAll("files")), x, "files", $.asUpload);
    let note = body.form("note");
    if (note !== undefined) note = $.string(note, x, "note");
    x.from("body", body);
    return [files, note];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"requestBody":{"content":{"multipart/form-data":{"schema":{"":{"files":{"type":"array","items":{"type":"string","contentMediaType":"application/octet-stream"},"maxItems":3},"note?":{"type":"string","default":"-"}}}}},"required":true},"responses":{"200":["string"]}}}'),
};
const postFew = {
  contract: 1,
  source: "src/app.ts:30",
  body: { kind: "form", uploads: { files: { many: true } } },
  decode(r, body, x) {
    const files = $.array($.some(body.formAll("files")), x, "files", $.asUpload, undefined, 1);
    x.from("body", body);
    return [files];
  },
  result: $.json(200, $.number),
  ...document('{"operation":{"requestBody":{"content":{"multipart/form-data":{"schema":{"":{"files":{"type":"array","items":{"type":"string","contentMediaType":"application/octet-stream"},"maxItems":1}}}}},"required":true},"responses":{"200":["number"]}}}'),
};
const postProfile = {
  contract: 1,
  source: "src/app.ts:32",
  body: { kind: "form", uploads: { picture: {}, photos: { many: true, maxSize: 40, types: ["image/png", "image/*"] } } },
  decode(r, body, x) {
    const profile = coerceProfile($.given(body, "form", ["name", "picture", "age"], ["photos"], []), x);
    x.from("body", body);
    return [profile];
  },
  result: $.jsonList(200, $.string),
  ...document('{"operation":{"requestBody":{"content":{"multipart/form-data":{"schema":{"":{"name":"string","picture":{"type":"string","contentMediaType":"application/octet-stream","description":"As large as one likes."},"age?":"int","photos?":[{"type":"string","contentMediaType":"application/octet-stream","maxLength":40}]},"additionalProperties":false},"encoding":{"photos":{"contentType":"image/png, image/*"}}}},"required":true},"responses":{"200":[["string"]]}}}'),
};
const postImage = {
  contract: 1,
  source: "src/app.ts:37",
  body: { kind: "form", uploads: { image: { maxSize: 40, types: ["image/png", "image/*"] } } },
  decode(r, body, x) {
    const image = $.asUpload(body.form("image"), x, "image");
    x.from("body", body);
    return [image];
  },
  result: $.json(200, $.int),
  ...document('{"operation":{"requestBody":{"content":{"multipart/form-data":{"schema":{"":{"image":{"type":"string","contentMediaType":"application/octet-stream","maxLength":40}}},"encoding":{"image":{"contentType":"image/png, image/*"}}}},"required":true},"responses":{"200":["int"]}}}'),
};
const postTextOrFile = {
  contract: 1,
  source: "src/app.ts:39",
  body: { kind: "form", uploads: { value: {} } },
  decode(r, body, x) {
    const value = $.union(body.form("value"), x, "value", valueMembers);
    x.from("body", body);
    return [value];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"requestBody":{"content":{"multipart/form-data":{"schema":{"":{"value":{"anyOf":[{"type":"string","contentMediaType":"application/octet-stream"},"string"]}}}}},"required":true},"responses":{"200":["string"]}}}'),
};
const postBytes = {
  contract: 1,
  source: "src/app.ts:43",
  body: { kind: "form", uploads: { file: { bytes: true }, more: { bytes: true, many: true } } },
  decode(r, body, x) {
    const file = $.asFileBytes(body.form("file"), x, "file");
    let more = $.some(body.formAll("more"));
    if (more !== undefined) more = $.array(more, x, "more", $.asFileBytes);
    x.from("body", body);
    return [file, more];
  },
  result: $.jsonList(200, $.int),
  ...document('{"operation":{"requestBody":{"content":{"multipart/form-data":{"schema":{"":{"file":{"type":"string","contentMediaType":"application/octet-stream"},"more?":[{"type":"string","contentMediaType":"application/octet-stream"}]}}}},"required":true},"responses":{"200":[["int"]]}}}'),
};
const postEither = {
  contract: 1,
  source: "src/app.ts:57",
  body: { kind: "form", uploads: { pages: { many: true }, raw: { bytes: true } } },
  decode(r, body, x) {
    const sent = $.tagged($.given(body, "form", ["by", "raw"], ["pages"]), x, undefined, "by", sentMembers);
    x.from("body", body);
    return [sent];
  },
  result: $.json(200, $.int),
  ...document('{"operation":{"requestBody":{"content":{"multipart/form-data":{"schema":{"anyOf":[{"":{"by":{"const":"scan","type":"string"},"pages":[{"type":"string","contentMediaType":"application/octet-stream"}]}},{"":{"by":{"const":"letter","type":"string"},"raw":{"type":"string","contentMediaType":"application/octet-stream"}}}]}}},"required":true},"responses":{"200":["int"]}}}'),
};
const postJson = {
  contract: 1,
  source: "src/app.ts:63",
  body: { kind: "json" },
  decode(r, body, x) {
    const sent = decodeLetter($.present(body), x, "body");
    return [sent];
  },
  result: $.json(200, $.int),
  ...document('{"operation":{"summary":"As bytes of JSON it is base64, in a form a file.","requestBody":["#Letter"],"responses":{"200":["int"]}}}'),
};
const postDependency = {
  contract: 1,
  source: "src/app.ts:69",
  needs: [{ of: sumDependency, at: 0 }],
  body: { kind: "form", uploads: { file: {} } },
  decode(r, body, x) {
    const file = $.asUpload(body.form("file"), x, "file");
    x.from("body", body);
    return [undefined, file];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"requestBody":0,"responses":{"200":["string"]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
function encodeGetRepliesByIdResultHeaders(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    etag: $.string(v.etag, x, "etag"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[],"parts":[{"description":"Successful Response","content":{"image/png":{"schema":{"contentMediaType":"image/png"}}}}]}');
const getBytes = {
  contract: 1,
  source: "src/app.ts:9",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "binary", contentType: "image/png" } } },
  ...document('{"operation":{"responses":{"200":0}}}'),
};
const getBuffer = {
  contract: 1,
  source: "src/app.ts:11",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "binary", contentType: "application/octet-stream" } } },
  ...document('{"operation":{"responses":{"200":{"description":"Successful Response","content":{"application/octet-stream":{"schema":{"contentMediaType":"application/octet-stream"}}}}}}}'),
};
const getBlob = {
  contract: 1,
  source: "src/app.ts:13",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "binary", contentType: "image/svg+xml" } } },
  ...document('{"operation":{"responses":{"200":{"description":"Successful Response","content":{"image/svg+xml":{"schema":{"contentMediaType":"image/svg+xml"}}}}}}}'),
};
const getStream = {
  contract: 1,
  source: "src/app.ts:15",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "binary", contentType: "application/zip" } } },
  ...document('{"operation":{"responses":{"200":{"description":"Successful Response","content":{"application/zip":{"schema":{"contentMediaType":"application/zip"}}}}}}}'),
};
const getRows = {
  contract: 1,
  source: "src/app.ts:25",
  decode(r, body, x) {
    let count = r.query("count");
    if (count !== undefined) count = $.int($.integer(count), x, "count");
    x.from("query", r);
    return [count];
  },
  result: { status: 200, bodies: { 200: { kind: "binary", contentType: "text/csv; charset=utf-8" } } },
  ...document('{"operation":{"parameters":[["query count?",{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991,"default":2}]],"responses":{"200":{"description":"Successful Response","content":{"text/csv":{"schema":{"contentMediaType":"text/csv"}}}}}}}'),
};
const getText = {
  contract: 1,
  source: "src/app.ts:30",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "text", contentType: "text/csv" } } },
  ...document('{"operation":{"responses":{"200":{"description":"Successful Response","content":{"text/csv":{"schema":"string"}}}}}}'),
};
const getRawJson = {
  contract: 1,
  source: "src/app.ts:32",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "text", contentType: "application/geo+json" } } },
  ...document('{"operation":{"responses":{"200":{"description":"Successful Response","content":{"application/geo+json":{"schema":{}}}}}}}'),
};
const getRepliesById = {
  contract: 1,
  source: "src/app.ts:34",
  decode(r, body, x) {
    const id = $.int($.integer(r.path("id")), x, "id");
    x.from("path", r);
    return [id];
  },
  result: { status: 200, bodies: {
    200: { kind: "binary", contentType: "image/png", headers: encodeGetRepliesByIdResultHeaders },
    404: { kind: "text", contentType: "text/html; charset=utf-8" },
  } },
  ...document('{"operation":{"parameters":[["path id","int"]],"responses":{"200":{"description":"Successful Response","headers":{"etag":{"required":true,"schema":{"type":"string"}}},"content":{"image/png":{"schema":{"contentMediaType":"image/png"}}}},"404":{"description":"Not Found","content":{"text/html":{"schema":"string"}}}}}}'),
};
const getWrong = {
  contract: 1,
  source: "src/app.ts:38",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "binary", contentType: "image/png" } } },
  ...document('{"operation":{"responses":{"200":0}}}'),
};

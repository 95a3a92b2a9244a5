// src/app.ts
import * as $ from "countersign/generated";
const document = $.document("src/app", '{"list":[],"parts":[["path name","string"],{"description":"Successful Response","content":{"*/*":{"schema":{}}}},{"description":"Partial Content","content":{"*/*":{"schema":{}}}},{"description":"Not Modified"},{"status":404,"detail":"string"},{"status":412,"detail":"string"},{"status":416,"headers":["content-range"],"detail":"string"}]}');
const getFilesByName = {
  contract: 1,
  source: "src/app.ts:8",
  decode(r, body, x) {
    const name = $.string(r.path("name"), x, "name");
    x.from("path", r);
    return [name];
  },
  result: { status: 200, bodies: { 200: { kind: "file" } } },
  ...document('{"operation":{"parameters":[0],"responses":{"200":1,"206":2,"304":3}},"errors":[4,5,6]}'),
};
const getNamed = {
  contract: 1,
  source: "src/app.ts:10",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "file", contentType: "text/x-greeting" } } },
  ...document('{"operation":{"responses":{"200":{"description":"Successful Response","content":{"text/x-greeting":{"schema":{"contentMediaType":"text/x-greeting"}}}},"206":{"description":"Partial Content","content":{"text/x-greeting":{"schema":{"contentMediaType":"text/x-greeting"}}}},"304":3}},"errors":[4,5,6]}'),
};
const getBesideByName = {
  contract: 1,
  source: "src/app.ts:14",
  decode(r, body, x) {
    const name = $.string(r.path("name"), x, "name");
    x.from("path", r);
    return [name];
  },
  result: { status: 200, bodies: {
    200: { kind: "file" },
    404: { kind: "json", encode: $.string },
  } },
  ...document('{"operation":{"parameters":[0],"responses":{"200":1,"206":2,"304":3,"404":{"description":"Not Found","content":{"application/json":{"schema":"string"}}}}},"errors":[4,5,6]}'),
};
const postMade = {
  contract: 1,
  source: "src/app.ts:18",
  decode: () => [],
  result: { status: 201, bodies: { 201: { kind: "file" } } },
  ...document('{"operation":{"responses":{"201":1}},"errors":[4]}'),
};
const headHead = {
  contract: 1,
  source: "src/app.ts:20",
  decode: () => [],
  result: { status: 200, bodies: { 200: { kind: "file" } } },
  ...document('{"operation":{"responses":{"200":1,"304":3}},"errors":[4,5]}'),
};

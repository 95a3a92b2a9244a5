// src/app.ts
import * as $ from "countersign/generated";
function textGetOldTakenByNameResult(v) {
  if (!$.isObject(v)) return;
  const a = v.taken;
  if (typeof a === "boolean") return (a ? '{"taken":true}' : '{"taken":false}');
}
function encodeGetOldTakenByNameResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    taken: $.boolean(v.taken, x, "taken"),
  };
  x.within(n, k, v);
  return o;
}
function textAuthor(v) {
  if (!$.isObject(v)) return;
  const a = v.own;
  if (typeof a === "boolean") return (a ? '{"own":true}' : '{"own":false}');
}
function encodeAuthor(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    own: $.boolean(v.own, x, "own"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document(["src/app", "src/legacy"], '{"list":[["#Author",{"":{"own":"boolean"}}],["1#NewBook",{"":{"title":"string","authors":["1#Author"]}}],["1#Author",{"":{"name":"string","born?":{"type":"number","description":"When she was born."}}}]],"parts":[["path name","string"],[[{"":{"name":"string","born?":{"type":"number","description":"When she was born."}}}]],[{"":{"name":"string"}}],{"description":"Not Found","content":{"application/json":{"schema":{"":{"message":"string"}}}}},{"description":"Successful Response","content":{"text/plain":{"schema":"string"}}},["query limit",{"anyOf":["string",["string"]]}],["query sort?","string"],[[{"":{"title":"string","pages":"number","at":"string"}}]],["header x-key","string"],{"description":"Created","content":{"application/json":{"schema":{"":{"title":"string","authors":[{"":{"name":"string","born?":{"type":"number","description":"When she was born."}}}],"id":"number"}}}}},["path id","string"],[{"":{"id":"string"}}],{"description":"Found"},{"content":{"application/x-www-form-urlencoded":{"schema":{"":{"alt":{},"file?":{}}}}},"required":true},{"description":"No Content"},{"description":"Successful Response"},["path key","string"],[{"":{"taken":{"const":false,"type":"boolean"}}}]]}');
const getOldTakenByName = {
  contract: 1,
  source: "src/app.ts:11",
  decode(r, body, x) {
    const name = $.string(r.path("name"), x, "name");
    x.from("path", r);
    return [name];
  },
  result: $.json(200, encodeGetOldTakenByNameResult, textGetOldTakenByNameResult),
  ...document('{"operation":{"parameters":[0],"responses":{"200":[{"":{"taken":"boolean"}}]}}}'),
};
const getOwn = {
  contract: 1,
  source: "src/app.ts:23",
  decode: () => [],
  result: $.json(200, encodeAuthor, textAuthor),
  ...document('{"operation":{"responses":{"200":["#Author"]}}}'),
};
const getOldAuthors = {
  contract: 1,
  source: "src/app.ts:13",
  described: { method: "get", path: "/old/authors" },
  decode: () => [],
  result: { status: 200, bodies: {} },
  ...document('{"operation":{"description":"Handled by `legacy` and documented from its type. Requests and responses are not validated.","responses":{"200":1},"x-countersign-validated":false}}'),
};
const getOldAuthorsByName = {
  contract: 1,
  source: "src/app.ts:13",
  described: { method: "get", path: "/old/authors/:name" },
  decode: () => [],
  result: { status: 200, bodies: {} },
  ...document('{"operation":{"description":"Handled by `legacy` and documented from its type. Requests and responses are not validated.","parameters":[0],"responses":{"200":2,"404":3},"x-countersign-validated":false}}'),
};
const getOldBehind = {
  contract: 1,
  source: "src/app.ts:13",
  described: { method: "get", path: "/old/behind" },
  decode: () => [],
  result: { status: 200, bodies: {} },
  ...document('{"operation":{"description":"Handled by `legacy` and documented from its type. Requests and responses are not validated.","responses":{"200":4},"x-countersign-validated":false}}'),
};
const getOldBooks = {
  contract: 1,
  source: "src/app.ts:13",
  described: { method: "get", path: "/old/books" },
  decode: () => [],
  result: { status: 200, bodies: {} },
  ...document('{"operation":{"description":"Handled by `legacy` and documented from its type. Requests and responses are not validated.","parameters":[5,6],"responses":{"200":7},"x-countersign-validated":false}}'),
};
const postOldBooks = {
  contract: 1,
  source: "src/app.ts:13",
  described: { method: "post", path: "/old/books" },
  decode: () => [],
  result: { status: 200, bodies: {} },
  ...document('{"operation":{"description":"Handled by `legacy` and documented from its type. Requests and responses are not validated.","parameters":[8],"requestBody":["1#NewBook"],"responses":{"201":9},"x-countersign-validated":false}}'),
};
const postOldBooksById = {
  contract: 1,
  source: "src/app.ts:13",
  described: { method: "post", path: "/old/books/:id" },
  decode: () => [],
  result: { status: 200, bodies: {} },
  ...document('{"operation":{"description":"Handled by `legacy` and documented from its type. Requests and responses are not validated.","parameters":[10],"responses":{"200":11},"x-countersign-validated":false}}'),
};
const getOldBooksById = {
  contract: 1,
  source: "src/app.ts:13",
  described: { method: "get", path: "/old/books/:id" },
  decode: () => [],
  result: { status: 200, bodies: {} },
  ...document('{"operation":{"description":"Handled by `legacy` and documented from its type. Requests and responses are not validated.","parameters":[10],"responses":{"200":4},"x-countersign-validated":false}}'),
};
const deleteOldBooksById = {
  contract: 1,
  source: "src/app.ts:13",
  described: { method: "delete", path: "/old/books/:id" },
  decode: () => [],
  result: { status: 200, bodies: {} },
  ...document('{"operation":{"description":"Handled by `legacy` and documented from its type. Requests and responses are not validated.","parameters":[10],"responses":{"302":12},"x-countersign-validated":false}}'),
};
const putOldBooksByIdCover = {
  contract: 1,
  source: "src/app.ts:13",
  described: { method: "put", path: "/old/books/:id{[0-9]+}/cover" },
  decode: () => [],
  result: { status: 200, bodies: {} },
  ...document('{"operation":{"description":"Handled by `legacy` and documented from its type. Requests and responses are not validated.","parameters":[10],"requestBody":13,"responses":{"204":14},"x-countersign-validated":false}}'),
};
const getOldPage = {
  contract: 1,
  source: "src/app.ts:13",
  described: { method: "get", path: "/old/page" },
  decode: () => [],
  result: { status: 200, bodies: {} },
  ...document('{"operation":{"description":"Handled by `legacy` and documented from its type. Requests and responses are not validated.","responses":{"200":15},"x-countersign-validated":false}}'),
};
const getOldTakenByKey = {
  contract: 1,
  source: "src/app.ts:13",
  described: { method: "get", path: "/old/taken/:key" },
  decode: () => [],
  result: { status: 200, bodies: {} },
  ...document('{"operation":{"description":"Handled by `legacy` and documented from its type. Requests and responses are not validated.","parameters":[16],"responses":{"200":17},"x-countersign-validated":false}}'),
};
const getAgainAuthors = {
  contract: 1,
  source: "src/app.ts:16",
  described: { method: "get", path: "/again/authors" },
  decode: () => [],
  result: { status: 200, bodies: {} },
  ...document('{"operation":{"description":"Handled by `legacy.fetch` and documented from its type. Requests and responses are not validated.","responses":{"200":1},"x-countersign-validated":false}}'),
};
const getAgainAuthorsByName = {
  contract: 1,
  source: "src/app.ts:16",
  described: { method: "get", path: "/again/authors/:name" },
  decode: () => [],
  result: { status: 200, bodies: {} },
  ...document('{"operation":{"description":"Handled by `legacy.fetch` and documented from its type. Requests and responses are not validated.","parameters":[0],"responses":{"200":2,"404":3},"x-countersign-validated":false}}'),
};
const getAgainBehind = {
  contract: 1,
  source: "src/app.ts:16",
  described: { method: "get", path: "/again/behind" },
  decode: () => [],
  result: { status: 200, bodies: {} },
  ...document('{"operation":{"description":"Handled by `legacy.fetch` and documented from its type. Requests and responses are not validated.","responses":{"200":4},"x-countersign-validated":false}}'),
};
const getAgainBooks = {
  contract: 1,
  source: "src/app.ts:16",
  described: { method: "get", path: "/again/books" },
  decode: () => [],
  result: { status: 200, bodies: {} },
  ...document('{"operation":{"description":"Handled by `legacy.fetch` and documented from its type. Requests and responses are not validated.","parameters":[5,6],"responses":{"200":7},"x-countersign-validated":false}}'),
};
const postAgainBooks = {
  contract: 1,
  source: "src/app.ts:16",
  described: { method: "post", path: "/again/books" },
  decode: () => [],
  result: { status: 200, bodies: {} },
  ...document('{"operation":{"description":"Handled by `legacy.fetch` and documented from its type. Requests and responses are not validated.","parameters":[8],"requestBody":["1#NewBook"],"responses":{"201":9},"x-countersign-validated":false}}'),
};
const postAgainBooksById = {
  contract: 1,
  source: "src/app.ts:16",
  described: { method: "post", path: "/again/books/:id" },
  decode: () => [],
  result: { status: 200, bodies: {} },
  ...document('{"operation":{"description":"Handled by `legacy.fetch` and documented from its type. Requests and responses are not validated.","parameters":[10],"responses":{"200":11},"x-countersign-validated":false}}'),
};
const getAgainBooksById = {
  contract: 1,
  source: "src/app.ts:16",
  described: { method: "get", path: "/again/books/:id" },
  decode: () => [],
  result: { status: 200, bodies: {} },
  ...document('{"operation":{"description":"Handled by `legacy.fetch` and documented from its type. Requests and responses are not validated.","parameters":[10],"responses":{"200":4},"x-countersign-validated":false}}'),
};
const deleteAgainBooksById = {
  contract: 1,
  source: "src/app.ts:16",
  described: { method: "delete", path: "/again/books/:id" },
  decode: () => [],
  result: { status: 200, bodies: {} },
  ...document('{"operation":{"description":"Handled by `legacy.fetch` and documented from its type. Requests and responses are not validated.","parameters":[10],"responses":{"302":12},"x-countersign-validated":false}}'),
};
const putAgainBooksByIdCover = {
  contract: 1,
  source: "src/app.ts:16",
  described: { method: "put", path: "/again/books/:id{[0-9]+}/cover" },
  decode: () => [],
  result: { status: 200, bodies: {} },
  ...document('{"operation":{"description":"Handled by `legacy.fetch` and documented from its type. Requests and responses are not validated.","parameters":[10],"requestBody":13,"responses":{"204":14},"x-countersign-validated":false}}'),
};
const getAgainPage = {
  contract: 1,
  source: "src/app.ts:16",
  described: { method: "get", path: "/again/page" },
  decode: () => [],
  result: { status: 200, bodies: {} },
  ...document('{"operation":{"description":"Handled by `legacy.fetch` and documented from its type. Requests and responses are not validated.","responses":{"200":15},"x-countersign-validated":false}}'),
};
const getAgainTakenByKey = {
  contract: 1,
  source: "src/app.ts:16",
  described: { method: "get", path: "/again/taken/:key" },
  decode: () => [],
  result: { status: 200, bodies: {} },
  ...document('{"operation":{"description":"Handled by `legacy.fetch` and documented from its type. Requests and responses are not validated.","parameters":[16],"responses":{"200":17},"x-countersign-validated":false}}'),
};

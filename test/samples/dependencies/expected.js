// src/app.ts
import * as $ from "countersign/generated";
import * as $db from "./db.js";
const pageDependency = {
  name: "page (src/app.ts:6)",
  kind: "function",
  use: () => page,
  decode(r, body, x) {
    let skip = r.query("skip");
    if (skip !== undefined) skip = $.int($.integer(skip), x, "skip");
    let limit = r.query("limit");
    if (limit !== undefined) limit = $.int($.integer(limit), x, "limit");
    x.from("query", r);
    return [skip, limit];
  },
};
const connectionDependency = {
  name: "connection (src/db.ts:6)",
  kind: "generator",
  use: () => $db.connection,
  decode(r, body, x) {
    let table = r.query("table");
    if (table !== undefined) table = $.string(table, x, "table");
    x.from("query", r);
    return [table];
  },
};
const currentUserDependency = {
  name: "currentUser (src/app.ts:10)",
  kind: "async",
  use: () => currentUser,
  decode(r, body, x) {
    const token = $.string(r.query("token"), x, "token");
    x.from("query", r);
    return [token];
  },
};
const document = $.document("src/app", '[]');
const getItems = {
  contract: 1,
  source: "src/app.ts:15",
  needs: [{ of: pageDependency, at: 0 }, { of: connectionDependency, at: 1 }, { of: currentUserDependency, at: 2 }],
  decode: () => [undefined, undefined, undefined],
  result: $.jsonList(200, $.string),
  ...document('{"operation":{"parameters":[["query skip?",{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991,"default":0}],["query limit?",{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991,"default":100}],["query table?",{"type":"string","default":"items"},"which one"],["query token","string"]],"responses":{"200":[["string"]]}},"errors":[{"status":401,"descriptions":["Who are you?"],"detail":"string"}]}'),
};

// src/app.ts
import * as $ from "countersign/generated";
import * as $everything from "./everything.js";
import * as $viewer from "./viewer.js";
import * as $hidden from "./nested/hidden.js";
import * as $aliases from "./aliases.js";
import * as $greeting from "./greeting.js";
const pagerDependency = {
  name: "Pager (src/app.ts:10)",
  kind: "class",
  use: () => Pager,
  decode(r, body, x) {
    let page = r.query("page");
    if (page !== undefined) page = $.number($.numeric(page), x, "page");
    x.from("query", r);
    return [page];
  },
};
const greetingDependency = {
  name: "greeting (src/greeting.ts:1)",
  kind: "function",
  use: () => $everything.hello,
};
const viewerDependency = {
  name: "viewer (src/viewer.ts:1)",
  kind: "function",
  use: () => $viewer.viewer,
  decode(r, body, x) {
    let name = r.query("name");
    if (name !== undefined) name = $.string(name, x, "name");
    x.from("query", r);
    return [name];
  },
};
const renamedDependency = {
  name: "renamed (src/nested/hidden.ts:1)",
  kind: "async",
  use: () => $hidden.hidden,
};
const nextDependency = {
  name: "Counter.next (src/aliases.ts:8)",
  kind: "function",
  use: () => $aliases.Counter.next,
  on: () => $aliases.Counter,
};
const helloDependency = {
  name: "everything.hello (src/greeting.ts:1)",
  kind: "function",
  use: () => $everything.hello,
};
const importDependency = {
  name: "typeof import(\"./greeting.js\").default (src/greeting.ts:3)",
  kind: "function",
  use: () => $greeting.default,
};
const madeDependency = {
  name: "made (src/app.ts:25)",
  kind: "function",
  use: () => made,
};
const document = $.document("src/app", '[]');
const getOwn = {
  contract: 1,
  source: "src/app.ts:17",
  needs: [{ of: pagerDependency, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, $.number),
  ...document('{"operation":{"parameters":[["query page?",{"type":"number","default":1}]],"responses":{"200":["number"]}}}'),
};
const getTypeOnly = {
  contract: 1,
  source: "src/app.ts:18",
  needs: [{ of: greetingDependency, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};
const getAlias = {
  contract: 1,
  source: "src/app.ts:19",
  needs: [{ of: viewerDependency, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[["query name?",{"type":"string","default":"Ada"}]],"responses":{"200":["string"]}}}'),
};
const getDeep = {
  contract: 1,
  source: "src/app.ts:20",
  needs: [{ of: renamedDependency, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};
const getStatic = {
  contract: 1,
  source: "src/app.ts:21",
  needs: [{ of: nextDependency, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, $.number),
  ...document('{"operation":{"responses":{"200":["number"]}}}'),
};
const getNamespace = {
  contract: 1,
  source: "src/app.ts:22",
  needs: [{ of: helloDependency, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};
const getImport = {
  contract: 1,
  source: "src/app.ts:23",
  needs: [{ of: importDependency, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};
const getGeneric = {
  contract: 1,
  source: "src/app.ts:24",
  needs: [{ of: greetingDependency, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};
const getConstant = {
  contract: 1,
  source: "src/app.ts:25",
  needs: [{ of: madeDependency, at: 0 }],
  decode: () => [undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"responses":{"200":["string"]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
function decodeItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const name = $.string(v.name, x, "name");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { name };
}
function decodeOwner(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const id = $.int(v.id, x, "id");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { id };
}
const nameOfDependency = {
  name: "nameOf (src/app.ts:16)",
  kind: "function",
  use: () => nameOf,
  body: { kind: "json" },
  decode(r, body, x) {
    let note = r.query("note");
    if (note !== undefined) note = $.string(note, x, "note");
    x.from("query", r);
    const item = decodeItem($.present(body), x, "body");
    return [item, note];
  },
};
const ownerOfDependency = {
  name: "ownerOf (src/app.ts:12)",
  kind: "function",
  use: () => ownerOf,
  body: { kind: "json" },
  decode(r, body, x) {
    const owner = decodeOwner($.present($.member(body, "owner")), x, "owner");
    x.from("body");
    return [owner];
  },
};
const ratioDependency = {
  name: "ratio (src/app.ts:32)",
  kind: "function",
  use: () => ratio,
  decode(r, body, x) {
    const value = $.number($.numeric(r.query("value")), x, "value");
    x.from("query", r);
    return [value];
  },
};
const nameOfDependency2 = {
  name: "nameOf (src/app.ts:16)",
  kind: "function",
  use: () => nameOf,
  body: { kind: "json" },
  decode(r, body, x) {
    let note = r.query("note");
    if (note !== undefined) note = $.string(note, x, "note");
    x.from("query", r);
    const item = decodeItem($.present($.member(body, "item")), x, "item");
    x.from("body");
    return [item, note];
  },
};
const document = $.document("src/app", '{"list":[["#Item",{"":{"name":"string"}}],["#Owner",{"":{"id":"int"}}]],"parts":[["query note?","string"]]}');
const postWhole = {
  contract: 1,
  source: "src/app.ts:21",
  needs: [{ of: nameOfDependency, at: 0 }],
  body: { kind: "json" },
  decode: () => [undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"summary":"The dependency\'s body alone is the whole body.","parameters":[0],"requestBody":["#Item"],"responses":{"200":["string"]}}}'),
};
const postTwo = {
  contract: 1,
  source: "src/app.ts:24",
  needs: [{ of: ownerOfDependency, at: 1 }],
  body: { kind: "json" },
  decode(r, body, x) {
    const item = decodeItem($.present($.member(body, "item")), x, "item");
    x.from("body");
    return [item, undefined];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"summary":"Two bodies of different names are embedded.","requestBody":[{"":{"item":"#Item","owner":"#Owner"}}],"responses":{"200":["string"]}}}'),
};
const postSame = {
  contract: 1,
  source: "src/app.ts:27",
  needs: [{ of: nameOfDependency, at: 1 }],
  body: { kind: "json" },
  decode(r, body, x) {
    const note = $.string(r.query("note"), x, "note");
    x.from("query", r);
    const item = decodeItem($.present(body), x, "body");
    return [item, undefined, note];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"summary":"One name is one body, and one query parameter.","parameters":[["query note","string"]],"requestBody":["#Item"],"responses":{"200":["string"]}}}'),
};
const getBoth = {
  contract: 1,
  source: "src/app.ts:37",
  needs: [{ of: ratioDependency, at: 1 }],
  decode(r, body, x) {
    const value = $.int($.integer(r.query("value")), x, "value");
    x.from("query", r);
    return [value, undefined];
  },
  result: $.json(200, $.number),
  ...document('{"operation":{"summary":"Read twice, as two types: both must be pleased.","parameters":[["query value","int"]],"responses":{"200":["number"]}}}'),
};
const postEmbedded = {
  contract: 1,
  source: "src/app.ts:40",
  needs: [{ of: nameOfDependency2, at: 1 }],
  body: { kind: "json" },
  decode(r, body, x) {
    const item = decodeItem($.present($.member(body, "item")), x, "item");
    x.from("body");
    return [item, undefined];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"summary":"What asked for its name has it.","parameters":[0],"requestBody":[{"":{"item":"#Item"}}],"responses":{"200":["string"]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
const attributesKeyTemplate = $.template("^data-[\\s\\S]*$", [[["data-",""],["string"]]]);
const attributesValueMembers = $.members([["string", $.string, 4], ["number", $.int, 8]]);
const attributesKeyTemplate2 = $.template("^data-[\\s\\S]*-count$", [[["data-","-count"],["string"]]]);
const attributesIndex = [[attributesKeyTemplate, copyAttributesValue], [attributesKeyTemplate2, $.int], [undefined, copyAttributesValue2]];
const entryKeyTemplate = $.template("^a[\\s\\S]*$", [[["a",""],["string"]]]);
const entryKeyTemplate2 = $.template("^[\\s\\S]*z$", [[["","z"],["string"]]]);
const entryIndex = [[entryKeyTemplate, copyEntryValue], [entryKeyTemplate2, copyEntryValue2]];
function copyAttributes(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: $.string(v.id, x, "id"),
  };
  $.indices(v, x, o, attributesIndex);
  x.within(n, k, v);
  return o;
}
function copyAttributesValue(v, x, k) {
  return $.union(v, x, k, attributesValueMembers);
}
function copyAttributesValue2(v, x, k) {
  return v === null ? null : $.union(v, x, k, attributesValueMembers);
}
function copyEntry(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.indices(v, x, o, entryIndex);
  x.within(n, k, v);
  return o;
}
function copyEntryValue(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const x2 = $.int(v.x, x, "x");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { x: x2 };
}
function copyEntryValue2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const y = $.int(v.y, x, "y");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { y };
}
const document = $.document("src/app", '[["#Attributes",{"":{"id":"string"},"patternProperties":{"^data-[\\\\s\\\\S]*$":{"anyOf":["string","int"]},"^data-[\\\\s\\\\S]*-count$":"int"},"additionalProperties":{"anyOf":["string","int","null"]},"description":"A key that several signatures cover has to be right for each of them."}],["#Entry",{"type":"object","patternProperties":{"^a[\\\\s\\\\S]*$":{"":{"x":"int"}},"^[\\\\s\\\\S]*z$":{"":{"y":"int"}}}}]]');
const postAttributes = {
  contract: 1,
  source: "src/app.ts:17",
  body: { kind: "json" },
  decode(r, body, x) {
    const attributes = copyAttributes($.present(body), x, "body");
    return [attributes];
  },
  result: $.json(200, copyAttributes),
  ...document('{"operation":{"requestBody":["#Attributes"],"responses":{"200":["#Attributes"]}}}'),
};
const postEntry = {
  contract: 1,
  source: "src/app.ts:18",
  body: { kind: "json" },
  decode(r, body, x) {
    const entry = copyEntry($.present(body), x, "body");
    return [entry];
  },
  result: $.json(200, copyEntry),
  ...document('{"operation":{"requestBody":["#Entry"],"responses":{"200":["#Entry"]}}}'),
};

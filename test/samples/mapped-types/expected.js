// src/app.ts
import * as $ from "countersign/generated";
function copyNullableItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 2, n = x.count;
  const id = (p = v.id) === null ? null : $.int(p, x, "id");
  const name = (p = v.name) === null ? null : $.string(p, x, "name");
  const note = (p = v.note) === undefined ? p : (w++, p === null ? null : $.string(p, x, "note"));
  x.within(n, k, v);
  if ($.whole(v, x, w) && id === v.id && name === v.name && note === v.note) return v;
  const o = { id, name };
  if (note !== undefined) o.note = note;
  return o;
}
function copyWritableItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const id = $.int(v.id, x, "id");
  const name = $.string(v.name, x, "name");
  const note = $.string(v.note, x, "note");
  x.within(n, k, v);
  return $.whole(v, x, 3) ? v : { id, name, note };
}
function textWritableItem(v) {
  if (!$.isObject(v)) return;
  const a = v.id, b = v.name, c = v.note;
  if (Number.isSafeInteger(a) && $.isShortString(b) && $.isShortString(c)) return '{"id":' + a + ',"name":' + $.stringText(b) + ',"note":' + $.stringText(c) + '}';
}
function copyStringsRequiredItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const name = $.string(v.name, x, "name");
  const note = $.string(v.note, x, "note");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { name, note };
}
function textStringsRequiredItem(v) {
  if (!$.isObject(v)) return;
  const a = v.name, b = v.note;
  if ($.isShortString(a) && $.isShortString(b)) return '{"name":' + $.stringText(a) + ',"note":' + $.stringText(b) + '}';
}
function copyPrefixedItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 2, n = x.count;
  const item_id = $.int(v.item_id, x, "item_id");
  const item_name = $.string(v.item_name, x, "item_name");
  const item_note = (p = v.item_note) === undefined ? p : (w++, $.string(p, x, "item_note"));
  x.within(n, k, v);
  if ($.whole(v, x, w)) return v;
  const o = { item_id, item_name };
  if (item_note !== undefined) o.item_note = item_note;
  return o;
}
function decodeFlagsItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 0, n = x.count;
  const id = (p = v.id) === undefined ? p : (w++, $.boolean(p, x, "id"));
  const name = (p = v.name) === undefined ? p : (w++, $.boolean(p, x, "name"));
  const note = (p = v.note) === undefined ? p : (w++, $.boolean(p, x, "note"));
  x.within(n, k, v);
  if ($.whole(v, x, w)) return v;
  const o = {};
  if (id !== undefined) o.id = id;
  if (name !== undefined) o.name = name;
  if (note !== undefined) o.note = note;
  return o;
}
function takeFlagsItem(v) {
  if (!$.isObject(v)) return;
  let o = v;
  for (const k in v) {
    const p = v[k];
    const w = k === "id" || k === "name" || k === "note" ? (typeof p === "boolean" ? p : undefined)
      : $.DROPPED;
    if (w === undefined) return;
    if (w !== p || o !== v) o = $.changed(o, v, k, w);
  }
  return o;
}
function readFlags(v, x, k) {
  return (x.copies ? undefined : takeFlagsItem(v)) ?? decodeFlagsItem(v, x, k);
}
function encodeFlagsItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    id: (p = v.id) === undefined ? p : $.boolean(p, x, "id"),
    name: (p = v.name) === undefined ? p : $.boolean(p, x, "name"),
    note: (p = v.note) === undefined ? p : $.boolean(p, x, "note"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[["#Nullable<#Item>",{"":{"id":{"anyOf":["int","null"]},"name":0,"note?":0}}],["#Writable<#Item>",{"":{"id":"int","name":"string","note":"string"}}],["#Strings<Required<#Item>>",{"":{"name":"string","note":"string"}}],["#Prefixed<#Item>",{"":{"item_id":"int","item_name":"string","item_note?":"string"}}],["#Flags<#Item>",{"":{"id?":"boolean","name?":"boolean","note?":"boolean"}}]],"shared":[{"anyOf":["string","null"]}],"parts":[["#Nullable<#Item>"],["#Writable<#Item>"],["#Strings<Required<#Item>>"],["#Prefixed<#Item>"]]}');
const postNullable = {
  contract: 1,
  source: "src/app.ts:17",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = copyNullableItem($.present(body), x, "body");
    return [item];
  },
  result: $.json(200, copyNullableItem),
  ...document('{"operation":{"requestBody":0,"responses":{"200":0}}}'),
};
const postWritable = {
  contract: 1,
  source: "src/app.ts:18",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = copyWritableItem($.present(body), x, "body");
    return [item];
  },
  result: $.json(200, copyWritableItem, textWritableItem),
  ...document('{"operation":{"requestBody":1,"responses":{"200":1}}}'),
};
const postStrings = {
  contract: 1,
  source: "src/app.ts:19",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = copyStringsRequiredItem($.present(body), x, "body");
    return [item];
  },
  result: $.json(200, copyStringsRequiredItem, textStringsRequiredItem),
  ...document('{"operation":{"requestBody":2,"responses":{"200":2}}}'),
};
const postPrefixed = {
  contract: 1,
  source: "src/app.ts:20",
  body: { kind: "json" },
  decode(r, body, x) {
    const item = copyPrefixedItem($.present(body), x, "body");
    return [item];
  },
  result: $.json(200, copyPrefixedItem),
  ...document('{"operation":{"requestBody":3,"responses":{"200":3}}}'),
};
const postFlags = {
  contract: 1,
  source: "src/app.ts:21",
  body: { kind: "json" },
  decode(r, body, x) {
    const flags = readFlags($.present(body), x, "body");
    return [flags];
  },
  result: $.json(200, encodeFlagsItem),
  ...document('{"operation":{"requestBody":["#Flags<#Item>"],"responses":{"200":["#Flags<#Item>"]}}}'),
};

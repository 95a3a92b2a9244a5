// src/app.ts
import * as $ from "countersign/generated";
function coerceGuest(v, x) {
  let p, n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
  };
  if ((p = v.age) !== undefined) o.age = $.intRange($.integer(p), x, "age", 18);
  if ((p = v.tables) !== undefined) o.tables = $.array(p, x, "tables", coerceGuestTablesItem);
  $.strict(v, x, o);
  x.within(n, undefined, v);
  return o;
}
function coerceGuestTablesItem(v, x, k) {
  return $.int($.integer(v), x, k);
}
function coerceGuest2(v, x) {
  let p, n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
  };
  if ((p = v.age) !== undefined) o.age = $.intRange($.integer(p), x, "age", 18);
  if ((p = v.tables) !== undefined) o.tables = $.array(p, x, "tables", coerceGuestTablesItem);
  x.within(n, undefined, v);
  return o;
}
function encodeGuest(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
  };
  if ((p = v.age) !== undefined) o.age = $.intRange(p, x, "age", 18);
  if ((p = v.tables) !== undefined) o.tables = $.array(p, x, "tables", $.int);
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '[["#Guest",{"":{"name":"string","age?":{"type":"integer","minimum":18,"maximum":9007199254740991},"tables?":["int"]}}]]');
const postGuests = {
  contract: 1,
  source: "src/app.ts:12",
  body: { kind: "form" },
  decode(r, body, x) {
    const guest = coerceGuest($.given(body, "form", ["name", "age"], ["tables"], ["note"]), x);
    let note = body.form("note");
    if (note !== undefined) note = $.string(note, x, "note");
    x.from("body", body);
    return [guest, note];
  },
  result: $.json(200, $.unknown),
  ...document('{"operation":{"summary":"A name that nobody reads is refused, whatever its value; one that the form has may be left empty.","requestBody":{"content":{"application/x-www-form-urlencoded":{"schema":{"":{"name":"string","age?":{"type":"integer","minimum":18,"maximum":9007199254740991},"tables?":["int"],"note?":"string"},"additionalProperties":false}}},"required":true},"responses":{"200":[{}]}}}'),
};
const postOpen = {
  contract: 1,
  source: "src/app.ts:16",
  body: { kind: "form" },
  decode(r, body, x) {
    const guest = coerceGuest2($.given(body, "form", ["name", "age"], ["tables"]), x);
    x.from("body", body);
    return [guest];
  },
  result: $.json(200, encodeGuest),
  ...document('{"operation":{"requestBody":{"content":{"application/x-www-form-urlencoded":{"schema":"#Guest"}},"required":true},"responses":{"200":["#Guest"]}}}'),
};

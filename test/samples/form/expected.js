// src/app.ts
import * as $ from "countersign/generated";
function coerceOrder(v, x) {
  let p, n = x.count;
  const o = {
    item: $.text(v.item, x, "item", 2),
    amount: v.amount === undefined ? 1 : $.int($.integer(v.amount), x, "amount"),
    tags: $.array(v.tags, x, "tags", $.string),
  };
  if ((p = v.at) !== undefined) o.at = $.asDate(p, x, "at");
  if ((p = v.gift) !== undefined) o.gift = $.boolean($.truth(p), x, "gift");
  x.within(n, undefined, v);
  return o;
}
function encodeOrder(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    item: $.text(v.item, x, "item", 2),
    amount: v.amount === undefined ? 1 : $.int(v.amount, x, "amount"),
    tags: $.array(v.tags, x, "tags", $.string),
  };
  if ((p = v.at) !== undefined) o.at = $.asDate(p, x, "at");
  if ((p = v.gift) !== undefined) o.gift = $.boolean(p, x, "gift");
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[["#Order",{"":{"item":0,"amount?":1,"tags":2,"at?":3,"gift?":"boolean"}},{"mode":"input"}],["#Order",{"":{"item":0,"amount":1,"tags":2,"at?":3,"gift?":"boolean"}},{"mode":"output"}]],"shared":[{"type":"string","minLength":2,"description":"What it is for."},{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991,"default":1},["string"],{"type":"string","format":"date-time"}]}');
const postOne = {
  contract: 1,
  source: "src/app.ts:14",
  body: { kind: "form" },
  decode(r, body, x) {
    const name = $.string(body.form("name"), x, "name");
    let age = body.form("age");
    if (age !== undefined) age = $.int($.integer(age), x, "age");
    let note = body.form("the-note");
    if (note !== undefined) note = $.string(note, x, "the-note");
    x.from("body", body);
    return [name, age, note];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"requestBody":{"content":{"application/x-www-form-urlencoded":{"schema":{"":{"name":"string","age?":"int","the-note?":{"type":"string","default":"none"}}}}},"required":true},"responses":{"200":["string"]}}}'),
};
const postOrder = {
  contract: 1,
  source: "src/app.ts:17",
  body: { kind: "form" },
  decode(r, body, x) {
    const order = coerceOrder($.given(body, "form", ["item", "amount", "at", "gift"], ["tags"]), x);
    x.from("body", body);
    return [order];
  },
  result: $.json(200, encodeOrder),
  ...document('{"operation":{"requestBody":{"content":{"application/x-www-form-urlencoded":{"schema":"#Order?input"}},"required":true},"responses":{"200":["#Order?output"]}}}'),
};

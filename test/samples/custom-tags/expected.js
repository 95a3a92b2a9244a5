// src/app.ts
import * as $ from "countersign/generated";
const isDivisibleBy6 = ($input) => ($input % 6 === 0);
const isDivisibleBy5 = ($input) => ($input % 5n === 0n);
const isTrimmed = ($input) => ($input === $input.trim());
const isAscending = ($input) => ($input.from <= $input.to);
const isPast = ($input, { Date } = globalThis) => ($input.getTime() < Date.UTC(2000, 0));
const isDivisibleBy2 = ($input) => ($input % 2 === 0);
const isDivisibleBy3 = ($input) => ($input % 3 === 0);
function copyOrder(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    pieces: $.checked(v.pieces, x, "pieces", copyOrderPieces, isDivisibleBy6, "should satisfy 'divisibleBy 6'"),
    serial: $.checked(v.serial, x, "serial", $.asBigint, isDivisibleBy5, "should satisfy 'divisibleBy 5'"),
    name: $.checked(v.name, x, "name", $.string, isTrimmed, "No blanks around it, please", true),
    range: $.checked(v.range, x, "range", copyRange, isAscending, "should satisfy 'ascending'"),
    since: $.checked(v.since, x, "since", $.asDate, isPast, "should satisfy 'past'"),
  };
  x.within(n, k, v);
  return o;
}
function copyOrderPieces(v, x, k) {
  return $.range(v, x, k, 0);
}
function copyRange(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const from = $.number(v.from, x, "from");
  const to = $.number(v.to, x, "to");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { from, to };
}
function coerceRange(v, x) {
  const n = x.count;
  const o = {
    from: $.number($.numeric(v.from), x, "from"),
    to: $.number($.numeric(v.to), x, "to"),
  };
  x.within(n, undefined, v);
  return o;
}
function coerceRange2(v, x, k) {
  return $.checked(v, x, k, coerceRange, isAscending, "should satisfy 'ascending'");
}
function coerceStep(v, x, k) {
  return $.number($.numeric(v), x, k);
}
const document = $.document("src/app", '[["#Order",{"":{"pieces":{"type":"number","minimum":0,"x-divisible-by":6},"serial":{"anyOf":["int",{"type":"string","pattern":"^-?\\\\d+$"}],"x-divisible-by":5},"name":"string","range":"#Range","since":{"type":"string","format":"date-time"}}}],["#Range",{"":{"from":"number","to":"number"}}]]');
const postOrders = {
  contract: 1,
  source: "src/app.ts:45",
  body: { kind: "json" },
  decode(r, body, x) {
    const order = copyOrder($.present(body), x, "body");
    return [order];
  },
  result: $.json(200, copyOrder),
  ...document('{"operation":{"requestBody":["#Order"],"responses":{"200":["#Order"]}}}'),
};
const getRanges = {
  contract: 1,
  source: "src/app.ts:47",
  decode(r, body, x) {
    const range = coerceRange2($.given(r, "query", ["from", "to"], []), x);
    const step = $.checked(r.query("step"), x, "step", coerceStep, isDivisibleBy2, "should satisfy 'divisibleBy 2'");
    x.from("query", r);
    return [range, step];
  },
  result: $.json(200, $.number),
  ...document('{"operation":{"parameters":[["query from","number"],["query to","number"],["query step",{"type":"number","x-divisible-by":2}]],"responses":{"200":["number"]}}}'),
};
const getResultByN = {
  contract: 1,
  source: "src/app.ts:52",
  decode(r, body, x) {
    const n2 = $.number($.numeric(r.path("n")), x, "n");
    x.from("path", r);
    return [n2];
  },
  result: $.json(200, (v, x) => $.checked(v, x, undefined, $.number, isDivisibleBy3, "should satisfy 'divisibleBy 3'")),
  ...document('{"operation":{"parameters":[["path n","number"]],"responses":{"200":[{"type":"number","x-divisible-by":3}]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
const sizeValues = ["s", "m"];
const getUsersByIdResultItems = [$.string, copyOrderPricesValue];
function copyOrder(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    buyer: $.string(v.buyer, x, "buyer"),
    total: $.intRange(v.total, x, "total", 0),
    slug: $.string(v.slug, x, "slug"),
    size: $.literal(v.size, x, "size", sizeValues),
    at: $.asDate(v.at, x, "at"),
    tags: $.array(v.tags, x, "tags", $.string),
    gift: (p = v.gift) === null ? null : $.boolean(p, x, "gift"),
    place: copyPoint(v.place, x, "place"),
    prices: copyOrderPrices(v.prices, x, "prices"),
  };
  x.within(n, k, v);
  return o;
}
function copyPoint(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const x2 = $.number(v.x, x, "x");
  const y = $.number(v.y, x, "y");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { x: x2, y };
}
function copyOrderPrices(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {};
  $.index(v, x, o, copyOrderPricesValue);
  x.within(n, k, v);
  return o;
}
function copyOrderPricesValue(v, x, k) {
  return $.intRange(v, x, k, 0);
}
const document = $.document("src/app", '{"list":[["#Order",{"":{"buyer":"string","total":0,"slug":"string","size":"#Size","at":{"type":"string","format":"date-time"},"tags":["string"],"gift":{"anyOf":["boolean","null"]},"place":"#Point","prices":{"type":"object","additionalProperties":0}}}],["#Size",{"type":"string","enum":["s","m"]}],["#Point",{"":{"x":"number","y":"number"}}]],"shared":[{"type":"integer","minimum":0,"maximum":9007199254740991}]}');
const postRoot = {
  contract: 1,
  source: "src/app.ts:30",
  body: { kind: "json" },
  decode(r, body, x) {
    const order = copyOrder($.present(body), x, "body");
    return [order];
  },
  result: $.json(200, copyOrder),
  ...document('{"operation":{"requestBody":["#Order"],"responses":{"200":["#Order"]}}}'),
};
const getUsersById = {
  contract: 1,
  source: "src/app.ts:31",
  decode(r, body, x) {
    const id = $.string(r.path("id"), x, "id");
    x.from("path", r);
    const limit = $.intRange($.integer(r.query("limit")), x, "limit", 0);
    x.from("query", r);
    return [id, limit];
  },
  result: $.json(200, (v, x) => $.tuple(v, x, undefined, getUsersByIdResultItems, 2)),
  ...document('{"operation":{"parameters":[["path id","string"],["query limit",{"type":"integer","minimum":0,"maximum":9007199254740991}]],"responses":{"200":[{"type":"array","prefixItems":["string",{"type":"integer","minimum":0,"maximum":9007199254740991}],"minItems":2,"maxItems":2}]}}}'),
};

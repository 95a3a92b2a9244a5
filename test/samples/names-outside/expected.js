// src/app.ts
import * as $ from "countersign/generated";
const userNames = $.names([["first_name","firstName"],["last name","lastName"]]);
const userBornNames = $.names([["in_year","inYear"]]);
const scoreNames = $.names([["val","value"],["__proto__","constructor"]]);
const userBornNames2 = $.names([["inYear","in_year"]]);
const scoreNames2 = $.names([["value","val"],["constructor","__proto__"]]);
const userNames2 = $.names([["firstName","first_name"],["lastName","last name"]]);
const paidNames = $.names([["event_type","type"],["amount_due","amount"]]);
const sentNames = $.names([["event_type","type"],["sent_at","at"]]);
const eventMembers = new Map([["paid", decodePaid], ["sentOut", decodeSent]]);
const paidNames2 = $.names([["type","event_type"],["amount","amount_due"]]);
const sentNames2 = $.names([["type","event_type"],["at","sent_at"]]);
const postEventsResultMembers = new Map([["paid", encodePaid], ["sentOut", encodeSent]]);
const leftNames = $.names([["left_side","left"],["both_sides","both"]]);
const rightNames = $.names([["both_sides","other"],["left_side","side"]]);
const sideMembers = $.members([["Left", decodeLeft, 1], ["Right", decodeRight, 1, ["right"]]]);
const leftNames2 = $.names([["left","left_side"],["both","both_sides"]]);
const rightNames2 = $.names([["other","both_sides"],["side","left_side"]]);
const postSidesResultSideMembers = $.members([["Left", encodeLeft, 1, ["left"]], ["Right", encodeRight, 1, ["side"]]]);
const swappedNames = $.names([["b","a"],["a","b"]]);
const swappedNames2 = $.names([["a","b"],["b","a"]]);
const postSwappedResultItems = [encodeSwapped, $.string];
const pageNames = $.names([["page_size","pageSize"],["sort_by","sortBy"]]);
const pageSortByItemValues = ["newest", "oldestFirst"];
const pageNames2 = $.names([["pageSize","page_size"],["sortBy","sort_by"]]);
const moneyNames = $.names([["minor_units","minorUnits"]]);
const moneyJsonNames = $.names([["amountText","amount_text"]]);
function decodeUser(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    firstName: $.text(v.first_name, x, "first_name", 1),
  };
  if ((p = v["last name"]) !== undefined) o.lastName = $.string(p, x, "last name");
  o.born = decodeUserBorn(v.born, x, "born");
  o.labels = copyUserLabels(v.labels, x, "labels");
  o.scores = $.asMap(v.scores, x, "scores", $.string, decodeScore);
  $.renamed(o, x, userNames);
  x.within(n, k, v);
  return o;
}
function decodeUserBorn(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    inYear: $.int(v.in_year, x, "in_year"),
  };
  $.renamed(o, x, userBornNames);
  x.within(n, k, v);
  return o;
}
function copyUserLabels(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const darkRed = $.string(v.darkRed, x, "darkRed");
  const lightRed = $.string(v.lightRed, x, "lightRed");
  x.within(n, k, v);
  return $.whole(v, x, 2) ? v : { darkRed, lightRed };
}
function decodeScore(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    value: v.val === undefined ? 1 : $.int(v.val, x, "val"),
    constructor: $.string($.own(v, "__proto__"), x, "__proto__"),
  };
  $.renamed(o, x, scoreNames);
  x.within(n, k, v);
  return o;
}
function encodeUser(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    first_name: $.text(v.firstName, x, "firstName", 1),
    "last name": (p = v.lastName) === undefined ? p : $.string(p, x, "lastName"),
    born: encodeUserBorn(v.born, x, "born"),
    labels: copyUserLabels(v.labels, x, "labels"),
    scores: $.asMap(v.scores, x, "scores", $.string, encodeScore),
  };
  $.renamed(o, x, userNames2);
  x.within(n, k, v);
  return o;
}
function encodeUserBorn(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    in_year: $.int(v.inYear, x, "inYear"),
  };
  $.renamed(o, x, userBornNames2);
  x.within(n, k, v);
  return o;
}
function encodeScore(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    val: v.value === undefined ? 1 : $.int(v.value, x, "value"),
    ["__proto__"]: $.string($.own(v, "constructor"), x, "constructor"),
  };
  $.renamed(o, x, scoreNames2);
  x.within(n, k, v);
  return o;
}
function decodeChange(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.first_name) !== undefined) o.firstName = $.text(p, x, "first_name", 1);
  if ((p = v["last name"]) !== undefined) o.lastName = $.string(p, x, "last name");
  $.renamed(o, x, userNames);
  x.within(n, k, v);
  return o;
}
function encodePatchUsersResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    first_name: $.text(v.firstName, x, "firstName", 1),
    "last name": (p = v.lastName) === undefined ? p : $.string(p, x, "lastName"),
    labels: copyUserLabels(v.labels, x, "labels"),
    scores: $.asMap(v.scores, x, "scores", $.string, encodeScore),
  };
  $.renamed(o, x, userNames2);
  x.within(n, k, v);
  return o;
}
function decodePaid(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    type: $.only(v.event_type, x, "event_type", "paid"),
    amount: $.int(v.amount_due, x, "amount_due"),
  };
  $.renamed(o, x, paidNames);
  x.within(n, k, v);
  return o;
}
function decodeSent(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    type: $.only(v.event_type, x, "event_type", "sentOut"),
    at: $.asDate(v.sent_at, x, "sent_at"),
  };
  $.renamed(o, x, sentNames);
  x.within(n, k, v);
  return o;
}
function encodePaid(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    event_type: $.only(v.type, x, "type", "paid"),
    amount_due: $.int(v.amount, x, "amount"),
  };
  $.renamed(o, x, paidNames2);
  x.within(n, k, v);
  return o;
}
function encodeSent(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    event_type: $.only(v.type, x, "type", "sentOut"),
    sent_at: $.asDate(v.at, x, "at"),
  };
  $.renamed(o, x, sentNames2);
  x.within(n, k, v);
  return o;
}
function decodeLeft(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    left: $.string(v.left_side, x, "left_side"),
  };
  if ((p = v.both_sides) !== undefined) o.both = $.string(p, x, "both_sides");
  $.renamed(o, x, leftNames);
  x.within(n, k, v);
  return o;
}
function decodeRight(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.both_sides) !== undefined) o.other = $.string(p, x, "both_sides");
  o.side = $.string(v.left_side, x, "left_side");
  o.right = $.string(v.right, x, "right");
  $.renamed(o, x, rightNames);
  x.within(n, k, v);
  return o;
}
function encodePostSidesResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    seen: $.array(v.seen, x, "seen", $.string),
    side: $.union(v.side, x, "side", postSidesResultSideMembers),
  };
  x.within(n, k, v);
  return o;
}
function encodeLeft(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    left_side: $.string(v.left, x, "left"),
    both_sides: (p = v.both) === undefined ? p : $.string(p, x, "both"),
  };
  $.renamed(o, x, leftNames2);
  x.within(n, k, v);
  return o;
}
function encodeRight(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    both_sides: (p = v.other) === undefined ? p : $.string(p, x, "other"),
    left_side: $.string(v.side, x, "side"),
    right: $.string(v.right, x, "right"),
  };
  $.renamed(o, x, rightNames2);
  x.within(n, k, v);
  return o;
}
function decodeSwapped(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    a: $.int(v.b, x, "b"),
    b: $.string(v.a, x, "a"),
  };
  $.strict(v, x, o, swappedNames);
  $.renamed(o, x, swappedNames);
  x.within(n, k, v);
  return o;
}
function encodeSwapped(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    b: $.int(v.a, x, "a"),
    a: $.string(v.b, x, "b"),
  };
  $.renamed(o, x, swappedNames2);
  x.within(n, k, v);
  return o;
}
function coercePage(v, x) {
  let p, n = x.count;
  const o = {
    pageSize: v.page_size === undefined ? 10 : $.int($.integer(v.page_size), x, "page_size"),
  };
  if ((p = v.sort_by) !== undefined) o.sortBy = $.array(p, x, "sort_by", coercePageSortByItem);
  $.strict(v, x, o, pageNames);
  x.within(n, undefined, v);
  return o;
}
function coercePageSortByItem(v, x, k) {
  return $.literal(v, x, k, pageSortByItemValues);
}
function coerceAgent(v, x) {
  let p, n = x.count;
  const o = {
    clientName: $.string(v["X-Client-Name"], x, "X-Client-Name"),
  };
  if ((p = v["user-agent"]) !== undefined) o.userAgent = $.string(p, x, "user-agent");
  x.within(n, undefined, v);
  return o;
}
function coercePage2(v, x) {
  let p, n = x.count;
  const o = {
    pageSize: v.page_size === undefined ? 10 : $.int($.integer(v.page_size), x, "page_size"),
  };
  if ((p = v.sort_by) !== undefined) o.sortBy = $.array(p, x, "sort_by", coercePageSortByItem);
  x.within(n, undefined, v);
  return o;
}
function encodePage(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    page_size: v.pageSize === undefined ? 10 : $.int(v.pageSize, x, "pageSize"),
    sort_by: (p = v.sortBy) === undefined ? p : $.array(p, x, "sortBy", coercePageSortByItem),
  };
  $.renamed(o, x, pageNames2);
  x.within(n, k, v);
  return o;
}
function decodeMoney(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    price: decodeMoney2(v.price, x, "price"),
  };
  x.within(n, k, v);
  return o;
}
function decodeMoney2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    minorUnits: $.int(v.minor_units, x, "minor_units"),
  };
  $.renamed(o, x, moneyNames);
  x.within(n, k, v);
  return o;
}
function encodePostMoneyResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    price: encodeMoney(v.price, x, "price"),
  };
  x.within(n, k, v);
  return o;
}
function encodeMoney(v, x, k) {
  return $.toJson(v, x, k, encodeMoneyJson);
}
function encodeMoneyJson(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    amount_text: $.string(v.amountText, x, "amountText"),
  };
  $.renamed(o, x, moneyJsonNames);
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[["#User",0,{"mode":"input"}],["#Score",{"":{"val?":4,"__proto__":"string"}},{"mode":"input"}],["#User",{"=":0,"":{"scores":{"type":"object","additionalProperties":"#Score?output"}},"examples":[{"first_name":"Ada","born":{"in_year":1815}}]},{"mode":"output"}],["#Score",{"":{"val":4,"__proto__":"string"}},{"mode":"output"}],["#Paid",{"":{"event_type":{"const":"paid","type":"string"},"amount_due":"int"}}],["#Sent",{"":{"event_type":{"const":"sentOut","type":"string"},"sent_at":{"type":"string","format":"date-time"}}}],["#Left",{"":{"left_side":"string","both_sides?":"string"}}],["#Right",{"":{"both_sides?":"string","left_side":"string","right":"string"}}],["#Swapped",{"":{"b":"int","a":"string"}}],["#Page",{"":{"page_size?":5,"sort_by?":6}},{"mode":"input"}],["#Page",{"":{"page_size":5,"sort_by?":6}},{"mode":"output"}],["#Money",{"":{"minor_units":"int"}},{"mode":"input"}],["#Money",{"":{"amount_text":"string"}},{"mode":"output"}]],"shared":[{"":{"first_name":1,"last name?":"string","born":2,"labels":3,"scores":{"type":"object","additionalProperties":"#Score?input"}},"examples":[{"first_name":"Ada","born":{"in_year":1815}}]},{"type":"string","minLength":1},{"":{"in_year":"int"}},{"":{"darkRed":"string","lightRed":"string"},"description":"Keys are data: @name is about properties."},{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991,"default":1},{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991,"default":10},[{"type":"string","enum":["newest","oldestFirst"]}]],"parts":[[{"oneOf":["#Paid","#Sent"],"discriminator":["event_type","paid","sentOut"]}]]}');
const postUsers = {
  contract: 1,
  source: "src/app.ts:95",
  body: { kind: "json" },
  decode(r, body, x) {
    const user = decodeUser($.present(body), x, "body");
    return [user];
  },
  result: $.json(200, encodeUser),
  ...document('{"operation":{"requestBody":["#User?input"],"responses":{"200":["#User?output"]}}}'),
};
const patchUsers = {
  contract: 1,
  source: "src/app.ts:96",
  body: { kind: "json" },
  decode(r, body, x) {
    const change = decodeChange($.present(body), x, "body");
    return [change];
  },
  result: $.json(200, encodePatchUsersResult),
  ...document('{"operation":{"requestBody":[{"":{"first_name?":{"type":"string","minLength":1},"last name?":"string"}}],"responses":{"200":[{"":{"first_name":{"type":"string","minLength":1},"last name?":"string","labels":{"":{"darkRed":"string","lightRed":"string"},"description":"Keys are data: @name is about properties."},"scores":{"type":"object","additionalProperties":"#Score?output"}}}]}}}'),
};
const postEvents = {
  contract: 1,
  source: "src/app.ts:104",
  body: { kind: "json" },
  decode(r, body, x) {
    const event = $.tagged($.present(body), x, "body", "event_type", eventMembers);
    return [event];
  },
  result: $.json(200, (v, x) => $.tagged(v, x, undefined, "type", postEventsResultMembers)),
  ...document('{"operation":{"requestBody":0,"responses":{"200":0}}}'),
};
const postSides = {
  contract: 1,
  source: "src/app.ts:105",
  body: { kind: "json" },
  decode(r, body, x) {
    const side = $.union($.present(body), x, "body", sideMembers);
    return [side];
  },
  result: $.json(200, encodePostSidesResult),
  ...document('{"operation":{"requestBody":[{"anyOf":["#Left","#Right"]}],"responses":{"200":[{"":{"seen":["string"],"side":{"anyOf":["#Left","#Right"]}}}]}}}'),
};
const postSwapped = {
  contract: 1,
  source: "src/app.ts:109",
  body: { kind: "json" },
  decode(r, body, x) {
    const swapped = decodeSwapped($.present(body), x, "body");
    return [swapped];
  },
  result: $.json(200, (v, x) => $.tuple(v, x, undefined, postSwappedResultItems, 2)),
  ...document('{"operation":{"requestBody":[{"":{"b":"int","a":"string"},"additionalProperties":false}],"responses":{"200":[{"type":"array","prefixItems":["#Swapped","string"],"minItems":2,"maxItems":2}]}}}'),
};
const getPages = {
  contract: 1,
  source: "src/app.ts:110",
  decode(r, body, x) {
    const page = coercePage($.given(r, "query", ["page_size"], ["sort_by"], ["max"]), x);
    let limit = r.query("max");
    limit = limit === undefined ? 7 : $.int($.integer(limit), x, "max");
    x.from("query", r);
    return [page, limit];
  },
  result: $.jsonList(200, $.int),
  ...document('{"operation":{"parameters":[["query page_size?",{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991,"default":10}],["query sort_by?",[{"type":"string","enum":["newest","oldestFirst"]}]],["query max?",{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991,"default":7}]],"responses":{"200":[["int"]]}}}'),
};
const getAgents = {
  contract: 1,
  source: "src/app.ts:115",
  decode(r, body, x) {
    const agent = coerceAgent($.given(r, "header", ["X-Client-Name", "user-agent"], []), x);
    x.from("header", r);
    return [agent];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[["header X-Client-Name","string"],["header user-agent?","string"]],"responses":{"200":["string"]}}}'),
};
const postForms = {
  contract: 1,
  source: "src/app.ts:116",
  body: { kind: "form" },
  decode(r, body, x) {
    const page = coercePage2($.given(body, "form", ["page_size"], ["sort_by"]), x);
    x.from("body", body);
    return [page];
  },
  result: $.json(200, encodePage),
  ...document('{"operation":{"requestBody":{"content":{"application/x-www-form-urlencoded":{"schema":"#Page?input"}}},"responses":{"200":["#Page?output"]}}}'),
};
const postMoney = {
  contract: 1,
  source: "src/app.ts:117",
  body: { kind: "json" },
  decode(r, body, x) {
    const money = decodeMoney($.present(body), x, "body");
    return [money];
  },
  result: $.json(200, encodePostMoneyResult),
  ...document('{"operation":{"requestBody":[{"":{"price":"#Money?input"}}],"responses":{"200":[{"":{"price":"#Money?output"}}]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
import * as $schemas from "./schemas.js";
const theHoliday = () => $schemas.holiday;
const planNames = $.names([["plan_name","planName"],["next_holiday","nextHoliday"]]);
const planNames2 = $.names([["planName","plan_name"],["nextHoliday","next_holiday"]]);
const theCategory = () => $schemas.category;
const categoryNames = $.names([["categoryName","category_name"],["subCategories","sub_categories"]]);
const postCategoriesResultNames = $.names([["topCategory","top_category"]]);
const categoryNames2 = $.names([["category_name","categoryName"],["sub_categories","subCategories"]]);
const filterNames = $.names([["min_price","minPrice"]]);
const filterMinPriceNames = $.names([["or_equal","orEqual"]]);
const itemFilterNames = { of: [["min_price", { of: [["or_equal", 0]], optional: true }]] };
const accountPatchNames = $.names([["owner_name","ownerName"]]);
const accountPatchLoginNames = $.names([["user_name","userName"],["second_name","secondName"],["pin_code","pinCode"]]);
const accountPatched = { required: ["ownerName"], nullable: [], names: { ownerName: "owner_name" }, inside: (k) => k === "login" ? patchPatched : undefined };
const patchPatched = { required: ["userName", "secondName", "pinCode"], nullable: [], names: { userName: "user_name", secondName: "second_name", pinCode: "pin_code" } };
const accountLoginNames = $.names([["userName","user_name"],["secondName","second_name"],["pinCode","pin_code"]]);
const accountNames = $.names([["ownerName","owner_name"]]);
function decodePlan(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    planName: $.string(v.plan_name, x, "plan_name"),
    nextHoliday: $.validated(v.next_holiday, x, "next_holiday", theHoliday),
  };
  $.renamed(o, x, planNames);
  x.within(n, k, v);
  return o;
}
function encodePlan(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    plan_name: $.string(v.planName, x, "planName"),
    next_holiday: encodePlanNextHoliday(v.nextHoliday, x, "nextHoliday"),
  };
  $.renamed(o, x, planNames2);
  x.within(n, k, v);
  return o;
}
function encodePlanNextHoliday(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    firstDay: $.string(v.firstDay, x, "firstDay"),
    where: encodePlanNextHolidayWhere(v.where, x, "where"),
  };
  x.within(n, k, v);
  return o;
}
function encodePlanNextHolidayWhere(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    postCode: $.number(v.postCode, x, "postCode"),
  };
  x.within(n, k, v);
  return o;
}
function encodePostCategoriesResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    top_category: encodeCategory(v.topCategory, x, "topCategory"),
  };
  $.renamed(o, x, postCategoriesResultNames);
  x.within(n, k, v);
  return o;
}
function encodeCategory(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    category_name: $.string(v.categoryName, x, "categoryName"),
    sub_categories: $.array(v.subCategories, x, "subCategories", encodeCategory),
  };
  $.renamed(o, x, categoryNames);
  x.within(n, k, v);
  return o;
}
function decodeCategory(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    categoryName: $.string(v.category_name, x, "category_name"),
    subCategories: $.array(v.sub_categories, x, "sub_categories", decodeCategory),
  };
  $.renamed(o, x, categoryNames2);
  x.within(n, k, v);
  return o;
}
function encodeCategory2(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    categoryName: $.string(v.categoryName, x, "categoryName"),
    subCategories: $.array(v.subCategories, x, "subCategories", encodeCategory2),
  };
  x.within(n, k, v);
  return o;
}
function coerceFilter(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.min_price) !== undefined) o.minPrice = coerceFilterMinPrice(p, x, "min_price");
  $.renamed(o, x, filterNames);
  x.within(n, k, v);
  return o;
}
function coerceFilterMinPrice(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.or_equal) !== undefined) o.orEqual = $.int($.integer(p), x, "or_equal");
  $.renamed(o, x, filterMinPriceNames);
  x.within(n, k, v);
  return o;
}
function coerceC(v, x) {
  const n = x.count;
  const o = {
    sessionId: $.string(v.session_id, x, "session_id"),
  };
  x.within(n, undefined, v);
  return o;
}
function decodeAccountPatch(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.owner_name) !== undefined) o.ownerName = $.string(p, x, "owner_name");
  if ((p = v.login) !== undefined) o.login = p === null ? null : decodeAccountPatchLogin(p, x, "login");
  $.renamed(o, x, accountPatchNames);
  x.within(n, k, v);
  return o;
}
function decodeAccountPatchLogin(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {};
  if ((p = v.user_name) !== undefined) o.userName = $.string(p, x, "user_name");
  if ((p = v.second_name) !== undefined) o.secondName = $.string(p, x, "second_name");
  if ((p = v.pin_code) !== undefined) o.pinCode = $.string(p, x, "pin_code");
  $.renamed(o, x, accountPatchLoginNames);
  x.within(n, k, v);
  return o;
}
function encodeAccount(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    owner_name: $.string(v.ownerName, x, "ownerName"),
    login: (p = v.login) === undefined ? p : encodeAccountLogin(p, x, "login"),
  };
  $.renamed(o, x, accountNames);
  x.within(n, k, v);
  return o;
}
function encodeAccountLogin(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    user_name: $.string(v.userName, x, "userName"),
    second_name: $.string(v.secondName, x, "secondName"),
    pin_code: $.string(v.pinCode, x, "pinCode"),
  };
  $.renamed(o, x, accountLoginNames);
  x.within(n, k, v);
  return o;
}
function encodePatchAccountsResult(v, x, k) {
  x.conceal(["pinCode"], ["response", "login"], ["ownerName", "userName", "secondName"]);
  return encodeAccount(v, x);
}
const document = $.document(["src/app", "src/schemas"], '{"list":[["#Plan",{"":{"plan_name":"string","next_holiday":{"":{"firstDay":"string","where":{"":{"postCode":"number"}}}}},"description":"A schema is given what was sent, so the names in it are its own. Around it they are those of the program."}],["1#Category:as written",{"":{"categoryName":"string","subCategories":["1#Category:as written"]}},{"name":"Category"}],["1#Category",{"":{"category_name":"string","sub_categories":["1#Category"]}}],["#Filter",{"":{"min_price?":{"":{"or_equal?":"int"}}}}],["#Account:patch",{"":{"owner_name?":"string","login?":{"anyOf":[{"":{"user_name?":"string","second_name?":"string","pin_code?":{"type":"string","format":"password","writeOnly":true}}},"null"]}}},{"name":"AccountPatch","mode":"input"}],["#Account",{"":{"owner_name":"string","login?":{"":{"user_name":"string","second_name":"string","pin_code":{"type":"string","format":"password"}}}}},{"mode":"output"}]],"parts":[["1#Category:as written"]]}');
const postPlans = {
  contract: 1,
  source: "src/app.ts:20",
  body: { kind: "json" },
  decode(r, body, x) {
    const thePlan = decodePlan($.present(body), x, "body");
    return [thePlan];
  },
  result: $.json(200, encodePlan),
  ...document('{"operation":{"requestBody":["#Plan"],"responses":{"200":["#Plan"]}}}'),
};
const postCategories = {
  contract: 1,
  source: "src/app.ts:23",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const top = $.validated($.present(body), x, "body", theCategory);
    return [top];
  },
  result: $.json(200, encodePostCategoriesResult),
  ...document('{"operation":{"summary":"A type of the program has the names of the program, but where a schema reads it.","requestBody":0,"responses":{"200":[{"":{"top_category":"1#Category"}}]}}}'),
};
const postRoots = {
  contract: 1,
  source: "src/app.ts:24",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const top = decodeCategory($.present(body), x, "body");
    return [top];
  },
  result: $.json(200, encodeCategory2),
  ...document('{"operation":{"requestBody":["1#Category"],"responses":{"200":0}}}'),
};
const getItems = {
  contract: 1,
  source: "src/app.ts:29",
  decode(r, body, x) {
    const itemFilter = coerceFilter($.nested(r, "item_filter", itemFilterNames), x, "item_filter");
    x.from("query", r);
    const c = coerceC($.given(r, "cookie", ["session_id"], []), x);
    x.from("cookie", r);
    return [itemFilter, c];
  },
  result: $.jsonList(200, $.unknown),
  ...document('{"operation":{"parameters":[{"name":"item_filter","in":"query","required":false,"style":"deepObject","explode":true,"schema":"#Filter"},["cookie session_id","string"]],"responses":{"200":[[{}]]}}}'),
};
const patchAccounts = {
  contract: 1,
  source: "src/app.ts:41",
  body: { kind: "merge-patch" },
  decode(r, body, x) {
    x.conceal(["pin_code"], ["body", "login"], ["owner_name", "user_name", "second_name"]);
    const patch = $.patched(decodeAccountPatch($.present(body), x, "body"), accountPatched, $.present(body), x);
    return [patch];
  },
  result: $.json(200, encodePatchAccountsResult),
  ...document('{"operation":{"requestBody":{"content":{"application/merge-patch+json":{"schema":"#Account:patch?input"}},"required":true},"responses":{"200":["#Account?output"]}},"errors":[{"status":415,"headers":["accept-patch"],"detail":"string"}]}'),
};

// src/app.ts
import * as $ from "countersign/generated";
const accountNameMessages = { minLength: "Name must not be empty" };
const accountMailMessages = { format: "That is no mail address" };
const accountCodePattern = /^[A-Z]/u;
const accountCodePattern2 = /\d$/u;
const accountCodeMessages = { "pattern ^[A-Z]": "Begin with a capital", "pattern \\d$": "End with a digit" };
const accountAgeMessages = { minimum: "You have to be of age" };
const accountNicknamePattern = /^[a-z]+$/u;
const accountNicknameMessages = { pattern: "Small letters only" };
const accountTagsItemMessages = { minLength: "Too short a tag" };
const accountTagsMessages = { minItems: "Choose a tag", uniqueItems: "Name each only once" };
const limitMessages = { maximum: "At most a hundred" };
function copyAccount(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const name = $.saying(v.name, x, "name", copyAccountName, accountNameMessages);
  const mail = $.saying(v.mail, x, "mail", $.email, accountMailMessages);
  const code = $.saying(v.code, x, "code", checkAccountCode, accountCodeMessages);
  const age = $.saying(v.age, x, "age", copyAccountAge, accountAgeMessages);
  const nickname = (p = v.nickname) === null ? null : $.saying(p, x, "nickname", copyAccountNickname, accountNicknameMessages);
  const tags = $.saying(v.tags, x, "tags", copyAccountTags, accountTagsMessages);
  x.within(n, k, v);
  return $.whole(v, x, 6) && nickname === v.nickname && tags === v.tags ? v : { name, mail, code, age, nickname, tags };
}
function copyAccountName(v, x, k) {
  return $.text(v, x, k, 1);
}
function checkAccountCode(v, x, k) {
  if (typeof v !== "string") x.string(v, k);
  else if (x.lenient) return v;
  else if (!accountCodePattern.test(v)) x.pattern(v, accountCodePattern, k);
  else if (!accountCodePattern2.test(v)) x.pattern(v, accountCodePattern2, k);
  return v;
}
function copyAccountAge(v, x, k) {
  return $.range(v, x, k, 18, 130);
}
function copyAccountNickname(v, x, k) {
  return $.pattern(v, x, k, accountNicknamePattern);
}
function copyAccountTagsItem(v, x, k) {
  return $.text(v, x, k, 2);
}
function copyAccountTagsItem2(v, x, k) {
  return $.saying(v, x, k, copyAccountTagsItem, accountTagsItemMessages);
}
function copyAccountTags(v, x, k) {
  return $.uniqueArray(v, x, k, copyAccountTagsItem2, 1);
}
function coerceLimit(v, x, k) {
  return $.range($.numeric(v), x, k, 1, 100);
}
const document = $.document("src/app", '[["#Account",{"":{"name":{"type":"string","minLength":1},"mail":{"type":"string","format":"email"},"code":{"type":"string","pattern":"^[A-Z]","allOf":[{"pattern":"\\\\d$"}]},"age":{"type":"number","minimum":18,"maximum":130},"nickname":{"anyOf":[{"type":"string","pattern":"^[a-z]+$"},"null"]},"tags":{"type":"array","items":{"type":"string","minLength":2},"minItems":1,"uniqueItems":true}}}]]');
const postRoot = {
  contract: 1,
  source: "src/app.ts:28",
  body: { kind: "json" },
  decode(r, body, x) {
    const account = copyAccount($.present(body), x, "body");
    return [account];
  },
  result: $.json(200, copyAccount),
  ...document('{"operation":{"requestBody":["#Account"],"responses":{"200":["#Account"]}}}'),
};
const getRoot = {
  contract: 1,
  source: "src/app.ts:30",
  decode(r, body, x) {
    const limit = $.saying(r.query("limit"), x, "limit", coerceLimit, limitMessages);
    x.from("query", r);
    return [limit];
  },
  result: $.json(200, $.number),
  ...document('{"operation":{"parameters":[["query limit",{"type":"number","minimum":1,"maximum":100}]],"responses":{"200":["number"]}}}'),
};

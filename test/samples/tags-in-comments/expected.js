// src/app.ts
import * as $ from "countersign/generated";
const packageAuthorPattern = /^[a-z]+@[a-z]+$/u;
function copyPackage(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 7, n = x.count;
  const name = $.string(v.name, x, "name");
  const greeting = v.greeting === undefined ? "hello @world" : $.text(v.greeting, x, "greeting", 2);
  const author = $.pattern(v.author, x, "author", packageAuthorPattern);
  const stars = $.intRange(v.stars, x, "stars", 1, 5);
  const positive = checkPackagePositive(v.positive, x, "positive");
  const percent = (p = v.percent) === undefined ? p : (w++, p === null ? null : checkPackagePercent(p, x, "percent"));
  const words = $.array(v.words, x, "words", $.string, 1);
  const limit = v.limit === undefined ? 20 : $.int(v.limit, x, "limit");
  x.within(n, k, v);
  if ($.whole(v, x, w) && greeting === v.greeting && percent === v.percent && words === v.words && limit === v.limit) return v;
  const o = { name, greeting, author, stars, positive };
  if (percent !== undefined) o.percent = percent;
  o.words = words;
  o.limit = limit;
  return o;
}
function checkPackagePositive(v, x, k) {
  if (!Number.isFinite(v)) x.number(v, k);
  else if (v <= 0) x.above(v, 0, k);
  return v;
}
function checkPackagePercent(v, x, k) {
  if (!Number.isFinite(v)) x.number(v, k);
  else if (v <= 0) x.above(v, 0, k);
  else if (v > 100) x.atMost(v, 100, k);
  return v;
}
function decodeBox(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const width = $.intRange(v.width, x, "width", 5);
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { width };
}
const document = $.document("src/app", '{"list":[["#Package",{"":{"name":0,"greeting?":1,"author":2,"stars":3,"positive":4,"percent?":5,"words":6,"limit?":7}},{"mode":"input"}],["#Package",{"":{"name":0,"greeting":1,"author":2,"stars":3,"positive":4,"percent?":5,"words":6,"limit":7}},{"mode":"output"}],["#Box",{"":{"width":{"type":"integer","minimum":5,"maximum":9007199254740991}}}]],"shared":[{"type":"string","description":"Install it with `npm i @scope/pkg` first. Then run it: ask ada@example.com."},{"type":"string","minLength":2,"description":"For example\\n```ts\\n// @maximum 3\\n@Injectable()\\n```","default":"hello @world"},{"type":"string","pattern":"^[a-z]+@[a-z]+$"},{"type":"integer","minimum":1,"maximum":5,"description":"See {@link Package}."},{"type":"number","exclusiveMinimum":0,"title":"Positive","description":"Above zero."},{"anyOf":[{"type":"number","maximum":100,"exclusiveMinimum":0,"title":"Positive","description":"Above zero."},"null"]},{"type":"array","items":"string","minItems":1},{"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991,"default":20}]}');
const postPackages = {
  contract: 1,
  source: "src/app.ts:45",
  body: { kind: "json" },
  decode(r, body, x) {
    const v2 = copyPackage($.present(body), x, "body");
    return [v2];
  },
  result: $.json(200, copyPackage),
  ...document('{"operation":{"summary":"Mention someone as in `hi @ada`.","description":"The rest is shown too.","requestBody":["#Package?input"],"responses":{"200":["#Package?output"]}}}'),
};
const postBoxes = {
  contract: 1,
  source: "src/app.ts:46",
  body: { kind: "json" },
  decode(r, body, x) {
    const box = decodeBox($.present(body), x, "body");
    return [box];
  },
  result: $.json(200, $.int),
  ...document('{"operation":{"requestBody":["#Box"],"responses":{"200":["int"]}}}'),
};
const getNumbersById = {
  contract: 1,
  source: "src/app.ts:48",
  decode(r, body, x) {
    const id = $.intRange($.integer(r.path("id")), x, "id", 5);
    x.from("path", r);
    const percent = checkPackagePercent($.numeric(r.query("percent")), x, "percent");
    const words = $.array($.some(r.queryAll("words")), x, "words", $.string, 1);
    x.from("query", r);
    return [id, percent, words];
  },
  result: $.json(200, $.number),
  ...document('{"operation":{"parameters":[["path id",{"type":"integer","minimum":5,"maximum":9007199254740991,"title":"Key"}],["query percent",{"type":"number","maximum":100,"exclusiveMinimum":0,"title":"Positive","description":"Above zero."}],["query words",{"type":"array","items":"string","minItems":1,"title":"Words"}]],"responses":{"200":["number"]}}}'),
};

// src/app.ts
import * as $ from "countersign/generated";
const qPattern = /^[a-z]+$/u;
const qValues = ["all", "none"];
function coerceQuery(v, x) {
  let p, n = x.count;
  const o = {};
  if ((p = v.q) !== undefined) o.q = $.text(p, x, "q", 2, 20);
  x.within(n, undefined, v);
  return o;
}
function decodeOwned(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const owner = $.string(v.owner, x, "owner");
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { owner };
}
function decodeNamed(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const name = $.text(v.name, x, "name", 1);
  x.within(n, k, v);
  return $.whole(v, x, 1) ? v : { name };
}
const pageDependency = {
  name: "page (src/app.ts:23)",
  kind: "function",
  use: () => page,
  decode(r, body, x) {
    let limit = r.query("limit");
    if (limit !== undefined) limit = $.intRange($.integer(limit), x, "limit", -Infinity, 100);
    x.from("query", r);
    return [limit];
  },
};
const smallDependency = {
  name: "small (src/app.ts:24)",
  kind: "function",
  use: () => small,
  decode(r, body, x) {
    let limit = r.query("limit");
    if (limit !== undefined) limit = $.range($.numeric(limit), x, "limit", 1, 1000);
    x.from("query", r);
    return [limit];
  },
};
const requiredDependency = {
  name: "required (src/app.ts:25)",
  kind: "function",
  use: () => required,
  decode(r, body, x) {
    const limit = $.int($.integer(r.query("limit")), x, "limit");
    x.from("query", r);
    return [limit];
  },
};
const wordsDependency = {
  name: "words (src/app.ts:26)",
  kind: "function",
  use: () => words,
  decode(r, body, x) {
    const query = coerceQuery($.given(r, "query", ["q"], []), x);
    x.from("query", r);
    return [query];
  },
};
const codeDependency = {
  name: "code (src/app.ts:27)",
  kind: "function",
  use: () => code,
  decode(r, body, x) {
    let q = r.query("q");
    if (q !== undefined) q = $.pattern(q, x, "q", qPattern);
    x.from("query", r);
    return [q];
  },
};
const shortDependency = {
  name: "short (src/app.ts:28)",
  kind: "function",
  use: () => short,
  decode(r, body, x) {
    let q = r.query("q");
    if (q !== undefined) q = $.literal(q, x, "q", qValues);
    x.from("query", r);
    return [q];
  },
};
const ownerDependency = {
  name: "owner (src/app.ts:30)",
  kind: "function",
  use: () => owner,
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = decodeOwned($.present(body), x, "body");
    return [body2];
  },
};
const tenantDependency = {
  name: "tenant (src/app.ts:29)",
  kind: "function",
  decode(r, body, x) {
    let xTenant = r.header("x-tenant");
    if (xTenant !== undefined) xTenant = $.text(xTenant, x, "x-tenant", 3);
    x.from("header", r);
    return [xTenant];
  },
};
const document = $.document("src/app", '[["#Named",{"":{"name":{"type":"string","minLength":1}}}],["#Owned",{"":{"owner":"string"}}]]');
const getPage = {
  contract: 1,
  source: "src/app.ts:35",
  needs: [{ of: pageDependency, at: 0 }, { of: smallDependency, at: 1 }],
  decode: () => [undefined, undefined],
  result: $.json(200, $.number),
  ...document('{"operation":{"parameters":[["query limit?",{"type":"integer","minimum":1,"maximum":100,"default":10}]],"responses":{"200":["number"]}}}'),
};
const getRequired = {
  contract: 1,
  source: "src/app.ts:37",
  needs: [{ of: pageDependency, at: 0 }, { of: requiredDependency, at: 1 }],
  decode: () => [undefined, undefined],
  result: $.json(200, $.number),
  ...document('{"operation":{"parameters":[["query limit",{"type":"integer","minimum":-9007199254740991,"maximum":100}]],"responses":{"200":["number"]}}}'),
};
const getWords = {
  contract: 1,
  source: "src/app.ts:39",
  needs: [{ of: wordsDependency, at: 0 }, { of: codeDependency, at: 1 }, { of: shortDependency, at: 2 }],
  decode: () => [undefined, undefined, undefined],
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[["query q?",{"allOf":[{"type":"string","minLength":2,"maxLength":20,"pattern":"^[a-z]+$"},{"type":"string","enum":["all","none"]}]}]],"responses":{"200":["string"]}}}'),
};
const postBoth = {
  contract: 1,
  source: "src/app.ts:43",
  needs: [{ of: ownerDependency, at: 1 }],
  body: { kind: "json" },
  decode(r, body, x) {
    const body2 = decodeNamed($.present(body), x, "body");
    return [body2, undefined];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"requestBody":[{"allOf":["#Named","#Owned"]}],"responses":{"200":["string"]}}}'),
};
const getRoot = {
  contract: 1,
  source: "src/app.ts:47",
  decode(r, body, x) {
    let tenant = r.header("x-tenant");
    if (tenant !== undefined) tenant = $.text(tenant, x, "X-TENANT", undefined, 8);
    x.from("header", r);
    return [tenant];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"parameters":[["header X-TENANT?",{"type":"string","maxLength":8}]],"responses":{"200":["string"]}}}'),
};
const guards = {
  contract: 1,
  guards: [{ of: tenantDependency }],
  ...document('{"operation":{"parameters":[["header x-tenant?",{"type":"string","minLength":3}]]}}'),
};

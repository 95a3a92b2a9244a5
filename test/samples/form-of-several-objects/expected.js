// src/app.ts
import * as $ from "countersign/generated";
const petMembers = new Map([["cat", coerceCat], ["dog", coerceDog]]);
const petMembers2 = new Map([["cat", encodeCat], ["dog", encodeDog]]);
const customerMembers = $.members([["Person", coercePerson, 0, ["name"]], ["Company", coerceCompany, 0, ["company_name"]]]);
const postCustomersResultMembers = $.members([["Person", encodePerson, 1, ["name"]], ["Company", encodeCompany, 1, ["company_name"]]]);
const firstVersionValues = [1];
const secondVersionValues = [2];
const ofMembers = new Map([["1", coerceFirst], ["2", coerceSecond]]);
const postVersionsResultMembers = new Map([[1, encodeFirst], [2, encodeSecond]]);
const petMembers3 = new Map([["cat", coercePetCat], ["dog", coercePetDog]]);
function coercePet(v, x, k) {
  return $.tagged(v, x, k, "kind", petMembers);
}
function coerceCat(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    kind: $.only(v.kind, x, "kind", "cat"),
    lives: $.intRange($.integer(v.lives), x, "lives", 1),
  };
  if ((p = v.toys) !== undefined) o.toys = $.array(p, x, "toys", $.string);
  x.within(n, k, v);
  return o;
}
function coerceDog(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    kind: $.only(v.kind, x, "kind", "dog"),
    barks: $.boolean($.truth(v.barks), x, "barks"),
  };
  if ((p = v.toys) !== undefined) o.toys = $.array(p, x, "toys", $.string);
  x.within(n, k, v);
  return o;
}
function encodePet(v, x, k) {
  return $.tagged(v, x, k, "kind", petMembers2);
}
function encodeCat(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    kind: $.only(v.kind, x, "kind", "cat"),
    lives: $.intRange(v.lives, x, "lives", 1),
  };
  if ((p = v.toys) !== undefined) o.toys = $.array(p, x, "toys", $.string);
  x.within(n, k, v);
  return o;
}
function encodeDog(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    kind: $.only(v.kind, x, "kind", "dog"),
    barks: $.boolean(v.barks, x, "barks"),
  };
  if ((p = v.toys) !== undefined) o.toys = $.array(p, x, "toys", $.string);
  x.within(n, k, v);
  return o;
}
function coercePerson(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
    email: $.string(v.email, x, "email"),
  };
  if ((p = v.age) !== undefined) o.age = $.int($.integer(p), x, "age");
  x.within(n, k, v);
  return o;
}
function coerceCompany(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    company_name: $.string(v.company_name, x, "company_name"),
    industry: $.string(v.industry, x, "industry"),
  };
  x.within(n, k, v);
  return o;
}
function encodePerson(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    name: $.string(v.name, x, "name"),
    email: $.string(v.email, x, "email"),
  };
  if ((p = v.age) !== undefined) o.age = $.int(p, x, "age");
  x.within(n, k, v);
  return o;
}
function encodeCompany(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    company_name: $.string(v.company_name, x, "company_name"),
    industry: $.string(v.industry, x, "industry"),
  };
  x.within(n, k, v);
  return o;
}
function coerceFirst(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    version: $.literal($.matching(v.version, firstVersionValues), x, "version", firstVersionValues),
    text: $.string(v.text, x, "text"),
  };
  x.within(n, k, v);
  return o;
}
function coerceSecond(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    version: $.literal($.matching(v.version, secondVersionValues), x, "version", secondVersionValues),
    items: $.array(v.items, x, "items", coerceSecondItemsItem),
  };
  x.within(n, k, v);
  return o;
}
function coerceSecondItemsItem(v, x, k) {
  return $.int($.integer(v), x, k);
}
function encodeFirst(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    version: $.only(v.version, x, "version", 1),
    text: $.string(v.text, x, "text"),
  };
  x.within(n, k, v);
  return o;
}
function encodeSecond(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    version: $.only(v.version, x, "version", 2),
    items: $.array(v.items, x, "items", $.int),
  };
  x.within(n, k, v);
  return o;
}
function coercePetCat(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    kind: $.only(v.kind, x, "kind", "cat"),
    lives: $.intRange($.integer(v.lives), x, "lives", 1),
  };
  if ((p = v.toys) !== undefined) o.toys = $.array(p, x, "toys", $.string);
  $.strict(v, x, o);
  x.within(n, k, v);
  return o;
}
function coercePetDog(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    kind: $.only(v.kind, x, "kind", "dog"),
    barks: $.boolean($.truth(v.barks), x, "barks"),
  };
  if ((p = v.toys) !== undefined) o.toys = $.array(p, x, "toys", $.string);
  $.strict(v, x, o);
  x.within(n, k, v);
  return o;
}
const kindOfDependency = {
  name: "kindOf (src/app.ts:41)",
  kind: "function",
  use: () => kindOf,
  body: { kind: "form" },
  decode(r, body, x) {
    const pet = coercePet($.given(body, "form", ["kind", "lives", "barks"], ["toys"]), x);
    x.from("body", body);
    return [pet];
  },
};
const document = $.document("src/app", '{"list":[["#Pet",{"oneOf":["#Cat","#Dog"],"discriminator":["kind","cat","dog"]}],["#Cat",{"":{"kind":{"const":"cat","type":"string"},"lives":{"type":"integer","minimum":1,"maximum":9007199254740991},"toys?":0}}],["#Dog",{"":{"kind":{"const":"dog","type":"string"},"barks":"boolean","toys?":0}}],["#Person",{"":{"name":"string","email":"string","age?":"int"}}],["#Company",{"":{"company_name":"string","industry":"string"}}],["#First",{"":{"version":{"const":1,"type":"integer"},"text":"string"}}],["#Second",{"":{"version":{"const":2,"type":"integer"},"items":["int"]}}]],"shared":[["string"]],"parts":[{"content":{"application/x-www-form-urlencoded":{"schema":"#Pet"}},"required":true}]}');
const postPets = {
  contract: 1,
  source: "src/app.ts:34",
  body: { kind: "form" },
  decode(r, body, x) {
    const pet = coercePet($.given(body, "form", ["kind", "lives", "barks"], ["toys"]), x);
    x.from("body", body);
    return [pet];
  },
  result: $.json(200, encodePet),
  ...document('{"operation":{"requestBody":0,"responses":{"200":["#Pet"]}}}'),
};
const postCustomers = {
  contract: 1,
  source: "src/app.ts:35",
  body: { kind: "form" },
  decode(r, body, x) {
    const customer = $.union($.given(body, "form", ["name", "email", "age", "company_name", "industry"], []), x, undefined, customerMembers);
    x.from("body", body);
    return [customer];
  },
  result: $.json(200, (v, x) => $.union(v, x, undefined, postCustomersResultMembers)),
  ...document('{"operation":{"requestBody":{"content":{"application/x-www-form-urlencoded":{"schema":{"anyOf":["#Person","#Company"]}}},"required":true},"responses":{"200":[{"anyOf":["#Person","#Company"]}]}}}'),
};
const postVersions = {
  contract: 1,
  source: "src/app.ts:37",
  body: { kind: "form" },
  decode(r, body, x) {
    const of = $.tagged($.given(body, "form", ["version", "text"], ["items"]), x, undefined, "version", ofMembers);
    x.from("body", body);
    return [of];
  },
  result: $.json(200, (v, x) => $.tagged(v, x, undefined, "version", postVersionsResultMembers)),
  ...document('{"operation":{"summary":"Tags are text, too.","requestBody":{"content":{"application/x-www-form-urlencoded":{"schema":{"oneOf":["#First","#Second"],"discriminator":["version","1","2"]}}},"required":true},"responses":{"200":[{"oneOf":["#First","#Second"],"discriminator":["version","1","2"]}]}}}'),
};
const postStrict = {
  contract: 1,
  source: "src/app.ts:38",
  body: { kind: "form" },
  decode(r, body, x) {
    const pet = $.tagged($.given(body, "form", ["kind", "lives", "barks"], ["toys"], []), x, undefined, "kind", petMembers3);
    x.from("body", body);
    return [pet];
  },
  result: $.json(200, $.unknown),
  ...document('{"operation":{"requestBody":{"content":{"application/x-www-form-urlencoded":{"schema":{"oneOf":[{"":{"kind":{"const":"cat","type":"string"},"lives":{"type":"integer","minimum":1,"maximum":9007199254740991},"toys?":["string"]},"additionalProperties":false},{"":{"kind":{"const":"dog","type":"string"},"barks":"boolean","toys?":["string"]},"additionalProperties":false}],"discriminator":{"propertyName":"kind"}}}},"required":true},"responses":{"200":[{}]}}}'),
};
const postOptional = {
  contract: 1,
  source: "src/app.ts:39",
  body: { kind: "form" },
  decode(r, body, x) {
    let pet = $.given(body, "form", ["kind", "lives", "barks"], ["toys"]);
    pet = Object.keys(pet).length === 0 ? undefined : coercePet(pet, x);
    x.from("body", body);
    return [pet];
  },
  result: $.json(200, $.string),
  ...document('{"operation":{"requestBody":{"content":{"application/x-www-form-urlencoded":{"schema":"#Pet"}}},"responses":{"200":["string"]}}}'),
};
const postTwice = {
  contract: 1,
  source: "src/app.ts:44",
  needs: [{ of: kindOfDependency, at: 1 }],
  body: { kind: "form" },
  decode(r, body, x) {
    const pet = coercePet($.given(body, "form", ["kind", "lives", "barks"], ["toys"]), x);
    x.from("body", body);
    return [pet, undefined];
  },
  result: $.json(200, $.unknown),
  ...document('{"operation":{"requestBody":0,"responses":{"200":[{}]}}}'),
};
const postBeside = {
  contract: 1,
  source: "src/app.ts:45",
  body: { kind: "form" },
  decode(r, body, x) {
    const pet = coercePet($.given(body, "form", ["kind", "lives", "barks"], ["toys"]), x);
    let note = body.form("note");
    if (note !== undefined) note = $.string(note, x, "note");
    x.from("body", body);
    return [pet, note];
  },
  result: $.json(200, $.unknown),
  ...document('{"operation":{"requestBody":{"content":{"application/x-www-form-urlencoded":{"schema":{"anyOf":[{"":{"kind":{"const":"cat","type":"string"},"lives":{"type":"integer","minimum":1,"maximum":9007199254740991},"toys?":["string"],"note?":"string"}},{"":{"kind":{"const":"dog","type":"string"},"barks":"boolean","toys?":["string"],"note?":"string"}}]}}},"required":true},"responses":{"200":[{}]}}}'),
};

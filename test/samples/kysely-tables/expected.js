// src/app.ts
import * as $ from "countersign/generated";
const newPersonGenderValues = ["man", "woman", "other"];
const petSpeciesValues = ["dog", "cat"];
function decodeNewPerson(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 3, n = x.count;
  const first_name = $.text(v.first_name, x, "first_name", 1);
  const gender = $.literal(v.gender, x, "gender", newPersonGenderValues);
  const metadata = $.string(v.metadata, x, "metadata");
  const id = (p = v.id) === undefined ? p : (w++, $.number(p, x, "id"));
  const last_name = (p = v.last_name) === undefined ? p : (w++, p === null ? null : $.string(p, x, "last_name"));
  const created_at = (p = v.created_at) === undefined ? p : (w++, $.string(p, x, "created_at"));
  x.within(n, k, v);
  if ($.whole(v, x, w) && last_name === v.last_name) return v;
  const o = { first_name, gender, metadata };
  if (id !== undefined) o.id = id;
  if (last_name !== undefined) o.last_name = last_name;
  if (created_at !== undefined) o.created_at = created_at;
  return o;
}
function takeNewPerson(v) {
  if (!$.isObject(v)) return;
  let o = v, n = 0;
  for (const k in v) {
    const p = v[k];
    const w = k === "first_name" ? (n++, typeof p === "string" && !$.shorter(p, 1) ? p : undefined)
      : k === "gender" ? (n++, (p === "man" || p === "woman" || p === "other") ? p : undefined)
      : k === "metadata" ? (n++, typeof p === "string" ? p : undefined)
      : k === "id" ? ($.isNumber(p) ? p : undefined)
      : k === "last_name" ? ((typeof p === "string" || p === null) ? p : undefined)
      : k === "created_at" ? (typeof p === "string" ? p : undefined)
      : $.DROPPED;
    if (w === undefined) return;
    if (w !== p || o !== v) o = $.changed(o, v, k, w);
  }
  if (n === 3) return o;
}
function readPerson(v, x, k) {
  return (x.copies ? undefined : takeNewPerson(v)) ?? decodeNewPerson(v, x, k);
}
function encodePerson(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    id: $.number(v.id, x, "id"),
    first_name: $.text(v.first_name, x, "first_name", 1),
    gender: $.literal(v.gender, x, "gender", newPersonGenderValues),
    last_name: (p = v.last_name) === null ? null : $.string(p, x, "last_name"),
    created_at: $.asDate(v.created_at, x, "created_at"),
    metadata: encodePersonMetadata(v.metadata, x, "metadata"),
    uid: $.string(v.uid, x, "uid"),
  };
  x.within(n, k, v);
  return o;
}
function encodePersonMetadata(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, n = x.count;
  const o = {
    login_at: $.string(v.login_at, x, "login_at"),
    ip: (p = v.ip) === null ? null : $.string(p, x, "ip"),
  };
  x.within(n, k, v);
  return o;
}
function decodePersonUpdate(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 0, n = x.count;
  const id = (p = v.id) === undefined ? p : (w++, $.number(p, x, "id"));
  const first_name = (p = v.first_name) === undefined ? p : (w++, $.text(p, x, "first_name", 1));
  const gender = (p = v.gender) === undefined ? p : (w++, $.literal(p, x, "gender", newPersonGenderValues));
  const last_name = (p = v.last_name) === undefined ? p : (w++, p === null ? null : $.string(p, x, "last_name"));
  const metadata = (p = v.metadata) === undefined ? p : (w++, $.string(p, x, "metadata"));
  x.within(n, k, v);
  if ($.whole(v, x, w) && last_name === v.last_name) return v;
  const o = {};
  if (id !== undefined) o.id = id;
  if (first_name !== undefined) o.first_name = first_name;
  if (gender !== undefined) o.gender = gender;
  if (last_name !== undefined) o.last_name = last_name;
  if (metadata !== undefined) o.metadata = metadata;
  return o;
}
function takePersonUpdate(v) {
  if (!$.isObject(v)) return;
  let o = v;
  for (const k in v) {
    const p = v[k];
    const w = k === "id" ? ($.isNumber(p) ? p : undefined)
      : k === "first_name" ? (typeof p === "string" && !$.shorter(p, 1) ? p : undefined)
      : k === "gender" ? ((p === "man" || p === "woman" || p === "other") ? p : undefined)
      : k === "last_name" ? ((typeof p === "string" || p === null) ? p : undefined)
      : k === "metadata" ? (typeof p === "string" ? p : undefined)
      : $.DROPPED;
    if (w === undefined) return;
    if (w !== p || o !== v) o = $.changed(o, v, k, w);
  }
  return o;
}
function readChange(v, x, k) {
  return (x.copies ? undefined : takePersonUpdate(v)) ?? decodePersonUpdate(v, x, k);
}
function decodePet(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 2, n = x.count;
  const name = $.string(v.name, x, "name");
  const species = $.literal(v.species, x, "species", petSpeciesValues);
  const id = (p = v.id) === undefined ? p : (w++, $.number(p, x, "id"));
  x.within(n, k, v);
  if ($.whole(v, x, w)) return v;
  const o = { name, species };
  if (id !== undefined) o.id = id;
  return o;
}
function encodePostPetsResultItem(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    id: $.number(v.id, x, "id"),
    name: $.string(v.name, x, "name"),
    species: $.literal(v.species, x, "species", petSpeciesValues),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[["#NewPerson",{"":{"first_name":0,"gender":1,"metadata":"string","id?":"number","last_name?":2,"created_at?":"string"}}],["#Person",{"":{"id":"number","first_name":0,"gender":1,"last_name":2,"created_at":{"type":"string","format":"date-time"},"metadata":{"":{"login_at":"string","ip":2}},"uid":"string"}}],["#PersonUpdate",{"":{"id?":"number","first_name?":0,"gender?":1,"last_name?":2,"metadata?":"string"}}]],"shared":[{"type":"string","minLength":1},{"type":"string","enum":["man","woman","other"]},{"anyOf":["string","null"]}]}');
const postPeople = {
  contract: 1,
  source: "src/app.ts:38",
  body: { kind: "json" },
  decode(r, body, x) {
    const person = readPerson($.present(body), x, "body");
    return [person];
  },
  result: $.json(200, encodePerson),
  ...document('{"operation":{"requestBody":["#NewPerson"],"responses":{"200":["#Person"]}}}'),
};
const patchPeople = {
  contract: 1,
  source: "src/app.ts:49",
  body: { kind: "json" },
  decode(r, body, x) {
    const change = readChange($.present(body), x, "body");
    return [change];
  },
  result: $.jsonList(200, $.string),
  ...document('{"operation":{"requestBody":["#PersonUpdate"],"responses":{"200":[["string"]]}}}'),
};
const postPets = {
  contract: 1,
  source: "src/app.ts:50",
  body: { kind: "json" },
  decode(r, body, x) {
    const pet = decodePet($.present(body), x, "body");
    return [pet];
  },
  result: $.jsonList(200, encodePostPetsResultItem),
  ...document('{"operation":{"requestBody":[{"":{"name":"string","species":{"type":"string","enum":["dog","cat"]},"id?":"number"}}],"responses":{"200":[[{"":{"id":"number","name":"string","species":{"type":"string","enum":["dog","cat"]}}}]]}}}'),
};

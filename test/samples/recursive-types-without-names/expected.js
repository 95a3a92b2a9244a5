// src/app.ts
import * as $ from "countersign/generated";
function copyPet(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 2, n = x.count;
  const id = $.int(v.id, x, "id");
  const owner = (p = v.owner) === undefined ? p : (w++, copyOwner(p, x, "owner"));
  const parents = $.array(v.parents, x, "parents", copyPet);
  x.within(n, k, v);
  if ($.whole(v, x, w) && owner === v.owner && parents === v.parents) return v;
  const o = { id };
  if (owner !== undefined) o.owner = owner;
  o.parents = parents;
  return o;
}
function copyOwner(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 1, n = x.count;
  const name = $.string(v.name, x, "name");
  const pets = (p = v.pets) === undefined ? p : (w++, $.array(p, x, "pets", copyPet));
  x.within(n, k, v);
  if ($.whole(v, x, w) && pets === v.pets) return v;
  const o = { name };
  if (pets !== undefined) o.pets = pets;
  return o;
}
function decodeCat(v, x, k) {
  if (!$.object(v, x, k)) return;
  let p, w = 3, n = x.count;
  const id = $.int(v.id, x, "id");
  const owner = (p = v.owner) === undefined ? p : (w++, copyOwner(p, x, "owner"));
  const parents = $.array(v.parents, x, "parents", copyPet);
  const indoor = $.boolean(v.indoor, x, "indoor");
  x.within(n, k, v);
  if ($.whole(v, x, w) && owner === v.owner && parents === v.parents) return v;
  const o = { id };
  if (owner !== undefined) o.owner = owner;
  o.parents = parents;
  o.indoor = indoor;
  return o;
}
function textPostCatsResult(v) {
  if (!$.isObject(v)) return;
  const a = v.a;
  if ($.isShortString(a)) return '{"a":' + $.stringText(a) + '}';
}
function encodePostCatsResult(v, x, k) {
  if (!$.object(v, x, k)) return;
  const n = x.count;
  const o = {
    a: $.string(v.a, x, "a"),
  };
  x.within(n, k, v);
  return o;
}
const document = $.document("src/app", '{"list":[["#components.schemas.Pet",{"":{"id":"int","owner?":"#components.schemas.Owner","parents":0},"description":"An animal."},{"name":"Pet","module":"src/app/components/schemas"}],["#components.schemas.Owner",{"":{"name":"string","pets?":0}},{"name":"Owner","module":"src/app/components/schemas"}]],"shared":[["#components.schemas.Pet"]]}');
const postPets = {
  contract: 1,
  source: "src/app.ts:23",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const pet = copyPet($.present(body), x, "body");
    return [pet];
  },
  result: $.json(200, copyOwner),
  ...document('{"operation":{"requestBody":["#components.schemas.Pet"],"responses":{"200":["#components.schemas.Owner"]}}}'),
};
const postCats = {
  contract: 1,
  source: "src/app.ts:27",
  body: { kind: "json", endless: true },
  decode(r, body, x) {
    const cat = decodeCat($.present(body), x, "body");
    return [cat];
  },
  result: $.json(200, encodePostCatsResult, textPostCatsResult),
  ...document('{"operation":{"requestBody":[{"":{"id":"int","owner?":"#components.schemas.Owner","parents":["#components.schemas.Pet"],"indoor":"boolean"}}],"responses":{"200":[{"":{"a":"string"}}]}}}'),
};

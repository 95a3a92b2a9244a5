// src/app.ts
import * as $ from "countersign/generated";
const dogTypeValues = ["dog", "puppy"];
const petMembers = new Map([["cat", decodeCat], ["dog", decodeDog], ["puppy", decodeDog]]);
function decodePet(v, x, k) {
  return $.tagged(v, x, k, "type", petMembers);
}
function decodeCat(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    type: $.only(v.type, x, "type", "cat"),
    lives: $.int(v.lives, x, "lives"),
  });
}
function decodeDog(v, x, k) {
  if (!$.isObject(v)) return x.object(v, k);
  return x.within(x.count, k, v, {
    type: $.literal(v.type, x, "type", dogTypeValues),
    barks: $.boolean(v.barks, x, "barks"),
  });
}
const components = () => [
  $.component("src/app#Pet", { oneOf: [{ $ref: "src/app#Cat" }, { $ref: "src/app#Dog" }],
    discriminator: { propertyName: "type", mapping: { cat: "src/app#Cat", dog: "src/app#Dog",
    puppy: "src/app#Dog" } } }),
  $.object("src/app#Cat", { type: { const: "cat", type: "string" }, lives: { type: "integer" } }),
  $.object("src/app#Dog", { type: { type: "string", enum: ["dog", "puppy"] }, barks: { type: "boolean" } }),
];
const postRoot = {
  contract: 1,
  source: "src/app.ts:17",
  body: { kind: "json" },
  decode(r, body, x) {
    const pet = decodePet($.present(body), x, "body");
    return [pet];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodePet } } },
  document: () => ({ operation: { requestBody: { content: $.json({ $ref: "src/app#Pet" }), required: true },
    responses: { "200": $.response("Successful Response", { $ref: "src/app#Pet" }),
    "422": $.validationError() } } }),
  components,
};

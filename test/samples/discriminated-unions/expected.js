// src/app.ts
import * as $ from "countersign/generated";
const dogTypeValues = ["dog", "puppy"];
const components = () => [
  {
    id: "src/app#Pet", name: "Pet", module: "src/app", mode: "both",
    schema: {
      oneOf: [{ $ref: "src/app#Cat" }, { $ref: "src/app#Dog" }],
      discriminator: { propertyName: "type", mapping: { cat: "src/app#Cat", dog: "src/app#Dog", puppy: "src/app#Dog" } },
    },
  },
  {
    id: "src/app#Cat", name: "Cat", module: "src/app", mode: "both",
    schema: {
      type: "object", properties: { type: { const: "cat", type: "string" }, lives: { type: "integer" } },
      required: ["type", "lives"],
    },
  },
  {
    id: "src/app#Dog", name: "Dog", module: "src/app", mode: "both",
    schema: {
      type: "object",
      properties: { type: { type: "string", enum: ["dog", "puppy"] }, barks: { type: "boolean" } },
      required: ["type", "barks"],
    },
  },
];
function decodePet(v, x, k, p) {
  const n = x.count;
  let o;
  switch (v?.type) {
    case "cat": o = decodeCat(v, x, "cat"); break;
    case "dog": case "puppy": o = decodeDog(v, x, String(v.type)); break;
    default: return x.tag(v, k, p, "type", ["cat", "dog", "puppy"]);
  }
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeCat(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    type: v.type === "cat" ? "cat" : x.literal(v.type, "type", v, ["cat"]),
    lives: $.int(v.lives, x, "lives", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
function decodeDog(v, x, k, p) {
  if (!$.isObject(v)) return x.object(v, k, p);
  const n = x.count;
  const o = {
    type: $.literal(v.type, x, "type", v, dogTypeValues),
    barks: $.boolean(v.barks, x, "barks", v),
  };
  if (x.count !== n) x.within(n, k);
  return o;
}
const postRoot = {
  contract: 1,
  source: "src/app.ts:17",
  body: { kind: "json" },
  decode(r, body, x) {
    const pet = decodePet($.present(body), x, "body");
    return [pet];
  },
  result: { status: 200, bodies: { 200: { kind: "json", encode: decodePet } } },
  document: () => ({
    operation: {
      requestBody: { content: { "application/json": { schema: { $ref: "src/app#Pet" } } }, required: true },
      responses: {
        "200": {
          description: "Successful Response",
          content: { "application/json": { schema: { $ref: "src/app#Pet" } } },
        },
        "422": {
          description: "Validation Error",
          content: { "application/json": { schema: { $ref: "countersign#HTTPValidationError" } } },
        },
      },
    },
  }),
  components,
};

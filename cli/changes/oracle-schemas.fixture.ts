import type { Members } from "../../runtime/contract/members.js";

/** Why our judgment differs from that of `redocly diff`, for sent and for received values. */
export interface Reasons {
  readonly sent?: string;
  readonly received?: string;
}

const string = { type: "string" };
const number = { type: "number" };
const integer = { type: "integer" };
const nothing = { type: "null" };
const object = (properties: Members, required: readonly string[] = [], more: Members = {}): Members => ({
  type: "object",
  properties,
  ...(required.length > 0 && { required }),
  ...more,
});
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const tagged = (kind: string, more: Members = {}) =>
  object({ kind: { const: kind, type: "string" }, ...more }, ["kind"]);

/** Components of both documents. A change in one affects all places that refer to it. */
export const components = (side: "base" | "revision"): Members => ({
  securitySchemes: {
    key: { type: "apiKey", in: "header", name: "x-key" },
    sameKey: { type: "apiKey", in: "header", name: "X-Key" },
    token: { type: "http", scheme: "bearer" },
    login: {
      type: "oauth2",
      flows: { clientCredentials: { tokenUrl: "/token", scopes: { read: "", write: "" } } },
    },
  },
  schemas: {
    Cat: tagged("cat"),
    Dog: tagged("dog"),
    Old: object({ id: string }, ["id"]),
    New: object({ id: string }, ["id"]),
    Tree: object(
      {
        label: side === "base" ? string : { ...string, minLength: 1 },
        children: { type: "array", items: ref("Tree") },
      },
      ["label"],
    ),
    Vine: object({ label: string, next: ref("Vine") }),
  },
});

/** A schema of the base, and the same schema of the revision. */
export type SchemaCase = readonly [name: string, base: unknown, revision: unknown, why?: Reasons];

export const SCHEMAS: readonly SchemaCase[] = [
  ["nothing", object({ a: string }), object({ a: string })],
  ["required property added", object({ a: string }, ["a"]), object({ a: string, b: string }, ["a", "b"])],
  ["optional property added", object({ a: string }), object({ a: string, b: string })],
  ["required property removed", object({ a: string, b: string }, ["a", "b"]), object({ a: string }, ["a"])],
  ["optional property removed", object({ a: string, b: string }), object({ a: string })],
  [
    "optional property removed from a closed object",
    object({ a: string, b: string }, [], { additionalProperties: false }),
    object({ a: string }, [], { additionalProperties: false }),
  ],
  ["property required", object({ a: string }), object({ a: string }, ["a"])],
  ["property optional", object({ a: string }, ["a"]), object({ a: string })],
  ["property renamed", object({ a: string }, ["a"]), object({ b: string }, ["b"])],
  ["type changed", string, number],
  ["type of a property changed", object({ a: string }), object({ a: integer })],
  ["integer, then number", integer, number],
  ["number, then integer", number, integer],
  ["anything, then a type", {}, string],
  ["a type, then anything", string, {}],
  [
    "nullable",
    string,
    { anyOf: [string, nothing] },
    { sent: "It knows null in a list of types, and not as a member of anyOf." },
  ],
  ["nullable by its list of types", string, { type: ["string", "null"] }],
  ["no longer nullable by its list of types", { type: ["string", "null"] }, string],
  ["minLength added", string, { ...string, minLength: 1 }],
  ["minLength raised", { ...string, minLength: 1 }, { ...string, minLength: 2 }],
  ["minLength lowered", { ...string, minLength: 2 }, { ...string, minLength: 1 }],
  ["maxLength lowered", { ...string, maxLength: 5 }, { ...string, maxLength: 4 }],
  ["maxLength removed", { ...string, maxLength: 5 }, string],
  ["minimum raised", { ...integer, minimum: 0 }, { ...integer, minimum: 1 }],
  ["minimum lowered", { ...integer, minimum: 1 }, { ...integer, minimum: 0 }],
  ["maximum lowered", { ...integer, maximum: 10 }, { ...integer, maximum: 9 }],
  ["maximum raised", { ...integer, maximum: 9 }, { ...integer, maximum: 10 }],
  ["minimum becomes exclusive", { ...number, minimum: 0 }, { ...number, exclusiveMinimum: 0 }],
  ["exclusive minimum becomes inclusive", { ...number, exclusiveMinimum: 0 }, { ...number, minimum: 0 }],
  [
    "exclusive minimum of integers written as an inclusive one",
    { ...integer, exclusiveMinimum: 0 },
    { ...integer, minimum: 1 },
    { sent: "An integer of more than 0 is one of at least 1." },
  ],
  [
    "integer, said to be safe",
    integer,
    { ...integer, minimum: -Number.MAX_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
    { sent: "Parsers of JSON do not keep other integers (RFC 8259, 6)." },
  ],
  ["multipleOf added", number, { ...number, multipleOf: 5 }],
  [
    "multipleOf doubled",
    { ...integer, multipleOf: 5 },
    { ...integer, multipleOf: 10 },
    { received: "Whoever read multiples of 5 reads those of 10." },
  ],
  [
    "multipleOf halved",
    { ...integer, multipleOf: 10 },
    { ...integer, multipleOf: 5 },
    { sent: "Multiples of 10 are multiples of 5." },
  ],
  ["multipleOf changed", { ...integer, multipleOf: 3 }, { ...integer, multipleOf: 5 }],
  ["pattern added", string, { ...string, pattern: "^a" }],
  ["pattern removed", { ...string, pattern: "^a" }, string],
  ["pattern changed", { ...string, pattern: "^a" }, { ...string, pattern: "^b" }],
  ["format added", string, { ...string, format: "uuid" }],
  ["format removed", { ...string, format: "uuid" }, string],
  ["format changed", { ...string, format: "uuid" }, { ...string, format: "email" }],
  [
    "int32, then int64",
    { ...integer, format: "int32" },
    { ...integer, format: "int64" },
    { sent: "What fits 32 bits fits 64." },
  ],
  [
    "int64, then int32",
    { ...integer, format: "int64" },
    { ...integer, format: "int32" },
    { received: "What fits 32 bits fits 64." },
  ],
  [
    "a password, so that it is not shown",
    string,
    { ...string, format: "password" },
    { sent: "The format hides what is typed, and refuses nothing (OpenAPI 3.1, 4.4)." },
  ],
  ["bytes as base64", string, { ...string, contentEncoding: "base64" }],
  [
    "bytes whose texts are spelled out",
    { ...string, contentEncoding: "base64" },
    { ...string, contentEncoding: "base64", pattern: "^[A-Za-z0-9+/]*=?=?$" },
    { sent: "The encoding allows no other texts (RFC 4648, 4)." },
  ],
  ["enum value removed", { ...string, enum: ["a", "b"] }, { ...string, enum: ["a"] }],
  ["enum value added", { ...string, enum: ["a"] }, { ...string, enum: ["a", "b"] }],
  ["enum value replaced", { ...string, enum: ["a", "b"] }, { ...string, enum: ["a", "c"] }],
  ["enum in another order", { ...string, enum: ["a", "b"] }, { ...string, enum: ["b", "a"] }],
  ["enum added", string, { ...string, enum: ["a"] }],
  ["enum removed", { ...string, enum: ["a"] }, string],
  ["const changed", { ...string, const: "a" }, { ...string, const: "b" }],
  [
    "const becomes an enum with one more",
    { ...string, const: "a" },
    { ...string, enum: ["a", "b"] },
    { sent: "A const is an enum of one value (JSON Schema validation, 6.1.3)." },
  ],
  [
    "const written as an enum of one",
    { ...string, const: "a" },
    { ...string, enum: ["a"] },
    {
      sent: "A const is an enum of one value (JSON Schema validation, 6.1.3).",
      received: "A const is an enum of one value (JSON Schema validation, 6.1.3).",
    },
  ],
  ["items changed", { type: "array", items: string }, { type: "array", items: integer }],
  ["items narrowed", { type: "array", items: string }, { type: "array", items: { ...string, minLength: 1 } }],
  ["minItems added", { type: "array", items: string }, { type: "array", items: string, minItems: 1 }],
  [
    "maxItems lowered",
    { type: "array", items: string, maxItems: 9 },
    { type: "array", items: string, maxItems: 8 },
  ],
  [
    "uniqueItems added",
    { type: "array", items: string },
    { type: "array", items: string, uniqueItems: true },
  ],
  [
    "uniqueItems removed",
    { type: "array", items: string, uniqueItems: true },
    { type: "array", items: string },
  ],
  [
    "tuple grows by an optional item",
    { type: "array", prefixItems: [string], minItems: 1, maxItems: 1 },
    { type: "array", prefixItems: [string, integer], minItems: 1, maxItems: 2 },
  ],
  [
    "item of a tuple changed",
    { type: "array", prefixItems: [string, string], minItems: 2, maxItems: 2 },
    { type: "array", prefixItems: [string, integer], minItems: 2, maxItems: 2 },
  ],
  ["object closed", object({ a: string }), object({ a: string }, [], { additionalProperties: false })],
  ["object opened", object({ a: string }, [], { additionalProperties: false }), object({ a: string })],
  [
    "optional property added to a closed object",
    object({ a: string }, [], { additionalProperties: false }),
    object({ a: string, b: string }, [], { additionalProperties: false }),
    { received: "A client that validates as the document said refuses a property that may not be there." },
  ],
  [
    "values of a map narrowed",
    { type: "object", additionalProperties: number },
    { type: "object", additionalProperties: integer },
  ],
  [
    "values of a map changed",
    { type: "object", additionalProperties: number },
    { type: "object", additionalProperties: string },
  ],
  ["map of anything, then of a type", { type: "object" }, { type: "object", additionalProperties: number }],
  ["minProperties added", { type: "object" }, { type: "object", minProperties: 1 }],
  [
    "names of a map limited",
    { type: "object", additionalProperties: number },
    { type: "object", additionalProperties: number, propertyNames: { enum: ["a"] } },
  ],
  ["default added", object({ a: integer }), object({ a: { ...integer, default: 1 } })],
  [
    "default changed",
    object({ a: { ...integer, default: 1 } }),
    object({ a: { ...integer, default: 2 } }),
    { sent: "A request without the value now means something else (AIP-180, semantic changes)." },
  ],
  ["member of a union removed", { anyOf: [string, integer] }, { anyOf: [string] }],
  [
    "member of a union added",
    { anyOf: [string, integer] },
    { anyOf: [string, integer, { type: "boolean" }] },
  ],
  ["members of a union in another order", { anyOf: [string, integer] }, { anyOf: [integer, string] }],
  ["component of a union added", { oneOf: [ref("Cat")] }, { oneOf: [ref("Cat"), ref("Dog")] }],
  ["component of a union removed", { oneOf: [ref("Cat"), ref("Dog")] }, { oneOf: [ref("Cat")] }],
  [
    "components of a union in another order",
    { oneOf: [ref("Cat"), ref("Dog")] },
    { oneOf: [ref("Dog"), ref("Cat")] },
  ],
  ["component renamed", ref("Old"), ref("New")],
  ["component written out", ref("Old"), object({ id: string }, ["id"])],
  ["component named", object({ id: string }, ["id"]), ref("New")],
  ["component within itself narrowed", ref("Tree"), ref("Tree")],
  ["component within itself unchanged", ref("Vine"), ref("Vine")],
  ["description", { ...string, description: "a" }, { ...string, description: "b" }],
  ["title, example and extension", string, { ...string, title: "A", examples: ["a"], "x-order": 1 }],
  ["deprecated", object({ a: string }), object({ a: { ...string, deprecated: true } })],
  [
    "allOf said at the top",
    { allOf: [object({ a: string }, ["a"])] },
    object({ a: string }, ["a"]),
    { sent: "Both allow the same values.", received: "Both allow the same values." },
  ],
  [
    "allOf gains a required property",
    { allOf: [object({ a: string }, ["a"])] },
    { allOf: [object({ a: string }, ["a"]), object({ b: string }, ["b"])] },
  ],
  [
    "read only property added to what is required",
    object({ a: string }, ["a"]),
    object({ a: string, b: { ...string, readOnly: true } }, ["a", "b"]),
  ],
  [
    "write only property optional",
    object({ a: { ...string, writeOnly: true } }, ["a"]),
    object({ a: { ...string, writeOnly: true } }),
  ],
  [
    "anyOf, then oneOf",
    { anyOf: [string, integer] },
    { oneOf: [string, integer] },
    { received: "What fits exactly one member fits one at least." },
  ],
  ["not added", string, { ...string, not: { const: "a" } }],
  ["no values, then some", { not: {} }, string, { sent: "Nothing could be sent before." }],
];

import type { JsonSchema } from "../../../runtime/contract/component.js";
import { type Case, describeCases } from "../../../test/support/json-schema-cases.js";
import { INTEGER, int, property, string } from "../../../test/support/json-schema-samples.js";
import type { Schema } from "../../schema.js";

const catOrDog: Schema = {
  kind: "union",
  members: [
    { kind: "ref", id: "m#Cat" },
    { kind: "ref", id: "m#Dog" },
  ],
  discriminator: { property: "type", tags: [["cat"], ["dog", "puppy"]] },
};
const catOrDogJson: JsonSchema = {
  oneOf: [{ $ref: "#/$defs/Cat" }, { $ref: "#/$defs/Dog" }],
  discriminator: {
    propertyName: "type",
    mapping: { cat: "#/$defs/Cat", dog: "#/$defs/Dog", puppy: "#/$defs/Dog" },
  },
};

const cases: readonly Case[] = [
  {
    name: "union",
    schema: { kind: "union", members: [string, int] },
    expected: { anyOf: [{ type: "string" }, INTEGER] },
    accepted: ["a", 1],
    refused: [1.5, null],
  },
  {
    name: "two types of one text",
    schema: {
      kind: "union",
      members: [
        { kind: "parsed", type: "Temporal.Instant" },
        { kind: "null" },
        { kind: "parsed", type: "Date" },
      ],
    },
    expected: { anyOf: [{ type: "string", format: "date-time" }, { type: "null" }] },
    accepted: ["2026-02-28T10:30:00Z", null],
    refused: ["2026-02-28", 1],
  },
  {
    name: "nullable, null last",
    schema: { kind: "union", members: [{ kind: "null" }, string] },
    expected: { anyOf: [{ type: "string" }, { type: "null" }] },
    accepted: ["a", null],
    refused: [1],
  },
  {
    name: "nullable reference",
    schema: { kind: "union", members: [{ kind: "ref", id: "m#Cat" }, { kind: "null" }] },
    expected: { anyOf: [{ $ref: "#/$defs/Cat" }, { type: "null" }] },
    accepted: [null, { type: "cat", lives: 9 }],
    refused: [{ type: "dog", lives: 9 }],
  },
  {
    name: "discriminated union",
    schema: catOrDog,
    expected: catOrDogJson,
    accepted: [
      { type: "cat", lives: 9 },
      { type: "puppy", tail: "short" },
    ],
    refused: [{ type: "cat", tail: "long" }, { type: "bird" }, null],
  },
  {
    name: "discriminated union with null and a string",
    schema: {
      kind: "union",
      members: [{ kind: "null" }, { kind: "ref", id: "m#Cat" }, string, { kind: "ref", id: "m#Dog" }],
      discriminator: { property: "type", tags: [[], ["cat"], [], ["dog", "puppy"]] },
    },
    expected: { anyOf: [catOrDogJson, { type: "string" }, { type: "null" }] },
    accepted: [null, "a", { type: "dog", tail: "" }],
    refused: [1, { type: "cat" }],
  },
  {
    name: "discriminated union with an inline member",
    schema: {
      kind: "union",
      members: [
        { kind: "ref", id: "m#Cat" },
        { kind: "object", properties: [property("type", { kind: "literal", values: ["fish"] })] },
      ],
      discriminator: { property: "type", tags: [["cat"], ["fish"]] },
    },
    expected: {
      oneOf: [
        { $ref: "#/$defs/Cat" },
        { type: "object", properties: { type: { const: "fish", type: "string" } }, required: ["type"] },
      ],
      discriminator: { propertyName: "type" },
    },
    accepted: [{ type: "fish" }],
    refused: [{ type: "cat" }],
  },
];

describeCases(cases);

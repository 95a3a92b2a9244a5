import type { TypeRow } from "../support/type-rows.js";

const NUMBER = { type: "number" };
const UUID = "123e4567-e89b-42d3-a456-426614174000";
const NUMERIC = "^(?:(?:0|-?[1-9]\\d*|-?(?:0|[1-9]\\d*)\\.\\d*[1-9])(?:e[+-]\\d+)?|-?Infinity)$";
const INTEGER = "^(?:0|-?[1-9]\\d*)$";
const SHORT = "string_too_short: String should have at least 2 characters";
const NO_NUMBER = "float_parsing: Input should be a valid number, unable to parse string as a number";
const any = (names: object) => ({ type: "object", propertyNames: names, additionalProperties: NUMBER });

/** The constraints on the keys of records and index signatures. */
export const KEYS: readonly TypeRow[] = [
  {
    type: "Record<string & cs.MinLength<2>, number>",
    document: any({ minLength: 2 }),
    accepted: [{}, { ab: 1 }],
    refused: [
      [{ a: 1 }, `a.[key] ${SHORT}`],
      [{ ab: "x" }, `ab ${NO_NUMBER}`],
      [{ a: "x" }, `a.[key] ${SHORT}`, `a ${NO_NUMBER}`],
    ],
  },
  {
    type: "Record<cs.Uuid, number>",
    document: any({ format: "uuid" }),
    accepted: [{ [UUID]: 1 }],
    refused: [
      [{ x: 1 }, "x.[key] uuid_parsing: Input should be a valid UUID, invalid character: found `x` at 1"],
    ],
  },
  {
    type: "Partial<Record<cs.Uuid, number>>",
    document: any({ format: "uuid" }),
    accepted: [{ [UUID]: 1 }, {}],
    refused: [
      [{ x: 1 }, "x.[key] uuid_parsing: Input should be a valid UUID, invalid character: found `x` at 1"],
    ],
  },
  {
    type: "{ readonly [key: cs.Email]: number }",
    document: any({ format: "email" }),
    accepted: [{ "a@b.de": 1 }],
    refused: [
      [
        { a: 1 },
        "a.[key] value_error: value is not a valid email address: An email address must have an @-sign.",
      ],
    ],
  },
  {
    type: '{ [K in string & cs.Pattern<"^[a-z]+$">]?: number }',
    document: any({ pattern: "^[a-z]+$" }),
    accepted: [{ abc: 1 }],
    refused: [[{ A: 1 }, "A.[key] string_pattern_mismatch: String should match pattern '^[a-z]+$'"]],
  },
  {
    type: "Record<cs.Int, number>",
    document: {
      type: "object",
      propertyNames: { anyOf: [{ not: { pattern: NUMERIC } }, { pattern: INTEGER }] },
      patternProperties: { [NUMERIC]: NUMBER },
    },
    accepted: [{ 1: 1, "-7": 2 }],
    answered: [[{ 1: 1, name: 2 }, { 1: 1 }]],
    refused: [
      [
        { "1.5": 1 },
        "1.5.[key] int_parsing: Input should be a valid integer, unable to parse string as an integer",
      ],
    ],
  },
  {
    type: "Record<cs.Uuid | (string & cs.MaxLength<2>), number>",
    document: any({ anyOf: [{ format: "uuid" }, { maxLength: 2 }] }),
    accepted: [{ [UUID]: 1, ab: 2 }],
    refused: [
      [
        { abc: 1 },
        "abc.[key].string uuid_parsing: Input should be a valid UUID, invalid length: expected length 32 for simple format, found 3",
        "abc.[key].string 2 string_too_long: String should have at most 2 characters",
      ],
    ],
  },
  {
    type: "Record<number | (string & cs.MinLength<2>), number>",
    document: {
      type: "object",
      propertyNames: { anyOf: [{ pattern: NUMERIC }, { minLength: 2 }] },
      patternProperties: { [NUMERIC]: NUMBER },
      additionalProperties: NUMBER,
    },
    accepted: [{ 1: 1, ab: 2 }],
    refused: [[{ a: 1 }, `a.[key] ${SHORT}`]],
  },
  {
    type: "Record<string & cs.MinLength<2>, number> & { n: number }",
    document: {
      type: "object",
      properties: { n: NUMBER },
      required: ["n"],
      propertyNames: { anyOf: [{ enum: ["n"] }, { minLength: 2 }] },
      additionalProperties: NUMBER,
    },
    accepted: [{ n: 1, ab: 2 }],
    refused: [[{ n: 1, a: 1 }, `a.[key] ${SHORT}`]],
  },
  {
    declarations: `type Even = tags.TagBase<{ kind: "even"; target: "string"; value: undefined; validate: "$input.length % 2 === 0" }>;`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text
    type: "Record<`x-${string}` & Even, number>",
    document: { type: "object", patternProperties: { "^x-[\\s\\S]*$": NUMBER } },
    accepted: [{ "x-ab": 1 }],
    answered: [[{ y: 1 }, {}]],
    refused: [[{ "x-a": 1 }, "x-a.[key] value_error: Value error, should satisfy 'even'"]],
  },
  {
    declarations: "type UserId = string & { readonly __brand: unique symbol };",
    type: "Record<UserId, number>",
    document: { type: "object", additionalProperties: NUMBER },
    accepted: [{ a: 1 }],
    refused: [[{ a: "x" }, `a ${NO_NUMBER}`]],
  },
  {
    declarations: "type UserId = string & { readonly __brand?: 1 } & cs.MinLength<2>;",
    type: "{ [K in UserId]?: number }",
    document: any({ minLength: 2 }),
    accepted: [{ ab: 1 }],
    refused: [[{ a: 1 }, `a.[key] ${SHORT}`]],
  },
  {
    type: "cs.Strict<Record<string & cs.MinLength<2>, number>>",
    document: any({ minLength: 2 }),
    accepted: [{ ab: 1 }],
    refused: [[{ a: 1 }, `a.[key] ${SHORT}`]],
  },
];

/** Keys that several index signatures cover must match all of them. */
export const OVERLAPPING: readonly TypeRow[] = [
  {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text
    type: "{ [k: `a${string}`]: string | number; [k: `ab${string}`]: number }",
    document: {
      type: "object",
      patternProperties: {
        "^a[\\s\\S]*$": { anyOf: [{ type: "string" }, NUMBER] },
        "^ab[\\s\\S]*$": NUMBER,
      },
    },
    accepted: [{ a: "s", abx: 1 }],
    refused: [[{ abx: "s" }, `abx ${NO_NUMBER}`]],
  },
  {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text
    type: "{ [k: `a${string}`]: { x: number }; [k: `${string}b`]: { y: Date } }",
    document: {
      type: "object",
      patternProperties: {
        "^a[\\s\\S]*$": { type: "object", properties: { x: NUMBER }, required: ["x"] },
        "^[\\s\\S]*b$": {
          type: "object",
          properties: { y: { type: "string", format: "date-time" } },
          required: ["y"],
        },
      },
    },
    accepted: [{ a: { x: 1 }, ab: { x: 1, y: "2026-01-01T00:00:00.000Z" } }],
    answered: [
      [
        { ab: { x: 1, y: "2026-01-01T00:00:00.000Z", z: 1 } },
        { ab: { x: 1, y: "2026-01-01T00:00:00.000Z" } },
      ],
    ],
    refused: [
      [{ ab: { x: 1 } }, "ab.y missing: Field required"],
      [{ ab: { y: "2026-01-01T00:00:00.000Z" } }, "ab.x missing: Field required"],
    ],
  },
  {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text
    type: "{ [k: number]: string | number; [k: `1${string}`]: number; [k: string]: string | number | null }",
    document: {
      type: "object",
      patternProperties: {
        [NUMERIC]: { anyOf: [{ type: "string" }, NUMBER] },
        "^1[\\s\\S]*$": NUMBER,
      },
      additionalProperties: { anyOf: [{ type: "string" }, NUMBER, { type: "null" }] },
    },
    accepted: [{ 2: "s", 12: 1, x: null, "1x": 2 }],
    refused: [
      [{ 12: "s" }, `12 ${NO_NUMBER}`],
      [
        { 2: null },
        "2.string string_type: Input should be a valid string",
        "2.number float_type: Input should be a valid number",
      ],
    ],
  },
  {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text
    type: "{ [k: `a${string}`]: number } & { ab: string | number }",
    document: {
      type: "object",
      properties: { ab: { anyOf: [{ type: "string" }, NUMBER] } },
      required: ["ab"],
      patternProperties: { "^a[\\s\\S]*$": NUMBER },
    },
    accepted: [{ ab: 1, a: 2 }],
    refused: [[{ ab: "s" }, `ab ${NO_NUMBER}`]],
  },
];

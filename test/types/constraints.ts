import type { TypeRow } from "../support/type-rows.js";

/** One constraint, in every notation: all have the same meaning and are tested with the same values. */
interface Constraint {
  readonly keyword: string;
  /** typia's tag, our short alias, and JSDoc on the base type, if they exist. */
  readonly written: readonly (string | { readonly type: string; readonly jsdoc: string })[];
  readonly document: object;
  readonly accepted: readonly unknown[];
  readonly refused: TypeRow["refused"];
  /** With a custom message, by alias and by JSDoc, and the value that causes it. */
  readonly worded?: readonly (string | { readonly type: string; readonly jsdoc: string })[];
}

const NUMBER = { type: "number" };
const STRING = { type: "string" };
const SAFE = { minimum: -9007199254740991, maximum: 9007199254740991 };
const INTEGER = { type: "integer", ...SAFE };
const LIST = { type: "array", items: NUMBER };
const fraction = "int_from_float: Input should be a valid integer, got a number with a fractional part";
const jsdoc = (type: string, text: string) => ({ type, jsdoc: text });

export const CONSTRAINTS: readonly Constraint[] = [
  {
    keyword: "minimum",
    written: ["number & tags.Minimum<2>", "number & cs.Min<2>", jsdoc("number", "@minimum 2")],
    document: { ...NUMBER, minimum: 2 },
    accepted: [2, 2.5],
    refused: [[1.9, "greater_than_equal: Input should be greater than or equal to 2"]],
    worded: ['number & cs.Min<2, "Mind it">', jsdoc("number", "@minimum 2 Mind it")],
  },
  {
    keyword: "maximum",
    written: ["number & tags.Maximum<2>", "number & cs.Max<2>", jsdoc("number", "@maximum 2")],
    document: { ...NUMBER, maximum: 2 },
    accepted: [2, -1.5],
    refused: [[2.1, "less_than_equal: Input should be less than or equal to 2"]],
    worded: ['number & cs.Max<2, "Mind it">', jsdoc("number", "@maximum 2 Mind it")],
  },
  {
    keyword: "exclusiveMinimum",
    written: [
      "number & tags.ExclusiveMinimum<2>",
      "number & cs.ExclusiveMin<2>",
      jsdoc("number", "@exclusiveMinimum 2"),
    ],
    document: { ...NUMBER, exclusiveMinimum: 2 },
    accepted: [2.1],
    refused: [[2, "greater_than: Input should be greater than 2"]],
    worded: ['number & cs.ExclusiveMin<2, "Mind it">', jsdoc("number", "@exclusiveMinimum 2 Mind it")],
  },
  {
    keyword: "exclusiveMaximum",
    written: [
      "number & tags.ExclusiveMaximum<2>",
      "number & cs.ExclusiveMax<2>",
      jsdoc("number", "@exclusiveMaximum 2"),
    ],
    document: { ...NUMBER, exclusiveMaximum: 2 },
    accepted: [1.9],
    refused: [[2, "less_than: Input should be less than 2"]],
    worded: ['number & cs.ExclusiveMax<2, "Mind it">', jsdoc("number", "@exclusiveMaximum 2 Mind it")],
  },
  {
    keyword: "multipleOf",
    written: [
      "number & tags.MultipleOf<0.1>",
      "number & cs.MultipleOf<0.1>",
      jsdoc("number", "@multipleOf 0.1"),
    ],
    document: { ...NUMBER, multipleOf: 0.1 },
    accepted: [0.3, 0],
    refused: [[0.25, "multiple_of: Input should be a multiple of 0.1"]],
    worded: ['number & cs.MultipleOf<0.1, "Mind it">', jsdoc("number", "@multipleOf 0.1 Mind it")],
  },
  {
    keyword: "type int",
    written: ["cs.Int", 'number & cs.Type<"int">', jsdoc("number", "@type int")],
    document: INTEGER,
    accepted: [1, -(2 ** 53) + 1],
    refused: [
      [1.5, fraction],
      [2 ** 53, "less_than_equal: Input should be less than or equal to 9007199254740991"],
    ],
    worded: ['number & cs.Type<"int", "Mind it">', jsdoc("number", "@type int Mind it")],
  },
  {
    keyword: "type uint",
    written: ["cs.Uint", jsdoc("number", "@type uint")],
    document: { ...INTEGER, minimum: 0 },
    accepted: [0, 2 ** 40],
    refused: [[-1, "greater_than_equal: Input should be greater than or equal to 0"]],
    worded: [jsdoc("number", "@type uint Mind it")],
  },
  {
    keyword: "type int32",
    written: ['number & tags.Type<"int32">', "cs.Int32", jsdoc("number", "@type int32")],
    document: { ...INTEGER, format: "int32", minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
    accepted: [2 ** 31 - 1, -(2 ** 31)],
    refused: [
      [2 ** 31, "less_than_equal: Input should be less than or equal to 2147483647"],
      [0.5, fraction],
    ],
    worded: ['number & cs.Type<"int32", "Mind it">', jsdoc("number", "@type int32 Mind it")],
  },
  {
    keyword: "type uint32",
    written: ['number & tags.Type<"uint32">', "cs.Uint32", jsdoc("number", "@type uint32")],
    document: { ...INTEGER, minimum: 0, maximum: 2 ** 32 - 1 },
    accepted: [2 ** 32 - 1, 0],
    refused: [
      [2 ** 32, "less_than_equal: Input should be less than or equal to 4294967295"],
      [-1, "greater_than_equal: Input should be greater than or equal to 0"],
    ],
    worded: ['number & cs.Type<"uint32", "Mind it">', jsdoc("number", "@type uint32 Mind it")],
  },
  {
    keyword: "type int64",
    written: ['number & tags.Type<"int64">', jsdoc("number", "@type int64")],
    document: { ...INTEGER, format: "int64" },
    accepted: [2 ** 53 - 1],
    refused: [[0.5, fraction]],
    worded: ['number & cs.Type<"int64", "Mind it">'],
  },
  {
    keyword: "type uint64",
    written: ['number & tags.Type<"uint64">', jsdoc("number", "@type uint64")],
    document: { ...INTEGER, minimum: 0 },
    accepted: [2 ** 53 - 1, 0],
    refused: [[-1, "greater_than_equal: Input should be greater than or equal to 0"]],
    worded: ['number & cs.Type<"uint64", "Mind it">'],
  },
  {
    keyword: "type float",
    written: ['number & tags.Type<"float">', "cs.Float", jsdoc("number", "@type float")],
    document: { ...NUMBER, format: "float", minimum: -3.4028235e38, maximum: 3.4028235e38 },
    accepted: [1.5, 3e38],
    refused: [[4e38, "less_than_equal: Input should be less than or equal to 3.4028235e+38"]],
    worded: ['number & cs.Type<"float", "Mind it">'],
  },
  {
    keyword: "type double",
    written: ['number & tags.Type<"double">', jsdoc("number", "@type double")],
    document: NUMBER,
    accepted: [1.5, 4e38],
    refused: [["a", "float_parsing: Input should be a valid number, unable to parse string as a number"]],
  },
  {
    keyword: "int64 of a bigint",
    written: ['bigint & tags.Type<"int64">', "cs.Int64"],
    document: {
      anyOf: [INTEGER, { ...STRING, pattern: "^-?\\d+$" }],
    },
    accepted: [5, "9223372036854775807"],
    refused: [
      ["9223372036854775808", "less_than_equal: Input should be less than or equal to 9223372036854775807"],
    ],
    worded: ['bigint & cs.Type<"int64", "Mind it">'],
  },
  {
    keyword: "minLength",
    written: ["string & tags.MinLength<2>", "string & cs.MinLength<2>", jsdoc("string", "@minLength 2")],
    document: { ...STRING, minLength: 2 },
    accepted: ["ab", "😀😀"],
    refused: [["😀", "string_too_short: String should have at least 2 characters"]],
    worded: ['string & cs.MinLength<2, "Mind it">', jsdoc("string", "@minLength 2 Mind it")],
  },
  {
    keyword: "maxLength",
    written: ["string & tags.MaxLength<1>", "string & cs.MaxLength<1>", jsdoc("string", "@maxLength 1")],
    document: { ...STRING, maxLength: 1 },
    accepted: ["", "😀"],
    refused: [["ab", "string_too_long: String should have at most 1 character"]],
    worded: ['string & cs.MaxLength<1, "Mind it">', jsdoc("string", "@maxLength 1 Mind it")],
  },
  {
    keyword: "pattern",
    written: [
      'string & tags.Pattern<"^a+$">',
      'string & cs.Pattern<"^a+$">',
      jsdoc("string", "@pattern ^a+$"),
    ],
    document: { ...STRING, pattern: "^a+$" },
    accepted: ["aa"],
    refused: [["ab", "string_pattern_mismatch: String should match pattern '^a+$'"]],
    worded: ['string & cs.Pattern<"^a+$", "Mind it">', jsdoc("string", "@pattern /^a+$/ Mind it")],
  },
  {
    keyword: "format",
    written: [
      'string & tags.Format<"uuid">',
      "cs.Uuid",
      'string & cs.Format<"uuid">',
      jsdoc("string", "@format uuid"),
    ],
    document: { ...STRING, format: "uuid" },
    accepted: ["7d444840-9dc0-11d1-b245-5ffdce74fad2"],
    refused: [
      [
        "7d444840",
        "uuid_parsing: Input should be a valid UUID, invalid length: expected length 32 for simple format, found 8",
      ],
    ],
    worded: ['string & cs.Format<"uuid", "Mind it">', jsdoc("string", "@format uuid Mind it")],
  },
  {
    keyword: "contentMediaType",
    written: ['string & tags.ContentMediaType<"image/png">', 'string & cs.ContentMediaType<"image/png">'],
    document: { ...STRING, contentMediaType: "image/png" },
    accepted: ["anything"],
    refused: [[1, "string_type: Input should be a valid string"]],
  },
  {
    keyword: "minItems",
    written: ["number[] & tags.MinItems<1>", "number[] & cs.MinItems<1>", jsdoc("number[]", "@minItems 1")],
    document: { ...LIST, minItems: 1 },
    accepted: [[1]],
    refused: [[[], "too_short: List should have at least 1 item after validation, not 0"]],
    worded: ['number[] & cs.MinItems<1, "Mind it">', jsdoc("number[]", "@minItems 1 Mind it")],
  },
  {
    keyword: "maxItems",
    written: ["number[] & tags.MaxItems<1>", "number[] & cs.MaxItems<1>", jsdoc("number[]", "@maxItems 1")],
    document: { ...LIST, maxItems: 1 },
    accepted: [[], [1]],
    refused: [[[1, 2], "too_long: List should have at most 1 item after validation, not 2"]],
    worded: ['number[] & cs.MaxItems<1, "Mind it">', jsdoc("number[]", "@maxItems 1 Mind it")],
  },
  {
    keyword: "uniqueItems",
    written: ["number[] & tags.UniqueItems", "number[] & cs.UniqueItems", jsdoc("number[]", "@uniqueItems")],
    document: { ...LIST, uniqueItems: true },
    accepted: [[1, 2]],
    refused: [[[1, 1], "unique_items: List items should be unique"]],
    worded: ['number[] & cs.UniqueItems<true, "Mind it">', jsdoc("number[]", "@uniqueItems true Mind it")],
  },
  {
    keyword: "const",
    written: ['tags.Constant<3, { title: "Three" }>', 'cs.Constant<3, { title: "Three" }>'],
    document: { const: 3, type: "integer", title: "Three" },
    accepted: [3],
    refused: [[4, "literal_error: Input should be 3"]],
  },
  {
    keyword: "examples",
    written: [
      'string & tags.Example<"a"> ',
      'string & cs.Example<"a">',
      jsdoc("string", '@example "a"'),
      'string & tags.Examples<{ one: "a" }>',
      'string & cs.Examples<{ one: "a" }>',
    ],
    document: { ...STRING, examples: ["a"] },
    accepted: ["b"],
    refused: [[1, "string_type: Input should be a valid string"]],
  },
  {
    keyword: "plugin",
    written: [
      'string & tags.JsonSchemaPlugin<{ "x-order": 1 }>',
      'string & cs.JsonSchemaPlugin<{ "x-order": 1 }>',
    ],
    document: { ...STRING, "x-order": 1 },
    accepted: ["b"],
    refused: [[1, "string_type: Input should be a valid string"]],
  },
  {
    keyword: "sequence",
    written: ["string & tags.Sequence<3>"],
    document: STRING,
    accepted: ["b"],
    refused: [[1, "string_type: Input should be a valid string"]],
  },
  {
    keyword: "default",
    written: ['string & tags.Default<"a">', 'string & cs.Default<"a">', jsdoc("string", "@default a")],
    document: { ...STRING, default: "a" },
    accepted: ["b"],
    refused: [[1, "string_type: Input should be a valid string"]],
  },
  {
    keyword: "a tag of one's own",
    written: [
      'number & tags.TagBase<{ target: "number"; kind: "odd"; value: undefined; validate: "$input % 2 === 1" }>',
      'number & cs.Tag<{ target: "number"; kind: "odd"; validate: "$input % 2 === 1" }>',
    ],
    document: NUMBER,
    accepted: [3],
    refused: [[4, "value_error: Value error, should satisfy 'odd'"]],
    worded: [
      'number & cs.Tag<{ target: "number"; kind: "odd"; validate: "$input % 2 === 1"; message: "Mind it" }>',
    ],
  },
  {
    keyword: "a tag of one's own with a value and keywords",
    written: [
      'string & tags.TagBase<{ target: "string"; kind: "startsWith"; value: "a"; validate: `$input.startsWith("a")`; schema: { "x-starts": "a" } }>',
    ],
    document: { ...STRING, "x-starts": "a" },
    accepted: ["ab"],
    refused: [["ba", "value_error: Value error, should satisfy 'startsWith a'"]],
  },
  {
    keyword: "strict",
    written: ["cs.Strict<{ a: string }>"],
    document: { type: "object", properties: { a: STRING }, required: ["a"], additionalProperties: false },
    accepted: [{ a: "x" }],
    refused: [[{ a: "x", b: 1 }, "b extra_forbidden: Extra inputs are not permitted"]],
  },
  {
    keyword: "title and description",
    written: [jsdoc("string", "Words.\n@title Name\n@deprecated\n@readOnly")],
    document: { ...STRING, title: "Name", description: "Words.", deprecated: true, readOnly: true },
    accepted: ["a"],
    refused: [[1, "string_type: Input should be a valid string"]],
  },
];

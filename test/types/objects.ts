import type { TypeRow } from "../support/type-rows.js";

const STRING = { type: "string" };
const NUMBER = { type: "number" };
const NO_NUMBER = "float_parsing: Input should be a valid number, unable to parse string as a number";
const NO_STRING = "string_type: Input should be a valid string";

function object(properties: Readonly<Record<string, object>>, required = Object.keys(properties)) {
  return { type: "object", properties, ...(required.length > 0 && { required }) };
}
const only = (value: string | number | boolean) => ({
  const: value,
  type: typeof value === "number" ? "integer" : typeof value,
});
const component = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** Objects, their keys, and types that are computed. */
export const OBJECTS: readonly TypeRow[] = [
  {
    declarations: "declare global { interface WideGlobal { w: number } }",
    type: "WideGlobal",
    document: component("WideGlobal"),
    accepted: [{ w: 1 }],
    refused: [[{ w: "a" }, `w ${NO_NUMBER}`]],
  },
  {
    declarations: "interface I { a: number } interface I { b?: string }",
    type: "I",
    document: component("I"),
    components: { I: object({ a: NUMBER, b: STRING }, ["a"]) },
    accepted: [{ a: 1, b: "x" }, { a: 1 }],
    refused: [[{ a: 1, b: 2 }, `b ${NO_STRING}`]],
  },
  {
    declarations: "declare const u: unique symbol;",
    type: "{ [u]?: string; a: 1 }",
    document: object({ a: only(1) }),
    accepted: [{ a: 1 }],
    refused: [[{ a: 2 }, "a literal_error: Input should be 1"]],
  },
  {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text
    type: 'Record<"a" | `x-${string}`, string>',
    document: { ...object({ a: STRING }), patternProperties: { "^x-[\\s\\S]*$": STRING } },
    accepted: [{ a: "x", "x-1": "y" }],
    answered: [[{ a: "x", b: 1 }, { a: "x" }]],
    refused: [
      [{ a: "x", "x-1": 1 }, `x-1 ${NO_STRING}`],
      [{ "x-1": "a" }, "a missing: Field required"],
    ],
  },
  {
    type: "Record<string, never>",
    document: { type: "object", additionalProperties: { not: {} } },
    accepted: [{}],
    refused: [[{ a: 1 }, "a value_error: Value error, no value is allowed here"]],
  },
  {
    type: "{ a: string } & Record<string, string>",
    document: { ...object({ a: STRING }), additionalProperties: STRING },
    accepted: [{ a: "x", b: "y" }],
    refused: [
      [{ b: "y" }, "a missing: Field required"],
      [{ a: "x", b: 1 }, `b ${NO_STRING}`],
    ],
  },
  {
    type: "{ a: string; [more: string]: string | number | undefined }",
    document: { ...object({ a: STRING }), additionalProperties: { anyOf: [STRING, NUMBER] } },
    accepted: [{ a: "x", b: 1 }],
    refused: [[{ a: 1 }, `a ${NO_STRING}`]],
  },
  {
    declarations: "interface A<T> { v: T; b?: B<T> } interface B<T> { w: T; a?: A<T> }",
    type: "A<string>",
    document: component("AString"),
    components: {
      AString: object({ v: STRING, b: component("BString") }, ["v"]),
      BString: object({ w: STRING, a: component("AString") }, ["w"]),
    },
    accepted: [{ v: "a", b: { w: "b", a: { v: "c" } } }],
    refused: [[{ v: "a", b: { w: "b", a: { v: 1 } } }, `b.a.v ${NO_STRING}`]],
  },
  {
    type: "NonNullable<string | null | undefined>",
    document: STRING,
    accepted: ["a"],
    refused: [[null, NO_STRING]],
  },
  {
    declarations: "type T = { a: string } | { b: string };",
    type: "keyof T extends never ? 'none' : 'some'",
    document: only("none"),
    accepted: ["none"],
    refused: [["some", "literal_error: Input should be 'none'"]],
  },
  {
    type: "NoInfer<string> & {}",
    document: STRING,
    accepted: ["a"],
    refused: [[1, NO_STRING]],
  },
];

/** Types that JSON does not have. */
export const CLASSES: readonly TypeRow[] = [
  {
    type: "Uint8Array<ArrayBuffer>",
    document: {
      type: "string",
      contentEncoding: "base64",
      pattern: "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$",
    },
    accepted: ["AQID", ""],
    refused: [["a", "bytes_invalid_encoding: Data should be valid base64: Invalid input length: 1"]],
  },
  {
    type: "bigint",
    document: {
      anyOf: [
        { type: "integer", minimum: -9007199254740991, maximum: 9007199254740991 },
        { type: "string", pattern: "^-?\\d+$" },
      ],
    },
    accepted: [1, "123456789012345678901234567890"],
    answered: [["12", 12]],
    refused: [[1.5, "int_from_float: Input should be a valid integer, got a number with a fractional part"]],
  },
  {
    type: "10n | 0n | -20n",
    document: {
      anyOf: [["^0*10$", 10] as const, ["^-?0+$", 0] as const, ["^-0*20$", -20] as const].map(
        ([pattern, value]) => ({
          anyOf: [
            { type: "integer", minimum: value, maximum: value },
            { type: "string", pattern },
          ],
        }),
      ),
    },
    accepted: [10, 0, -20],
    answered: [
      ["10", 10],
      ["-0020", -20],
      ["-0", 0],
    ],
    refused: [
      [
        15,
        "bigint less_than_equal: Input should be less than or equal to 10",
        "bigint 2 less_than_equal: Input should be less than or equal to 0",
        "bigint 3 less_than_equal: Input should be less than or equal to -20",
      ],
      [
        "-1",
        "bigint greater_than_equal: Input should be greater than or equal to 10",
        "bigint 2 greater_than_equal: Input should be greater than or equal to 0",
        "bigint 3 less_than_equal: Input should be less than or equal to -20",
      ],
    ],
  },
  {
    type: "object",
    document: { type: "object", additionalProperties: {} },
    accepted: [{ a: [1, null] }],
    refused: [
      [null, "model_attributes_type: Input should be a valid dictionary or object to extract fields from"],
    ],
  },
];

/** Types that cannot be sent, with the code that is reported at the property. */
export const REFUSED: readonly (readonly [type: string, code: string, declarations?: string])[] = [
  ["RegExp", "CS2006"],
  ["Error", "CS2006"],
  ["Blob", "CS2006"],
  ["Response", "CS2006"],
  ["Int8Array", "CS2006"],
  ["String", "CS2006"],
  ["WeakMap<object, string>", "CS2006"],
  ["Iterable<string>", "CS2006"],
  ["ArrayLike<string>", "CS2006"],
  ["Object", "CS2006"],
  ["Function", "CS2001"],
  ["I", "CS2001", "interface I { (): string; a: number }"],
  ["I", "CS2001", "interface I { new (): string; a: number }"],
  ["symbol", "CS2002"],
  ["typeof u", "CS2002", "declare const u: unique symbol;"],
  ["keyof never", "CS2002"],
  ["[string, ...number[], boolean]", "CS2016"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: source text
  ["Uppercase<`a${string}`>", "CS2025"],
  ["void", "CS2005"],
];

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

/** Enums, and types that are derived from values. */
export const OF_VALUES: readonly TypeRow[] = [
  {
    declarations: 'const enum E { A = 1, B = "b" }',
    type: "E",
    document: component("E"),
    components: { E: { enum: [1, "b"] } },
    accepted: [1, "b"],
    refused: [["a", "enum: Input should be 1 or 'b'"]],
  },
  {
    declarations: "declare const enum E { A = 1 << 2, B = A | 1 }",
    type: "E",
    document: component("E"),
    components: { E: { type: "integer", enum: [4, 5] } },
    accepted: [4, 5],
    refused: [[1, "enum: Input should be 4 or 5"]],
  },
  {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text
    declarations: "enum E { A = `a`, B = `${A}b` }",
    type: "E.B | null",
    document: { anyOf: [only("ab"), { type: "null" }] },
    accepted: ["ab", null],
    refused: [["a", "literal_error: Input should be 'ab'"]],
  },
  {
    declarations: 'const c = { a: 1, b: ["x", "y"] } as const satisfies Record<string, unknown>;',
    type: "typeof c",
    document: object({
      a: only(1),
      b: { type: "array", prefixItems: [only("x"), only("y")], minItems: 2, maxItems: 2 },
    }),
    accepted: [{ a: 1, b: ["x", "y"] }],
    refused: [
      [{ a: 2, b: ["x", "y"] }, "a literal_error: Input should be 1"],
      [{ a: 1, b: ["x"] }, "b.1 missing: Field required"],
    ],
  },
  {
    declarations: 'const c = { a: 1, b: ["x", "y"] } as const satisfies Record<string, unknown>;',
    type: '(typeof c)["b"][number] | keyof typeof c',
    document: { type: "string", enum: ["x", "y", "a", "b"] },
    accepted: ["x", "b"],
    refused: [["c", "literal_error: Input should be 'x', 'y', 'a' or 'b'"]],
  },
  {
    declarations: "namespace N { export const x = { a: 1 }; }",
    type: "typeof N.x",
    document: object({ a: NUMBER }),
    accepted: [{ a: 2 }],
    refused: [[{ a: "x" }, `a ${NO_NUMBER}`]],
  },
  {
    declarations: "function f(a: string, b?: number) { return { a, b }; }",
    type: "ReturnType<typeof f>",
    document: object({ a: STRING, b: NUMBER }, ["a"]),
    accepted: [{ a: "x", b: 1 }, { a: "x" }],
    refused: [[{ a: 1 }, `a ${NO_STRING}`]],
  },
  {
    declarations: "function f(a: string, b?: number) { return { a, b }; }",
    type: "Parameters<typeof f>",
    document: { type: "array", prefixItems: [STRING, NUMBER], minItems: 1, maxItems: 2 },
    accepted: [["x"], ["x", 1]],
    refused: [
      [[], "0 missing: Field required"],
      [["x", "y"], `1 ${NO_NUMBER}`],
    ],
  },
  {
    declarations: "async function f() { return { a: new Date(0) }; }",
    type: "Awaited<ReturnType<typeof f>>",
    document: object({ a: { type: "string", format: "date-time" } }),
    accepted: [{ a: "2020-01-01T00:00:00.000Z" }],
    refused: [[{ a: 1 }, "a datetime_type: Input should be a valid datetime"]],
  },
  {
    declarations: "class C { constructor(public a: string, readonly b = 1) {} }",
    type: "InstanceType<typeof C>",
    document: component("C"),
    components: { C: object({ a: STRING, b: NUMBER }) },
    accepted: [{ a: "a", b: 1 }],
    refused: [[{ a: "a" }, "b missing: Field required"]],
  },
  {
    declarations:
      "class C { a = 1; get b() { return 'x'; } static s = 1; private p = 1; protected q = 2; #r = 3; m() { return this.p + this.q + this.#r; } }",
    type: "Pick<C, keyof C & ('a' | 'b')>",
    document: object({ a: NUMBER, b: STRING }),
    accepted: [{ a: 1, b: "x" }],
    answered: [
      [
        { a: 1, b: "x", p: 1, q: 2, s: 3 },
        { a: 1, b: "x" },
      ],
    ],
    refused: [[{ a: 1 }, "b missing: Field required"]],
  },
];

/** Arrays and tuples. */
export const LISTS: readonly TypeRow[] = [
  {
    type: "[string, number?, ...boolean[]]",
    document: { type: "array", prefixItems: [STRING, NUMBER], items: { type: "boolean" }, minItems: 1 },
    accepted: [["a"], ["a", 1], ["a", 1, true, false]],
    refused: [
      [[], "0 missing: Field required"],
      [["a", true], "1 float_type: Input should be a valid number"],
      [["a", 1, 2], "2 bool_type: Input should be a valid boolean"],
    ],
  },
  {
    type: "readonly [a: string, b?: number]",
    document: { type: "array", prefixItems: [STRING, NUMBER], minItems: 1, maxItems: 2 },
    accepted: [["a"], ["a", 1]],
    refused: [
      [["a", 1, 2], "too_long: Tuple should have at most 2 items after validation, not 3"],
      [["a", null], "1 float_type: Input should be a valid number"],
    ],
  },
  {
    declarations: "type T = [...[string, number], ...boolean[]];",
    type: "T",
    document: { type: "array", prefixItems: [STRING, NUMBER], items: { type: "boolean" }, minItems: 2 },
    accepted: [
      ["a", 1],
      ["a", 1, true],
    ],
    refused: [[["a"], "1 missing: Field required"]],
  },
  {
    type: "[]",
    document: { type: "array", maxItems: 0 },
    accepted: [[]],
    refused: [[[1], "too_long: Tuple should have at most 0 items after validation, not 1"]],
  },
  {
    type: "readonly (readonly string[])[]",
    document: { type: "array", items: { type: "array", items: STRING } },
    accepted: [[["a"]], []],
    refused: [[["a"], "0 list_type: Input should be a valid list"]],
  },
  {
    type: "ReadonlyMap<string, ReadonlySet<number>>",
    document: {
      type: "object",
      additionalProperties: { type: "array", items: NUMBER, uniqueItems: true },
    },
    accepted: [{ a: [1, 2] }],
    answered: [[{ a: [1, 1] }, { a: [1] }]],
    refused: [[{ a: ["x"] }, `a.0 ${NO_NUMBER}`]],
  },
];

/** Unions, and how their members are distinguished. */
export const UNIONS: readonly TypeRow[] = [
  {
    type: "string[] | number[]",
    document: {
      anyOf: [
        { type: "array", items: STRING },
        { type: "array", items: NUMBER },
      ],
    },
    accepted: [["a"], [1], []],
    refused: [[["a", 1], `list[string].1 ${NO_STRING}`]],
  },
  {
    type: "{ a: string }[] | { b: number }[]",
    document: {
      anyOf: [
        { type: "array", items: object({ a: STRING }) },
        { type: "array", items: object({ b: NUMBER }) },
      ],
    },
    accepted: [[{ a: "x" }], [{ b: 1 }]],
    refused: [[[{ a: 1 }], `list[object].0.a ${NO_STRING}`]],
  },
  {
    type: "[string, number] | [number]",
    document: {
      anyOf: [
        { type: "array", prefixItems: [STRING, NUMBER], minItems: 2, maxItems: 2 },
        { type: "array", prefixItems: [NUMBER], minItems: 1, maxItems: 1 },
      ],
    },
    accepted: [["a", 1], [1]],
    refused: [[["a"], "tuple[string,number].1 missing: Field required"]],
  },
  {
    type: "{ t: true; a: 1 } | { t: false; b: 2 }",
    document: {
      oneOf: [object({ t: only(true), a: only(1) }), object({ t: only(false), b: only(2) })],
      discriminator: { propertyName: "t" },
    },
    accepted: [
      { t: true, a: 1 },
      { t: false, b: 2 },
    ],
    refused: [
      [{ t: true }, "true.a missing: Field required"],
      [{}, "union_tag_not_found: Unable to extract tag using discriminator 't'"],
      [
        { t: "x" },
        "union_tag_invalid: Input tag 'x' found using 't' does not match any of the expected tags: true, false",
      ],
    ],
  },
  {
    declarations: "const enum E { A, B }",
    type: "{ t: E.A; a: 1 } | { t: E.B; b: 2 }",
    document: {
      oneOf: [object({ t: only(0), a: only(1) }), object({ t: only(1), b: only(2) })],
      discriminator: { propertyName: "t" },
    },
    accepted: [
      { t: 0, a: 1 },
      { t: 1, b: 2 },
    ],
    refused: [[{ t: 1 }, "1.b missing: Field required"]],
  },
  {
    declarations: 'type U = { k: "a"; x: number } | { k: "b"; y: string };',
    type: "U & { id: number }",
    document: {
      oneOf: [
        object({ k: only("a"), x: NUMBER, id: NUMBER }),
        object({ k: only("b"), y: STRING, id: NUMBER }),
      ],
      discriminator: { propertyName: "k" },
    },
    accepted: [{ k: "a", x: 1, id: 2 }],
    refused: [
      [{ k: "a", x: 1 }, "a.id missing: Field required"],
      [{ k: "b", id: 1 }, "b.y missing: Field required"],
    ],
  },
  {
    declarations: 'type U = { k: "a"; x: number } | { k: "b"; y: string };',
    type: 'Exclude<U, { k: "a" }> | Extract<U, { k: "c" }>',
    document: object({ k: only("b"), y: STRING }),
    accepted: [{ k: "b", y: "a" }],
    refused: [[{ k: "a", x: 1 }, "k literal_error: Input should be 'b'", "y missing: Field required"]],
  },
  {
    type: '(string & {}) | "a"',
    document: { anyOf: [STRING, only("a")] },
    accepted: ["a", "b"],
    refused: [[1, `string ${NO_STRING}`, "literal['a'] literal_error: Input should be 'a'"]],
  },
  {
    declarations: 'type Two = { k: "a"; next?: Two } | { k: "b"; next: Two | null };',
    type: "Two",
    document: component("Two"),
    components: {
      Two: {
        oneOf: [
          object({ k: only("a"), next: component("Two") }, ["k"]),
          object({ k: only("b"), next: { anyOf: [component("Two"), { type: "null" }] } }),
        ],
        discriminator: { propertyName: "k" },
      },
    },
    accepted: [{ k: "a" }, { k: "a", next: { k: "b", next: null } }],
    refused: [[{ k: "a", next: { k: "b" } }, "a.next.b.next missing: Field required"]],
  },
  {
    declarations:
      "type J = string | number | boolean | null | readonly J[] | { readonly [key: string]: J | undefined };",
    type: "J",
    document: component("J"),
    accepted: [1, null, [{ a: [null, { b: "x" }] }]],
    refused: [],
  },
  {
    declarations: "type Term = string | { of: Term | number };",
    type: "Term | boolean",
    document: {
      anyOf: [STRING, object({ of: { anyOf: [component("Term"), NUMBER] } }), { type: "boolean" }],
    },
    accepted: ["a", true, { of: 1 }, { of: { of: { of: "a" } } }],
    refused: [
      [
        { of: { of: true } },
        `object.of.Term.object.of.Term.string ${NO_STRING}`,
        "object.of.Term.object.of.Term.object model_attributes_type: Input should be a valid dictionary or object to extract fields from",
        "object.of.Term.object.of.number float_type: Input should be a valid number",
      ],
    ],
  },
];

/** Template literals, and the types that TypeScript computes from literal texts. */
export const TEXTS: readonly TypeRow[] = [
  {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text
    type: "`${bigint}`",
    document: { type: "string", pattern: "^-?(?:0|[1-9]\\d*|0[xX][\\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)$" },
    accepted: ["1", "-12", "0x1F"],
    refused: [
      [
        "1.5",
        "string_pattern_mismatch: String should match pattern '^-?(?:0|[1-9]\\d*|0[xX][\\da-fA-F]+|0[oO][0-7]+|0[bB][01]+)$'",
      ],
    ],
  },
  {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text
    type: "`${boolean}` | `${null}-${undefined}`",
    document: { type: "string", enum: ["false", "true", "null-undefined"] },
    accepted: ["true", "null-undefined"],
    refused: [["yes", "literal_error: Input should be 'false', 'true' or 'null-undefined'"]],
  },
  {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text
    type: 'Uppercase<"ab" | "c"> | Capitalize<`${"a" | "b"}x`>',
    document: { type: "string", enum: ["AB", "C", "Ax", "Bx"] },
    accepted: ["AB", "Bx"],
    refused: [["ab", "literal_error: Input should be 'AB', 'C', 'Ax' or 'Bx'"]],
  },
];

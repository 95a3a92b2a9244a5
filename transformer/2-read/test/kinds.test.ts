// biome-ignore-all lint/suspicious/noTemplateCurlyInString: template literal types are written that way
import { describe, expect, test } from "vitest";
import type { Template } from "../../../runtime/contract/template.js";
import type { Property, Schema, TemplateSchema } from "../../schema.js";
import { readAll } from "./project.js";

const string: Schema = { kind: "string" };
const number: Schema = { kind: "number" };
const nil: Schema = { kind: "null" };
const anyObject: Schema = {
  kind: "object",
  properties: [],
  index: [{ key: string as never, value: { kind: "unknown" } }],
};
const literal = (...values: (string | number | boolean)[]): Schema => ({ kind: "literal", values });
const union = (...members: Schema[]): Schema => ({ kind: "union", members });
const required = (name: string, schema: Schema): Property => ({ name, schema, optional: false });
const optional = (name: string, schema: Schema): Property => ({ name, schema, optional: true });
const object = (...properties: Property[]): Schema => ({ kind: "object", properties });
const template = (source: string, text: string, ...templates: Template[]): Schema => ({
  kind: "template",
  templates,
  source,
  text,
});
/** The texts that JavaScript reads as a number, which is the document's pattern for `${number}`. */
const DECIMAL = "[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?";
const BASED = "0[xX][\\da-fA-F]+|0[oO][0-7]+|0[bB][01]+";
const NUMBER = `(?:\\s+|\\s*(?:${DECIMAL}|${BASED})\\s*)`;

/** Type, schema, declarations. Named types are referred to; see `names.test.ts`. */
const accepted: readonly (readonly [type: string, schema: Schema, declarations?: string])[] = [
  // scalars
  ["string", string],
  ["number", number],
  ["boolean", { kind: "boolean" }],
  ["bigint", { kind: "bigint" }],
  ["null", nil],
  ["unknown", { kind: "unknown" }],
  ["Date", { kind: "parsed", type: "Date" }],
  ["Uint8Array", { kind: "parsed", type: "Uint8Array" }],
  ["Uint8Array<ArrayBuffer>", { kind: "parsed", type: "Uint8Array" }],
  ["URL", { kind: "parsed", type: "URL" }],
  // literals
  ['"a"', literal("a")],
  ["-1", literal(-1)],
  ["true", literal(true)],
  ["10n", { kind: "bigint", minimum: "10", maximum: "10" }],
  ['"b" | "a"', literal("b", "a")],
  ['1 | "1" | true', literal(1, "1", true)],
  ["Color.Red", literal("red"), 'enum Color { Red = "red", Blue = "blue" }'],
  ["Computed", number, 'enum Computed { A = "abc".length }'],
  // templates
  ["`user-${string}`", template("^user-[\\s\\S]*$", "`user-${string}`", [["user-", ""], ["string"]])],
  [
    "`${number}.${bigint}`",
    template(
      `^${NUMBER.replace("(?:\\d+(?:\\.\\d*)?|\\.\\d+)", "\\d+")}\\.-?(?:0|[1-9]\\d*|${BASED})$`,
      "`${number}.${bigint}`",
      [
        ["", ".", ""],
        ["number", "bigint"],
      ],
    ),
  ],
  ["`(${string}`", template("^\\([\\s\\S]*$", "`(${string}`", [["(", ""], ["string"]])],
  ['`a-${"x" | "y"}`', literal("a-x", "a-y")],
  [
    '`${number}${"px" | "em" | ""}`',
    template(
      `^${NUMBER}(?:px|em|)$`,
      "`${number}` | `${number}em` | `${number}px`",
      [["", "px"], ["number"]],
      [["", "em"], ["number"]],
      [["", ""], ["number"]],
    ),
  ],
  [
    "`${boolean}-${string}`",
    template(
      "^(?:true-|false-)[\\s\\S]*$",
      "`false-${string}` | `true-${string}`",
      [["true-", ""], ["string"]],
      [["false-", ""], ["string"]],
    ),
  ],
  [
    "Size",
    template(
      `^${NUMBER}(?:px|em)$`,
      "`${number}em` | `${number}px`",
      [["", "px"], ["number"]],
      [["", "em"], ["number"]],
    ),
    'type Unit = "px" | "em"; type Size = `${number}${Unit}`;',
  ],
  // arrays and tuples
  ["string[]", { kind: "array", items: string }],
  ["readonly string[]", { kind: "array", items: string }],
  ["ReadonlyArray<number>", { kind: "array", items: number }],
  ["(string | null)[][]", { kind: "array", items: { kind: "array", items: union(string, nil) } }],
  ["never[]", { kind: "array", items: { kind: "never" } }],
  [
    "[string, b?: number]",
    {
      kind: "tuple",
      items: [
        { schema: string, optional: false },
        { schema: number, optional: true },
      ],
    },
  ],
  ["readonly [string]", { kind: "tuple", items: [{ schema: string, optional: false }] }],
  ["[string, ...number[]]", { kind: "tuple", items: [{ schema: string, optional: false }], rest: number }],
  ["[]", { kind: "tuple", items: [] }],
  ["Rows", { kind: "array", items: string }, "interface Rows extends Array<string> {}"],
  [
    "Rows<Date>",
    { kind: "array", items: { kind: "parsed", type: "Date" } },
    "interface Rows<T> extends ReadonlyArray<T> {}",
  ],
  // collections
  ["Set<string>", { kind: "set", items: string }],
  ["Map<URL, string>", { kind: "map", key: { kind: "parsed", type: "URL" }, value: string }],
  ["ReadonlySet<Date>", { kind: "set", items: { kind: "parsed", type: "Date" } }],
  ["Map<string, number>", { kind: "map", key: string, value: number }],
  [
    'ReadonlyMap<"a" | "b", Date>',
    { kind: "map", key: literal("a", "b"), value: { kind: "parsed", type: "Date" } },
  ],
  // objects
  [
    "{ b: string; a?: number; c: string | undefined; readonly d: null }",
    object(required("b", string), optional("a", number), optional("c", string), required("d", nil)),
  ],
  [
    "{ old?: never; gone?: undefined }",
    object(optional("old", { kind: "never" }), optional("gone", { kind: "never" })),
  ],
  [
    "{ a: { b: { c: string } } }",
    object(required("a", object(required("b", object(required("c", string)))))),
  ],
  ["{}", anyObject],
  ["object", anyObject],
  [
    "{ [key: string]: number }",
    { kind: "object", properties: [], index: [{ key: { kind: "string" }, value: number }] },
  ],
  [
    "{ id: string; [key: number]: string }",
    {
      kind: "object",
      properties: [required("id", string)],
      index: [{ key: { kind: "number" }, value: string }],
    },
  ],
  [
    "{ [key: `x-${string}`]: string }",
    {
      kind: "object",
      properties: [],
      index: [
        {
          key: template("^x-[\\s\\S]*$", "`x-${string}`", [["x-", ""], ["string"]]) as TemplateSchema,
          value: string,
        },
      ],
    },
  ],
  [
    "Record<string, number | undefined>",
    { kind: "object", properties: [], index: [{ key: { kind: "string" }, value: number }] },
  ],
  [
    "Record<string, never>",
    { kind: "object", properties: [], index: [{ key: { kind: "string" }, value: { kind: "never" } }] },
  ],
  ['Record<"a" | "b", string>', object(required("a", string), required("b", string))],
  [
    "{ [K in keyof Base]: Base[K] | null }",
    object(required("a", union(string, nil)), optional("b", union(number, nil))),
    "interface Base { a: string; b?: number }",
  ],
  [
    "Partial<Base>",
    object(optional("a", string), optional("b", number)),
    "interface Base { a: string; b?: number }",
  ],
  [
    "Required<Base>",
    object(required("a", string), required("b", number)),
    "interface Base { a: string; b?: number }",
  ],
  ['Pick<Base, "a">', object(required("a", string)), "interface Base { a: string; b?: number }"],
  ['Omit<Base, "a">', object(optional("b", number)), "interface Base { a: string; b?: number }"],
  ["Readonly<Base>", object(required("a", string)), "interface Base { a: string }"],
  [
    "Record<string | number, number>",
    { kind: "object", properties: [], index: [{ key: { kind: "string" }, value: number }] },
  ],
  [
    "{ set only(value: string); get both(): string; set both(value: string) }",
    object(required("both", string)),
  ],
  // A mapped type leaves a constrained or branded scalar unchanged.
  [
    "Deep<{ id: Id; size: cs.Int; at: Date[] }>",
    object(
      optional("id", string),
      optional("size", { kind: "number", type: "int" }),
      optional("at", { kind: "array", items: { kind: "parsed", type: "Date" } }),
    ),
    'type Id = string & { __brand: "Id" }; type Deep<T> = T extends Date | unknown[] ? T : T extends object ? { [K in keyof T]?: Deep<T[K]> } : T;',
  ],
  ["{ [KEY]: string }", object(required("a-b", string)), 'const KEY = "a-b";'],
  ["{ [symbol]?: string; a: string }", object(required("a", string)), "declare const symbol: unique symbol;"],
  // intersections
  ["{ a: string } & { b: number }", object(required("a", string), required("b", number))],
  ["{ a?: string } & { a: string }", object(required("a", string))],
  ['{ kind: string } & { kind: "a" }', object(required("kind", literal("a")))],
  [
    'Omit<Base, "b"> & { b: string }',
    object(required("a", string), required("b", string)),
    "interface Base { a: string; b?: number }",
  ],
  ["string & {}", string],
  ['string & { __brand: "UserId" }', string],
  ["number & { readonly [brand]: true }", number, "declare const brand: unique symbol;"],
  ["string[] & { readonly __brand?: true }", { kind: "array", items: string }],
  ["NonNullable<string | null>", string],
  ["object & { a: string } & { b?: number }", object(required("a", string), optional("b", number))],
  ['{ a: string } & { readonly __brand: "Named" }', object(required("a", string))],
  [
    '{ a: string } & { __typename: "A" }',
    object(required("a", string), required("__typename", literal("A"))),
  ],
  ["{ a: string } & { brand: string }", object(required("a", string), required("brand", string))],
  // unions
  ["string | null", union(string, nil)],
  ["boolean | null", union({ kind: "boolean" }, nil)],
  ['"a" | null | "b"', union(literal("a", "b"), nil)],
  ['true | "auto" | false', union(literal("auto"), { kind: "boolean" })],
  ["string | number", union(string, number)],
  ["number | string", union(number, string)],
  ["(string | null) | (number | null)", union(string, nil, number)],
  ["Date | string[]", union({ kind: "parsed", type: "Date" }, { kind: "array", items: string })],
  ['(string & { __brand: "A" }) | (string & { __brand: "B" })', string],
  ['"a" | (string & {})', union(literal("a"), string)],
  ["string | undefined", string],
];

/** Type, codes with positions (the type begins at 1:24), declarations from line 3 on. */
const refused: readonly (readonly [type: string, codes: readonly string[], declarations?: string])[] = [
  ["symbol", ["CS2002 1:15"]],
  ["any", ["CS2003 1:15"]],
  ["{ a: any }", ["CS2003 1:26"]],
  ["any[]", ["CS2003 1:15"]],
  ["never", []],
  ["{ a: never }", ["CS2004 1:26"]],
  ["{ a: string & number }", ["CS2004 1:26"]],
  ["{ a: void }", ["CS2005 1:26"]],
  ["{ a: Date }", ["CS2006 1:26"], "class Date extends Map<string, number> {}"],
  ["{ a: URL }", ["CS2006 1:26"], "class URL extends Error { at = 1 }"],
  ["{ a: Function }", ["CS2006 1:26"], "class Function extends Set<string> {}"],
  ["() => void", ["CS2001 1:15"]],
  ["{ a: () => void; b: string }", ["CS2001 1:26"]],
  ["{ a(): void }", ["CS2001 1:26"]],
  ["{ a: Function }", ["CS2001 1:26"]],
  ["{ a: typeof Date }", ["CS2001 1:26"]],
  ["RegExp", ["CS2006 1:15"]],
  ["Promise<string>", ["CS2006 1:15"]],
  [
    "{ a: WeakMap<object, string>; b: ArrayBuffer; c: Int8Array }",
    ["CS2006 1:26", "CS2006 1:54", "CS2006 1:70"],
  ],
  ["{ a: String }", ["CS2006 1:26"]],
  ["{ a: Error }", ["CS2006 1:26"]],
  ["Map<{ a: string }, string>", ["CS2017 1:15"]],
  ["Map<string, any>", ["CS2003 1:15"]],
  ["{ a: [...string[], number] }", ["CS2016 1:26"]],
  ["{ a: string & { language: string } }", ["CS2009 1:26"]],
  ["{ a: string[] & { [key: string]: string } }", ["CS2009 1:26"]],
  ["{ a: cs.MinLength<1> }", ["CS2009 1:26"]],
  ["{ a: `id-${string & cs.MinLength<2>}` }", ["CS2018 1:26"]],
  ["{ a: Uppercase<string> }", ["CS2025 1:26"]],
  ["{ a: `x-${Lowercase<string>}` }", ["CS2025 1:26"]],
  ["Record<Uppercase<string>, string>", ["CS2025 1:15"]],
  ["{ a: MyMap }", ["CS2006 1:26"], "class MyMap extends Map<string, string> {}"],
  ["{ a: Problem }", ["CS2006 1:26"], "class Problem extends Error { detail = 1 }"],
  ["{ a: Rows }", ["CS2026 1:26"], "interface Rows extends Array<string> { total: number }"],
  // As mongoose declares its arrays of subdocuments.
  [
    "{ a: DocumentArray<{ b: string }> }",
    ["CS2026 1:26"],
    "class Many<T> extends Array<T> { isMany = true } class DocumentArray<T> extends Many<T> { id(_: string): T | null { return null; } }",
  ],
  [
    "{ a: Item & Runs }",
    ["CS2001 3:55"],
    "class Item { id = 1; go(): void {} } interface Runs { run(): void }",
  ],
  ["{ a: When }", ["CS2006 1:26"], "interface When extends Date { zone: string }"],
  ["{ a: symbol | string }", ["CS2002 1:26"]],
  [
    "Item",
    ["CS2001 4:3", "CS2002 5:3"],
    "interface Item {\n  save(): void;\n  key: symbol;\n  name: string;\n}",
  ],
];

describe("accepted", () => {
  const outcomes = readAll(accepted.map(([type, , declarations = ""]) => ({ type, declarations })));
  for (const [i, [type, schema]] of accepted.entries()) {
    test(type, () => {
      expect(outcomes[i]?.codes).toEqual([]);
      expect(outcomes[i]?.schema).toEqual(schema);
    });
  }
});

describe("refused", () => {
  const outcomes = readAll(refused.map(([type, , declarations = ""]) => ({ type, declarations })));
  for (const [i, [type, codes]] of refused.entries()) {
    test(type, () => expect(outcomes[i]?.codes).toEqual(codes));
  }
});

describe("classes", () => {
  const declarations = `
    class Base { id = 1; }
    class Item extends Base {
      name = "";
      private secret = "";
      protected owner = "";
      #hidden = "";
      static count = 0;
      constructor(public price: number) { super(); }
      rename(name: string) { this.name = name; }
      get label(): string { return this.name + this.secret + this.owner + this.#hidden; }
    }`;
  const [item, withFunction] = readAll([
    { type: "Item", declarations },
    { type: "Item", declarations: "class Item {\n  run = () => {};\n}" },
  ]);

  test("data properties and getters travel, the rest stays", () => {
    expect(item?.codes).toEqual([]);
    const schema = item?.types["app#Item"]?.schema;
    const names = schema?.kind === "object" ? schema.properties.map((property) => property.name) : [];
    expect(new Set(names)).toEqual(new Set(["id", "name", "price", "label"]));
    expect(names[0]).toBe("id");
  });

  test("a function held as data is refused", () => expect(withFunction?.codes).toEqual(["CS2001 4:3"]));
});

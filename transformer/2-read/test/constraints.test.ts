import { describe, expect, test } from "vitest";
import type { Schema } from "../../schema.js";
import { readAll } from "./project.js";

/** Types with tags, and the schemas that are read. */
const tagged: readonly (readonly [type: string, schema: Schema])[] = [
  ["cs.Int", { kind: "number", type: "int" }],
  ["cs.Uint", { kind: "number", type: "int", minimum: 0 }],
  ["cs.Int32", { kind: "number", type: "int32" }],
  ["cs.Int & cs.Uint32", { kind: "number", type: "uint32" }],
  ['number & tags.Type<"float">', { kind: "number", type: "float" }],
  ['number & tags.Type<"double">', { kind: "number" }],
  ['number & tags.Type<"int64">', { kind: "number", type: "int64" }],
  ['bigint & tags.Type<"uint64">', { kind: "bigint", minimum: "0", maximum: String(2n ** 64n - 1n) }],
  ["number & cs.Min<-1> & cs.Max<2.5>", { kind: "number", minimum: -1, maximum: 2.5 }],
  [
    "number & cs.ExclusiveMin<0> & cs.ExclusiveMax<1> & cs.MultipleOf<0.1>",
    { kind: "number", exclusiveMinimum: 0, exclusiveMaximum: 1, multipleOf: 0.1 },
  ],
  ["number & cs.Min<1> & cs.Min<3>", { kind: "number", minimum: 3 }],
  ["number & cs.Max<1> & cs.Max<3>", { kind: "number", maximum: 1 }],
  ["bigint & cs.Min<9007199254740993n>", { kind: "bigint", minimum: "9007199254740993" }],
  ["string & cs.MinLength<1> & cs.MaxLength<5>", { kind: "string", minLength: 1, maxLength: 5 }],
  ['string & cs.Pattern<"^a"> & cs.Pattern<"z$">', { kind: "string", patterns: ["^a", "z$"] }],
  ['string & cs.MinLength<1, "Say it">', { kind: "string", minLength: 1, messages: { minLength: "Say it" } }],
  ['number & cs.Min<1, "a"> & cs.Min<3, "b">', { kind: "number", minimum: 3, messages: { minimum: "b" } }],
  ['number & cs.Min<3, "b"> & cs.Min<1, "a">', { kind: "number", minimum: 3, messages: { minimum: "b" } }],
  ['number & cs.Min<1, "a"> & cs.Min<3>', { kind: "number", minimum: 3 }],
  ['bigint & cs.Max<5n, "few">', { kind: "bigint", maximum: "5", messages: { maximum: "few" } }],
  [
    'string & cs.Pattern<"^a", "a"> & cs.Pattern<"z$", "z">',
    { kind: "string", patterns: ["^a", "z$"], messages: { "pattern ^a": "a", "pattern z$": "z" } },
  ],
  ['string & cs.Format<"uuid", "An id">', { kind: "string", format: "uuid", messages: { format: "An id" } }],
  ["cs.Email", { kind: "string", format: "email" }],
  ['number & cs.Type<"int", "Whole">', { kind: "number", type: "int", messages: { type: "Whole" } }],
  ['number & cs.Type<"uint32">', { kind: "number", type: "uint32" }],
  [
    'bigint & cs.Type<"uint64", "From zero">',
    {
      kind: "bigint",
      minimum: "0",
      maximum: String(2n ** 64n - 1n),
      messages: { minimum: "From zero", maximum: "From zero" },
    },
  ],
  ["cs.Int64", { kind: "bigint", minimum: String(-(2n ** 63n)), maximum: String(2n ** 63n - 1n) }],
  ["cs.Uint64", { kind: "bigint", minimum: "0", maximum: String(2n ** 64n - 1n) }],
  ["cs.Float", { kind: "number", type: "float" }],
  [
    'string[] & cs.UniqueItems<true, "Once each">',
    { kind: "array", items: { kind: "string" }, uniqueItems: true, messages: { uniqueItems: "Once each" } },
  ],
  ["string[] & cs.UniqueItems<false>", { kind: "array", items: { kind: "string" }, uniqueItems: false }],
  ['string & cs.Examples<{ one: "a"; two: "b" }>', { kind: "string", annotations: { examples: ["a", "b"] } }],
  [
    'string & cs.ContentMediaType<"image/png">',
    { kind: "string", annotations: { extra: { contentMediaType: "image/png" } } },
  ],
  [
    'string & cs.JsonSchemaPlugin<{ "x-order": 1 }>',
    { kind: "string", annotations: { extra: { "x-order": 1 } } },
  ],
  ['cs.Constant<3, { title: "Three" }>', { kind: "literal", values: [3], annotations: { title: "Three" } }],
  [
    'number & cs.Tag<{ target: "number"; kind: "odd"; validate: "$input % 2 === 1"; message: "Odd, please" }>',
    { kind: "number", checks: [{ name: "odd", expression: "$input % 2 === 1", message: "Odd, please" }] },
  ],
  ['string & cs.Format<"uuid">', { kind: "string", format: "uuid" }],
  [
    "string[] & cs.MinItems<1> & cs.MaxItems<3> & cs.UniqueItems",
    { kind: "array", items: { kind: "string" }, minItems: 1, maxItems: 3, uniqueItems: true },
  ],
  ["Set<string> & cs.MinItems<1>", { kind: "set", items: { kind: "string" }, minItems: 1 }],
  ["(string & cs.MinLength<1>)[]", { kind: "array", items: { kind: "string", minLength: 1 } }],
  [
    "(string | number) & cs.Example<1>",
    {
      kind: "union",
      members: [
        { kind: "string", annotations: { examples: [1] } },
        { kind: "number", annotations: { examples: [1] } },
      ],
    },
  ],
  ["string & tags.Sequence<3>", { kind: "string" }],
  [
    'string & tags.Examples<{ one: "a"; two: "b" }>',
    { kind: "string", annotations: { examples: ["a", "b"] } },
  ],
  [
    'string & tags.ContentMediaType<"image/png">',
    { kind: "string", annotations: { extra: { contentMediaType: "image/png" } } },
  ],
  [
    'string & tags.JsonSchemaPlugin<{ "x-order": 1; list: [1, null] }>',
    { kind: "string", annotations: { extra: { "x-order": 1, list: [1, null] } } },
  ],
  [
    'tags.Constant<"a", { title: "A"; description: "The a" }>',
    { kind: "literal", values: ["a"], annotations: { title: "A", description: "The a" } },
  ],
  ['("b" | "a") & cs.Default<"a">', { kind: "literal", values: ["b", "a"] }],
  ['cs.Secret<"b" | "a" | 3>', { kind: "literal", values: ["b", "a", 3], secret: true }],
  ["cs.Secret<string & cs.MinLength<8>>", { kind: "string", minLength: 8, secret: true }],
  ['cs.Secret<"a" | "b">', { kind: "literal", values: ["a", "b"], secret: true }],
  [
    "cs.Secret<string | null>",
    { kind: "union", members: [{ kind: "string", secret: true }, { kind: "null" }], secret: true },
  ],
  ["cs.Secret<boolean>", { kind: "boolean", secret: true }],
  ["cs.Secret<string>[]", { kind: "array", items: { kind: "string", secret: true } }],
  [
    "Map<string, cs.Secret<string>>",
    { kind: "map", key: { kind: "string" }, value: { kind: "string", secret: true } },
  ],
  ["cs.Text", { kind: "string" }],
  [
    "cs.Strict<{ a: string }>",
    {
      kind: "object",
      properties: [{ name: "a", schema: { kind: "string" }, optional: false }],
      strict: true,
    },
  ],
];

/** Types with tags that are refused at the declaration (1:15). */
const refusedTags: readonly (readonly [type: string, code: string])[] = [
  ["number & cs.MinLength<1>", "CS2010"],
  ["string & cs.Min<1>", "CS2010"],
  ["string & cs.MinItems<1>", "CS2010"],
  ["boolean & cs.Min<1>", "CS2010"],
  ["{ a: string }[] & cs.MinLength<1>", "CS2010"],
  ["number & cs.Min<2> & cs.Max<1>", "CS2011"],
  ["number & cs.Min<1> & cs.ExclusiveMax<1>", "CS2011"],
  ["cs.Int & cs.Min<0.1> & cs.Max<0.9>", "CS2011"],
  ["cs.Int32 & cs.Min<2147483648>", "CS2011"],
  ["cs.Int32 & cs.Uint32", "CS2011"],
  ["bigint & cs.Min<2n> & cs.Max<1n>", "CS2011"],
  ["string & cs.MinLength<2> & cs.MaxLength<1>", "CS2011"],
  ["string[] & cs.MinItems<2> & cs.MaxItems<1>", "CS2011"],
  ['cs.Email & cs.Format<"uuid">', "CS2011"],
  ['"abc" & cs.MaxLength<2>', "CS2011"],
  ['string & cs.Pattern<"(">', "CS2012"],
  ["string & cs.MinLength<-1>", "CS2012"],
  ["string & cs.MinLength<1.5>", "CS2012"],
  ["string & cs.MinLength<number>", "CS2012"],
  ["number & cs.MultipleOf<0>", "CS2012"],
  [
    'number & tags.TagBase<{ target: "number"; kind: "even"; value: undefined; validate: "isEven($input)" }>',
    "CS2015",
  ],
];

/** JSDoc of a property, its type, and the property that is read. */
const documented: readonly (readonly [jsdoc: string, type: string, property: object])[] = [
  ["Its name.", "string", { annotations: { description: "Its name." } }],
  ["@minimum 1 \n @maximum 10", "number", { schema: { kind: "number", minimum: 1, maximum: 10 } }],
  [
    "@exclusiveMinimum 0\n@exclusiveMaximum 1\n@multipleOf 0.5",
    "number",
    { schema: { kind: "number", exclusiveMinimum: 0, exclusiveMaximum: 1, multipleOf: 0.5 } },
  ],
  ["@minLength 1\n@maxLength 5", "string", { schema: { kind: "string", minLength: 1, maxLength: 5 } }],
  ["@pattern ^[^@]+@x{1,2}$", "string", { schema: { kind: "string", patterns: ["^[^@]+@x{1,2}$"] } }],
  ["@format email", "string", { schema: { kind: "string", format: "email" } }],
  ["@type int", "number", { schema: { kind: "number", type: "int" } }],
  ["@type {int32}", "number", { schema: { kind: "number", type: "int32" } }],
  ["@type uint", "number", { schema: { kind: "number", type: "int", minimum: 0 } }],
  ["@type {string}", "string", { schema: { kind: "string" } }],
  [
    "@minItems 1\n@maxItems 2\n@uniqueItems",
    "string[]",
    { schema: { kind: "array", items: { kind: "string" }, minItems: 1, maxItems: 2, uniqueItems: true } },
  ],
  ["@minimum 9007199254740993", "bigint", { schema: { kind: "bigint", minimum: "9007199254740993" } }],
  [
    "@minLength 1",
    "string | null",
    { schema: { kind: "union", members: [{ kind: "string", minLength: 1 }, { kind: "null" }] } },
  ],
  ["@minLength 2", "(string & cs.MinLength<1>)", { schema: { kind: "string", minLength: 2 } }],
  [
    "@minLength 1 Say\n  it\n@maxLength 5",
    "string",
    { schema: { kind: "string", minLength: 1, maxLength: 5, messages: { minLength: "Say it" } } },
  ],
  [
    "@minimum -1.5 Not so low",
    "number",
    { schema: { kind: "number", minimum: -1.5, messages: { minimum: "Not so low" } } },
  ],
  [
    "@format email A mail address",
    "string",
    { schema: { kind: "string", format: "email", messages: { format: "A mail address" } } },
  ],
  [
    "@pattern /^[/]\\/a b$/ A path / of ours",
    "string",
    {
      schema: {
        kind: "string",
        patterns: ["^[/]\\/a b$"],
        messages: { "pattern ^[/]\\/a b$": "A path / of ours" },
      },
    },
  ],
  ["@pattern ^a b c$", "string", { schema: { kind: "string", patterns: ["^a b c$"] } }],
  ["@pattern /^a\\/[/]$/", "string", { schema: { kind: "string", patterns: ["^a\\/[/]$"] } }],
  ["@pattern /a/b", "string", { schema: { kind: "string", patterns: ["/a/b"] } }],
  [
    "@type int A whole one",
    "number",
    { schema: { kind: "number", type: "int", messages: { type: "A whole one" } } },
  ],
  [
    "@type {uint} From zero",
    "number",
    {
      schema: {
        kind: "number",
        type: "int",
        minimum: 0,
        messages: { type: "From zero", minimum: "From zero" },
      },
    },
  ],
  [
    "@type int64 Too large",
    "bigint & cs.Min<0n>",
    {
      schema: {
        kind: "bigint",
        minimum: "0",
        maximum: String(2n ** 63n - 1n),
        messages: { maximum: "Too large" },
      },
    },
  ],
  [
    "@uniqueItems true Once each\n@minItems 1 Some",
    "string[]",
    { schema: { uniqueItems: true, minItems: 1, messages: { uniqueItems: "Once each", minItems: "Some" } } },
  ],
  ["@default 10", "number", { default: 10 }],
  ["@default 10", "string", { default: "10" }],
  ["@default ten", "string", { default: "ten" }],
  ['@default "ten"', "string", { default: "ten" }],
  ["@default null", "string | null", { default: null }],
  ['@default ["a"]', "string[]", { default: ["a"] }],
  ['@default {"a": 1}', "{ a: number }", { default: { a: 1 } }],
  ["@default 2020-01-01T00:00:00Z", "Date", { default: "2020-01-01T00:00:00Z" }],
  ["@default b", "Letter", { default: "b" }],
  ["Nothing here.", "boolean & cs.Default<true>", { default: true }],
  ["Nothing here.", "bigint & cs.Default<5n>", { default: 5 }],
  ["@default 2", "(number & cs.Default<1>)", { default: 2 }],
  ["@example 1\n@example 2", "number", { annotations: { examples: [1, 2] } }],
  ["@example ```ts\n x.y\n```", "number", {}],
  ["@deprecated since 2", "string", { annotations: { deprecated: true } }],
  ["@title A title", "string", { annotations: { title: "A title" } }],
  ["@readOnly", "string", { annotations: { readOnly: true } }],
  ["@writeOnly", "string", { annotations: { writeOnly: true } }],
  ["@see elsewhere", "string", {}],
];

/** JSDoc of a property that is refused at the property's name. */
const refusedDocumentation: readonly (readonly [jsdoc: string, type: string, code: string])[] = [
  ["@minimum one", "number", "CS2012"],
  ["@minimum", "number", "CS2012"],
  ["@minLength 1.5", "string", "CS2012"],
  ["@pattern (", "string", "CS2012"],
  ["@minLength Must not be empty", "string", "CS2012"],
  ["@format An email", "string", "CS2012"],
  ["@pattern /(/ A path", "string", "CS2012"],
  ["@pattern /a/i", "string", "CS2012"],
  ["@pattern /a/u A letter", "string", "CS2012"],
  ["@type int nine", "string", "CS2010"],
  ["@pattern", "string", "CS2012"],
  ["@format emial", "string", "CS2012"],
  ["@uniqueItems often", "string[]", "CS2012"],
  ["@type integer", "number", "CS2012"],
  ["@minLength 1", "number", "CS2010"],
  ["@minimum 1", "number[]", "CS2010"],
  ["@minimum 1", "{ a: number }", "CS2010"],
  ["@minimum 1", "number | (string & cs.MinLength<3> & cs.MaxLength<2>)", "CS2011"],
  ["@minimum 5\n@maximum 1", "number", "CS2011"],
  ["@minimum 5", "number & cs.Max<1>", "CS2011"],
  ["@default ten", "number", "CS2013"],
  ["@default", "string", "CS2013"],
  ["@default 0", "number & cs.Min<1>", "CS2013"],
  ["@default c", "Letter", "CS2013"],
  ["@default 2026-13-01", "Date", "CS2013"],
  ["Nothing here.", "number & cs.Min<1> & cs.Default<0>", "CS2013"],
  ["@example cheap", "number", "CS2014"],
];

describe("tags", () => {
  const outcomes = readAll(tagged.map(([type]) => ({ type })));
  for (const [i, [type, schema]] of tagged.entries()) {
    test(type, () => {
      expect(outcomes[i]?.codes).toEqual([]);
      expect(outcomes[i]?.schema).toEqual(schema);
    });
  }
});

describe("refused tags", () => {
  const outcomes = readAll(refusedTags.map(([type]) => ({ type })));
  for (const [i, [type, code]] of refusedTags.entries()) {
    test(type, () => expect(outcomes[i]?.codes).toEqual([`${code} 1:15`]));
  }
});

const LETTER = 'type Letter = "a" | "b";';

/** An interface whose only property, in the line after the comment, has the JSDoc. */
function withProperty(jsdoc: string, type: string) {
  const comment = jsdoc.split("\n").map((line) => ` * ${line}`);
  const declarations = [LETTER, "interface Item {", "/**", ...comment, " */", `  a: ${type};`, "}"].join(
    "\n",
  );
  return { type: "Item", declarations, line: comment.length + 7 };
}

describe("JSDoc", () => {
  const outcomes = readAll(documented.map(([jsdoc, type]) => withProperty(jsdoc, type)));
  for (const [i, [jsdoc, type, property]] of documented.entries()) {
    test(`${jsdoc} of ${type}`, () => {
      const schema = outcomes[i]?.types["app#Item"]?.schema;
      expect(outcomes[i]?.codes).toEqual([]);
      expect(schema?.kind === "object" && schema.properties[0]).toMatchObject(property);
      if (!("default" in property)) expect(schema).not.toHaveProperty("properties.0.default");
    });
  }
});

describe("refused JSDoc", () => {
  const outcomes = readAll(refusedDocumentation.map(([jsdoc, type]) => withProperty(jsdoc, type)));
  for (const [i, [jsdoc, type, code]] of refusedDocumentation.entries()) {
    const { line } = withProperty(jsdoc, type);
    test(`${jsdoc} of ${type}`, () => expect(outcomes[i]?.codes).toEqual([`${code} ${line}:3`]));
  }
});

test("a constraint on a named union belongs to this use of it", () => {
  const declarations =
    "type Name = string | null;\ninterface Item {\n  /**\n   * @minLength 1\n   */\n  a: Name;\n  b: Name;\n}";
  const [outcome] = readAll([{ type: "Item", declarations }]);
  expect(outcome?.types["app#Item"]?.schema).toMatchObject({
    properties: [
      { schema: { kind: "union", members: [{ kind: "string", minLength: 1 }, { kind: "null" }] } },
      { schema: { kind: "ref", id: "app#Name" } },
    ],
  });
  expect(outcome?.types["app#Name"]?.schema).toEqual({
    kind: "union",
    members: [{ kind: "string" }, { kind: "null" }],
  });
});

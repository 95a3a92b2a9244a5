import { describe, expect, test } from "vitest";
import { readAll } from "./project.js";

/** What is read for one property, for every place of a comment, and what is reported. */
function propertiesOf(declarations: string) {
  const [outcome] = readAll([{ type: "Item", declarations }]);
  const schema = Object.values(outcome?.types ?? {}).find(({ name }) => name === "Item")?.schema;
  const properties = schema?.kind === "object" ? schema.properties : [];
  return {
    constraints: properties.map(({ name, schema: { kind: _, annotations: __, ...rest } }) => ({
      [name]: rest,
    })),
    codes: outcome?.codes.map((code) => code.split(" ")[0]),
  };
}

describe("a comment in the line of its property", () => {
  test.each([
    ["alone", "interface Item { /** @minimum 5 */ m: number }", [{ m: { minimum: 5 } }]],
    [
      "behind another property",
      "interface Item { a: number; /** @minimum 5 */ m: number }",
      [{ a: {} }, { m: { minimum: 5 } }],
    ],
    [
      "behind a comma",
      "interface Item { a: number, /** @minimum 5 */ m: number }",
      [{ a: {} }, { m: { minimum: 5 } }],
    ],
    [
      "of several lines",
      "interface Item { /** Text.\n * @minimum 5\n */ m: number }",
      [{ m: { minimum: 5 } }],
    ],
    ["of a type alias", "type Item = { /** @minimum 5 */ m: number };", [{ m: { minimum: 5 } }]],
    ["in a class", "declare class Item { /** @minimum 5 */ m: number }", [{ m: { minimum: 5 } }]],
    [
      "of a parameter property",
      "class Item { constructor(/** @minimum 5 */ readonly m: number) {} }",
      [{ m: { minimum: 5 } }],
    ],
    ["of a mapped type", "type Item = Partial<{ /** @minimum 5 */ m: number }>;", [{ m: { minimum: 5 } }]],
    [
      "of a value",
      "type Item = typeof item; const item = { /** @minimum 5 */ m: 5 as number };",
      [{ m: { minimum: 5 } }],
    ],
  ])("is its own: %s", (_, declarations, constraints) => {
    expect(propertiesOf(declarations)).toEqual({ constraints, codes: [] });
  });

  test.each([
    ["behind it", "interface Item {\n  m: number; /** @minimum 5 */\n}"],
    ["behind it, before a brace", "interface Item { m: number /** @minimum 5 */ }"],
    ["before its semicolon", "interface Item {\n  m: number /** @minimum 5 */;\n}"],
    ["of two slashes", "interface Item {\n  m: number; // @minimum 5\n}"],
    ["of one star", "interface Item { /* @minimum 5 */ m: number }"],
    ["of two slashes before it", "interface Item {\n  // @minimum 5\n  m: number;\n}"],
    ["before another", "interface Item {\n  /** @minimum 5 */\n  /** Text. */\n  m: number;\n}"],
    ["behind an opening brace", "interface Item { /** @minimum 5 */\n  m: number;\n}"],
    ["before its type", "interface Item {\n  m: /** @minimum 5 */ number;\n}"],
    ["before its type, in a line of its own", "interface Item {\n  m:\n    // @minimum 5\n    number;\n}"],
    ["before its colon", "interface Item { m /** @minimum 5 */: number }"],
    ["behind readonly", "interface Item { readonly /** @minimum 5 */ m: number }"],
    [
      "before the type of a parameter property",
      "class Item { constructor(readonly m: /** @minimum 5 */ number) {} }",
    ],
  ])("belongs to nobody: %s", (_, declarations) => {
    expect(propertiesOf(declarations)).toEqual({ constraints: [{ m: {} }], codes: ["CS2031"] });
  });
});

describe("a constraint on an index signature", () => {
  test.each([
    [
      "in a line of its own",
      "interface Item {\n  /** @minimum 5 */\n  [name: string]: number;\n}",
      ["CS2032"],
    ],
    [
      "in the same line",
      "interface Item { a: number; /** @minimum 5 */ [name: string]: number }",
      ["CS2032"],
    ],
    [
      "of a property's type",
      "interface Item { m: { /** @minimum 5 */ [name: string]: number } }",
      ["CS2032"],
    ],
    ["that is nearly one", "interface Item { /** @minimun 5 */ [name: string]: number }", ["CS2030"]],
    ["that is none", "interface Item { /** By name. */ [name: string]: number }", []],
  ])("constrains nothing: %s", (_, declarations, codes) => {
    expect(propertiesOf(declarations).codes).toEqual(codes);
  });
});

describe("a constraint on an element of a tuple", () => {
  const codes = (declarations: string) => propertiesOf(declarations).codes;

  test.each([
    ["with a name", "interface Item { m: [/** @minimum 5 */ x: number, y: string] }", ["CS2032"]],
    [
      "with a name, behind an alias",
      "type P = [\n  /** @minimum 5 */\n  x: number,\n];\ninterface Item { m: P }",
      ["CS2032"],
    ],
    ["without a name", "interface Item { m: [string, /** @minimum 5 */ number] }", ["CS2032"]],
    ["that is optional", "interface Item { m: [string, /** @minimum 5 */ x?: number] }", ["CS2032"]],
    ["before its type", "interface Item { m: [x: /** @minimum 5 */ number] }", ["CS2031"]],
    ["that is nearly one", "interface Item { m: [/** @minimun 5 */ x: number] }", ["CS2030"]],
    ["that is none", "interface Item { m: [/** The first. */ x: number, number] }", []],
  ])("constrains nothing: %s", (_, declarations, expected) => expect(codes(declarations)).toEqual(expected));
});

describe("names of tags", () => {
  const reported = (tag: string) => propertiesOf(`interface Item {\n  /** ${tag} */\n  m?: number;\n}`).codes;

  test.each([
    ...[
      "@minimun 5",
      "@minlength 5",
      "@Minimum 5",
      "@exclusiveminimum 5",
      "@min 5",
      "@max 5",
      "@formt email",
    ],
    ...[
      "@multipleof 5",
      "@patern a",
      "@uniqueItem",
      "@maxLenght 5",
      "@exampel 5",
      "@depreciated",
      "@defualt 5",
    ],
  ])("%s is nearly one of ours", (tag) => expect(reported(tag)).toEqual(["CS2030"]));

  test.each([
    ...["@remarks Text", "@see Other", "@since 1.0", "@internal", "@beta", "@defaultValue 5", "@todo later"],
    ...[
      "@param x Text",
      "@returns Text",
      "@template T",
      "@typeParam T Text",
      "@type {Foo}",
      "@eventProperty",
    ],
    ...["@owner them", "@column", "@index", "@relation x", "@primary", "@sensitive", "@ts-ignore", "@note x"],
  ])("%s is nobody's mistake", (tag) => expect(reported(tag)).toEqual([]));
});

describe("an alias of what has no name in the document", () => {
  test.each([
    ["a number", "/** @minimum 1 */\ntype P = number;\ninterface Item { m: P }", { minimum: 1 }],
    ["an optional one", "/** @minimum 1 */\ntype P = number;\ninterface Item { m?: P }", { minimum: 1 }],
    [
      "or undefined",
      "/** @minimum 1 */\ntype P = number;\ninterface Item { m: P | undefined }",
      { minimum: 1 },
    ],
    [
      "a tagged string",
      "/** @maxLength 3 */\ntype P = string & tags.MinLength<1>;\ninterface Item { m: P }",
      { minLength: 1, maxLength: 3 },
    ],
    [
      "an alias of an alias",
      "/** @minimum 1 */\ntype P = number;\n/** @maximum 9 */\ntype Q = P;\ninterface Item { m: Q }",
      { minimum: 1, maximum: 9 },
    ],
    ["in parentheses", "/** @minimum 1 */\ntype P = (number);\ninterface Item { m: (P) }", { minimum: 1 }],
    [
      "with more from the property",
      "/** @minimum 1 */\ntype P = number;\ninterface Item {\n  /** @maximum 9 */\n  m: P;\n}",
      { minimum: 1, maximum: 9 },
    ],
    [
      "of a mapped type",
      "/** @minimum 1 */\ntype P = number;\ntype Item = Readonly<{ m: P }>;",
      { minimum: 1 },
    ],
  ])("%s", (_, declarations, expected) => {
    expect(propertiesOf(declarations)).toEqual({ constraints: [{ m: expected }], codes: [] });
  });

  test.each([
    ["with more beside it", "m: P & tags.Maximum<9>", { minimum: 1, maximum: 9 }],
    ["with more around it", "m: cs.Secret<P>", { minimum: 1, secret: true }],
  ])("in the whole of a value: %s", (_, property, expected) => {
    const declarations = `/** @minimum 1 */\ntype P = number;\ninterface Item { ${property} }`;
    expect(propertiesOf(declarations)).toMatchObject({ constraints: [{ m: expected }], codes: [] });
  });

  test.each([
    ["of a Record", "Record<N, P>"],
    ["of a Partial of one", "Partial<Record<N, P>>"],
    ["of a Record behind an alias", "All"],
    ["of an index signature", "{ [name: N]: P }"],
    ["of a Record in a Record", "Record<string, Record<N, P>>", true],
  ])("key and value %s", (_, type, isNested = false) => {
    const declarations = `/** @minimum 1 */\ntype P = number;\n/** @minLength 2 */\ntype N = string;\ntype All = Record<N, P>;
      interface Item { plain: Record<string, number>; m: ${type}; other: Record<string, number> }`;
    const [plain, m, other] = propertiesOf(declarations).constraints;
    const index = [{ key: { kind: "string" }, value: { kind: "number" } }];
    expect([plain, other]).toEqual([
      { plain: { properties: [], index } },
      { other: { properties: [], index } },
    ]);
    const found = { key: { kind: "string" }, constraint: { minLength: 2 }, value: { minimum: 1 } };
    expect(m).toMatchObject({ m: { index: [isNested ? { value: { index: [found] } } : found] } });
  });

  test("is not taken for the type it stands for", () => {
    const declarations =
      "/** @minimum 1 */\ntype P = number;\ninterface Item { a: number; b: P; c: number; d?: P; e?: number }";
    const bound = { minimum: 1 };
    expect(propertiesOf(declarations).constraints).toEqual([
      { a: {} },
      { b: bound },
      { c: {} },
      { d: bound },
      { e: {} },
    ]);
  });

  test("is described by its comment, and its constraints must fit", () => {
    const [described, wrong, items] = readAll([
      { type: "P", declarations: "/**\n * Text.\n * @title Key\n * @example 5\n */\ntype P = number;" },
      { type: "Q", declarations: "/** @minLength 1 */\ntype Q = number;" },
      { type: "R[]", declarations: "/** @minimum 1 */\ntype R = number;" },
    ]);
    expect(described?.schema).toEqual({
      kind: "number",
      annotations: { title: "Key", description: "Text.", examples: [5] },
    });
    expect(wrong?.codes).toEqual(["CS2010 4:6"]);
    expect(items?.schema).toEqual({ kind: "array", items: { kind: "number", minimum: 1 } });
  });
});

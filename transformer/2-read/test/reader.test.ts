import typescript from "typescript";
import { expect, test } from "vitest";
import { programOf } from "../../../test/support/program.js";
import { documentationOf } from "../../semantics/documentation.js";
import { createReader, type Limits } from "../reader.js";
import { project, readAll } from "./project.js";

test("a declaration is reported once, however many routes reach it", () => {
  const made = project({
    "app.ts": "declare const a: Item;\ndeclare const b: Partial<Item>;\ninterface Item {\n  run(): void;\n}",
  });
  made.read("a");
  made.read("b");
  expect(made.codes()).toEqual(["CS2001 4:3"]);
});

test("one bad type at two parameters is reported at both", () => {
  const made = project({ "app.ts": "declare const a: any;\ndeclare const b: any;" });
  made.read("a");
  made.read("b");
  made.read("b");
  expect(made.codes()).toEqual(["CS2003 1:15", "CS2003 2:15"]);
});

test("a diagnostic says how the type was reached", () => {
  const [outcome] = readAll([
    {
      type: "{ owner: Owner[] }",
      declarations: "interface Owner { pets: Map<string, [Pet]> } interface Pet { find: RegExp }",
    },
  ]);
  expect(outcome?.diagnostics[0]).toMatchObject({
    code: "CS2006",
    severity: "error",
    message: "`RegExp` cannot be sent or received as JSON.",
    fix: "Write `string` and make the expression in the handler.",
    trail: ["GET /", "owner", "[]", "pets", "{}", "[0]", "find"],
  });
});

test("all that is wrong is reported at once, in the order of the source", () => {
  const [outcome] = readAll([
    {
      type: "Item",
      declarations: "interface Item {\n  a: symbol;\n  b(): void;\n  c: any;\n  d: string;\n}",
    },
  ]);
  expect(outcome?.codes).toEqual(["CS2002 4:3", "CS2001 5:3", "CS2003 6:3"]);
  expect(outcome?.types["app#Item"]?.schema).toMatchObject({
    properties: [
      { schema: { kind: "never" } },
      { schema: { kind: "never" } },
      { schema: { kind: "string" } },
    ],
  });
});

test("a declaration in a package is not blamed: the project's own property is", () => {
  const made = project({
    "src/app.ts": 'import type { Bad } from "dep";\ndeclare const a: {\n  bad: Bad;\n};',
    "node_modules/dep/index.d.ts": "export interface Bad { run(): void }",
    "node_modules/dep/package.json": '{ "name": "dep", "types": "index.d.ts" }',
  });
  made.read("a");
  expect(made.codes()).toEqual(["CS2001 3:3"]);
});

test("JSDoc of a package describes and does not constrain", () => {
  const made = project({
    "src/app.ts": 'import type { Thing } from "dep";\ndeclare const a: Thing;',
    "node_modules/dep/index.d.ts":
      "export interface Thing {\n  /**\n   * Its size.\n   * @minimum 1\n   * @default 3\n   * @deprecated\n   */\n  size: number;\n}",
    "node_modules/dep/package.json": '{ "name": "dep", "types": "index.d.ts" }',
  });
  made.read("a");
  expect(made.codes()).toEqual([]);
  expect(made.types()["dep/index#Thing"]?.schema).toEqual({
    kind: "object",
    properties: [
      {
        name: "size",
        schema: { kind: "number" },
        optional: false,
        annotations: { description: "Its size.", deprecated: true },
      },
    ],
  });
});

test("a type that grows with every step ends in a diagnostic", () => {
  const [named, inline] = readAll([
    { type: "Nested<string>", declarations: "interface Nested<T> {\n  inner?: Nested<T[]>;\n}" },
    {
      type: "Self",
      declarations: "interface Self {\n  self: { [K in keyof Self]: Self[K] };\n}",
    },
  ]);
  expect(named?.codes).toEqual(["CS2007 4:3"]);
  expect(new Set(inline?.codes)).toEqual(new Set(["CS2007 4:3"]));
});

test("a type without measure ends in a diagnostic", () => {
  const digits = Array.from({ length: 26 }, (_, i) => `p${i}`);
  const level = (inner: string) => `{ ${digits.map((name) => `${name}: ${inner}`).join("; ")} }`;
  const declarations = `type L1<T> = Pick<${level("T")}, ${digits.map((name) => `"${name}"`).join(" | ")}>;`;
  const [outcome] = readAll([
    {
      type: "Pick<Big, keyof Big>",
      declarations: `${declarations} type Big = Omit<L1<Omit<L1<Omit<L1<Omit<L1<string>, "x">>, "x">>, "x">>, "x">;`,
    },
  ]);
  // Reported for the whole type, not for the part at which the limit was reached.
  expect(outcome?.codes).toEqual(["CS2023 1:15"]);
});

test("a limit can be raised", () => {
  const properties = Array.from({ length: 30 }, (_, i) => `p${i}: { a: string }`).join("; ");
  const source = programOf({ "app.ts": `declare const a: { ${properties} };` });
  const codes = (limits?: Limits) => {
    const found: string[] = [];
    const reader = createReader(source.semantics, ({ code }) => found.push(code), { limits });
    const [statement] = source.file("app.ts").statements;
    const type =
      statement && typescript.isVariableStatement(statement)
        ? statement.declarationList.declarations[0]?.type
        : undefined;
    if (!type) throw new Error("No type");
    reader.read(source.semantics.typeOfNode(type), { location: undefined, trail: ["GET /"], mode: "input" });
    return found;
  };
  expect(codes()).toEqual([]);
  expect(codes({ depth: 60, parts: 50 })).toEqual(["CS2023"]);
  expect(codes({ depth: 60, parts: 61 })).toEqual([]);
  expect(new Set(codes({ depth: 1, parts: 100 }))).toEqual(new Set(["CS2007"]));
});

test("a long chain of named types does not overflow the stack", () => {
  const length = 5_000;
  const declarations = Array.from({ length }, (_, i) => `interface T${i} { next?: T${i + 1} }`);
  const [outcome] = readAll([
    { type: "T0", declarations: `${declarations.join("\n")}\ninterface T${length} {}` },
  ]);
  expect(outcome?.codes).toEqual([]);
  expect(Object.keys(outcome?.types ?? {})).toHaveLength(length + 1);
});

test("describe reads a parameter's type and JSDoc together", () => {
  const made = project({
    "app.ts":
      'import type { Default, Int } from "countersign";\n/**\n * How many.\n * @minimum 1\n * @example 5\n */\ndeclare const limit: Int & Default<10>;',
  });
  const { type, documentation, origin } = variable(made, "limit");
  expect(made.reader.describe(type, documentation, origin)).toEqual({
    schema: { kind: "number", type: "int", minimum: 1 },
    default: 10,
    annotations: { description: "How many.", examples: [5] },
  });
  expect(made.reader.applyConstraints({ kind: "number", maximum: 7 }, documentation, origin)).toEqual({
    schema: { kind: "number", maximum: 7, minimum: 1 },
    annotations: { description: "How many.", examples: [5] },
  });
  expect(made.codes()).toEqual([]);
  made.reader.applyConstraints({ kind: "string" }, documentation, origin);
  expect(made.codes()).toEqual(["CS2010 7:15"]);
});

test("mediaOf tells Text and Html from strings", () => {
  const made = project({
    "app.ts":
      'import type { Html, Text } from "countersign";\ntype Page = Html;\ndeclare const a: Text;\ndeclare const b: Page;\ndeclare const c: string;',
  });
  const media = ["a", "b", "c"].map((name) => {
    const found = made.reader.mediaOf(variable(made, name).type);
    return found && [found.type, ...found.content].map((type) => made.semantics.print(type));
  });
  expect(media).toEqual([
    ['"text/plain; charset=utf-8"', "string"],
    ['"text/html; charset=utf-8"', "string"],
    undefined,
  ]);
});

/** The declared type of a variable in `app.ts`, its JSDoc, and its place. */
function variable(made: ReturnType<typeof project>, name: string) {
  for (const file of made.program.getSourceFiles()) {
    if (!file.fileName.endsWith("/in-memory/app.ts")) continue;
    for (const statement of file.statements) {
      const declaration =
        typescript.isVariableStatement(statement) && statement.declarationList.declarations[0];
      if (!declaration || declaration.name.getText() !== name || !declaration.type) continue;
      return {
        type: made.semantics.typeOfNode(declaration.type),
        documentation: documentationOf(declaration),
        origin: {
          location: { file: file.fileName, start: declaration.name.getStart(), length: name.length },
          trail: ["GET /"],
          mode: "input" as const,
        },
      };
    }
  }
  throw new Error(`No variable ${name}`);
}

test("one scalar type in many places is refused where it may not stand", () => {
  const [outcome] = readAll([
    {
      type: "Item",
      mode: "output",
      declarations:
        "type Name = string & tags.MinLength<1>;\ninterface Item {\n  a?: Name | undefined;\n  b: [Name | undefined];\n  c: Name;\n}",
    },
  ]);
  expect(outcome?.codes).toEqual(["CS2005 6:3"]);
});

test("a tag that does not fit is reported at every property of its type", () => {
  const [outcome] = readAll([
    {
      type: "Item",
      declarations:
        "interface Item {\n  a: string & tags.Minimum<1>;\n  b: string & tags.Minimum<1>;\n  c: string & tags.MinLength<1>;\n}",
    },
  ]);
  expect(outcome?.codes).toEqual(["CS2010 4:3", "CS2010 5:3"]);
});

test("JSDoc of a property goes with it through mapped types, as far as it fits what they make of it", () => {
  const declarations = `interface Column<T> {
  __value: T;
}
interface Item {
  /**
   * How much.
   * @minimum 1
   * @default 3
   * @example 5
   */
  price: number;
  /** @minLength 2 */
  name: Column<string>;
}
type Flags<T> = { [K in keyof T]: boolean };
type Values<T> = { [K in keyof T & string as T[K] extends Column<any> ? K : never]: T[K] extends Column<infer V> ? V : T[K] };`;
  const [partial, flags, values, misplaced] = readAll([
    { type: 'Partial<Pick<Item, "price">>', declarations },
    { type: "Flags<Item>", declarations },
    { type: "Values<Item>", declarations },
    { type: "{ a: Bad }", declarations: "interface Bad {\n  /** @minimum 1 */\n  name: string;\n}" },
  ]);
  expect(partial?.codes).toEqual([]);
  expect(partial?.schema).toMatchObject({
    properties: [{ name: "price", schema: { kind: "number", minimum: 1 }, default: 3, optional: true }],
  });
  expect(flags?.codes).toEqual([]);
  expect(flags?.types["app#Flags<app#Item>"]?.schema).toMatchObject({
    properties: [
      { name: "price", schema: { kind: "boolean" }, annotations: { description: "How much." } },
      { name: "name", schema: { kind: "boolean" } },
    ],
  });
  expect(values?.types["app#Values<app#Item>"]?.schema).toMatchObject({
    properties: [{ name: "name", schema: { kind: "string", minLength: 2 } }],
  });
  expect(misplaced?.codes).toEqual(["CS2010 5:3"]);
});

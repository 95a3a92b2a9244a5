import ts from "typescript";
import { expect, test } from "vitest";
import { programOf, type TestProgram } from "../../test/support/program.js";
import type { TypeRef, TypeShape } from "./semantics.js";

/** The type of `declare const it: …` after the given declarations. */
function typeOf(source: string, more: Record<string, string> = {}): { program: TestProgram; type: TypeRef } {
  const program = programOf({ "src/it.ts": source, ...more });
  const file = program.file("src/it.ts");
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const node = statement.declarationList.declarations[0]?.type;
    if (node) return { program, type: program.semantics.typeOfNode(node) };
  }
  throw new Error("no declaration");
}

function members({ program, type }: ReturnType<typeof typeOf>): string[] {
  const shape: TypeShape = program.semantics.shape(type);
  if (shape.kind !== "union") throw new Error(shape.kind);
  return shape.members.map((member) => program.semantics.print(member));
}

test("a union keeps the order it was written in", () => {
  const early = `declare const a: "resnet" | "lenet";\n`;
  const it = typeOf(`type M = "alexnet" | "resnet" | "lenet"; declare const it: M;`, { "src/a.ts": early });
  expect(members(it)).toEqual(['"alexnet"', '"resnet"', '"lenet"']);
  expect(members(typeOf(`declare const it: "b" | "a" | null;`))).toEqual(['"b"', '"a"', "null"]);
});

test("a named union inside a union stays one member", () => {
  const it = typeOf(`type M = "b" | "a"; declare const it: M | null;`);
  expect(members(it)).toEqual(["M", "null"]);
});

test("the base's properties come first", () => {
  const { program, type } = typeOf(
    `interface A { a: string } interface B extends A { b: string; a: "x" } declare const it: B;`,
  );
  expect(program.semantics.members(type).properties.map((p) => p.name)).toEqual(["a", "b"]);
});

test("names carry module and arguments", () => {
  const { program, type } = typeOf(
    `import type { Page } from "./page.js"; interface Item { a: 1 } declare const it: Page<Item>;`,
    { "src/page.ts": "/** A page. @schema P */ export interface Page<T> { items: T[] }" },
  );
  const name = program.semantics.nameOf(type);
  expect(name).toMatchObject({ name: "Page", kind: "interface", module: "src/page" });
  expect(name?.documentation).toMatchObject({
    text: "A page.",
    tags: [{ name: "schema", text: "P" }],
    external: false,
  });
  expect(name?.args.map((argument) => program.semantics.nameOf(argument)?.name)).toEqual(["Item"]);
});

test("JSDoc tags keep their raw text", () => {
  const { program, type } = typeOf(
    `interface A {\n/** Text.\n * @pattern ^{a}$\n * @throws {404} not\n *   found\n */ a: string }\ndeclare const it: A;`,
  );
  expect(program.semantics.members(type).properties[0]?.documentation).toMatchObject({
    text: "Text.",
    tags: [
      { name: "pattern", text: "^{a}$" },
      { name: "throws", text: "{404} not\n  found" },
    ],
    external: false,
  });
});

test("built-in classes are told from classes of the same name", () => {
  const { program, type } = typeOf(`declare const it: Map<string, Date>;`);
  expect(program.semantics.shape(type)).toMatchObject({ kind: "builtin", name: "Map" });
  const own = typeOf(`export {}; interface Request { a: string } declare const it: Request;`);
  expect(own.program.semantics.shape(own.type)).toMatchObject({ kind: "object" });
});

const propertiesOf = ({ program, type }: ReturnType<typeof typeOf>) =>
  program.semantics.members(type).properties.map((property) => property.name);

const ITEM = "interface Base { id: 1 } interface Item extends Base { z: string; a?: string; m: Date }";

test.each([
  ["Omit<Item, 'a'>", ["id", "z", "m"]],
  ["Pick<Item, 'm' | 'id'>", ["id", "m"]],
  ["Partial<Omit<Item, 'id'>> & { b: 1 }", ["z", "a", "m", "b"]],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template literal type
  ["{ [K in keyof Item & string as `${K}Of`]: Item[K] }", ["idOf", "zOf", "aOf", "mOf"]],
  ["{ [K in KeysOf<Item>]: Item[K] }", ["id", "z", "m"]],
  ["Record<Letter, 1>", ["z", "b", "a"]],
  ["ReturnType<typeof spread>", ["first", "z", "m", "last"]],
])("the properties of %s stand as they were written", (written, names) => {
  // In another file, which is read first: the checker would meet the names in this order.
  const early = { "src/a.ts": 'export type Early = "m" | "a" | "mOf" | "last" | "idOf" | "b";' };
  const declarations = `${ITEM}
type KeysOf<T> = { [K in keyof T]-?: undefined extends T[K] ? never : K }[keyof T];
type Letter = "z" | "b" | "a";
function spread(item: Omit<Item, "id" | "a">) { return { first: 1, ...item, last: 2 }; }`;
  expect(propertiesOf(typeOf(`${declarations}\ndeclare const it: ${written};`, early))).toEqual(names);
});

test("a property knows where it was declared, whatever mapped types made of it", () => {
  const { program, type } = typeOf(
    `interface Table {\n  id: number;\n}\ntype Row<T> = { [K in keyof T & string as \`\${K}\`]: T[K] };\ndeclare const it: Partial<Row<Table>>;`,
  );
  const [id] = program.semantics.members(type).properties;
  expect(id?.declaration).toMatchObject({ start: "interface Table {\n  ".length, length: "id".length });
});

test("namespaces and functions around a declaration are its scope", () => {
  const scopeOf = (source: string) => {
    const { program, type } = typeOf(source);
    return program.semantics.nameOf(type)?.scope;
  };
  expect(scopeOf("interface A { a: 1 } declare const it: A;")).toBe("");
  expect(
    scopeOf("namespace X { export namespace Y { export interface A { a: 1 } } } declare const it: X.Y.A;"),
  ).toBe("X.Y");
  const local = "function make() { class A { a = 1 } return new A() }";
  expect(scopeOf(`${local} declare const it: ReturnType<typeof make>;`)).toBe("make");
});

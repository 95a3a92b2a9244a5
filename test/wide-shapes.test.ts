import { describe, expect, test } from "vitest";
import { createTransform } from "../transformer/transform.js";
import { programOf, root, type TestProgram } from "./support/program.js";
import { countSteps } from "./support/steps.js";

/**
 * The cost of compiling may grow with a type like a sort, not quadratically: there are thousands of translation keys, permissions
 * and feature flags. Each shape is compiled at two widths, and the test counts steps, not time.
 */
const NARROW = 100;
const WIDE = 400;
/** Linear is 4, a sort 5.2, quadratic 16. */
const GROWTH = 6;

interface Shape {
  readonly type?: string;
  readonly declarations?: string;
  readonly routes?: string;
}

const list = (n: number, part: (i: number) => string, between = "; ") =>
  Array.from({ length: n }, (_, i) => part(i)).join(between);
const union = (n: number, part: (i: number) => string) => list(n, part, " | ");
const keys = (n: number) => `type Key = ${union(n, (i) => `"key_${i}"`)};`;
const item = (n: number) => `interface Item { ${list(n, (i) => `p${i}: string`)} }`;
const members = (n: number, extra = "") =>
  `${list(n, (i) => `interface T${i} { ${extra.replaceAll("#", String(i))} p${i}: string }`)};`;
const named = (n: number) => union(n, (i) => `T${i}`);
const tag = 'type: "t#";';

const SHAPES: Readonly<Record<string, (n: number) => Shape>> = {
  "an interface": (n) => ({ type: "Item", declarations: item(n) }),
  "an interface with JSDoc": (n) => ({
    type: "Item",
    declarations: `interface Item { ${list(n, (i) => `\n/** The ${i}.\n * @minimum ${i} */\np${i}?: number`)} }`,
  }),
  "an object written out": (n) => ({ type: `{ ${list(n, (i) => `p${i}: { a: string }`)} }` }),
  "an interface of interfaces": (n) => ({
    type: "Item",
    declarations: `interface Item { ${list(n, (i) => `p${i}: T${i}`)} }; ${members(n, "n?: Item;")}`,
  }),
  "a class": (n) => ({ type: "C", declarations: `class C { ${list(n, (i) => `p${i} = ${i}`)} }` }),
  "a type of a value": (n) => ({
    type: "typeof o",
    declarations: `const o = { ${list(n, (i) => `k${i}: ${i}`, ", ")} };`,
  }),
  "a constant": (n) => ({
    type: "typeof o",
    declarations: `const o = { ${list(n, (i) => `k${i}: ${i}`, ", ")} } as const;`,
  }),
  "a spread": (n) => ({
    type: "typeof w",
    declarations: `const o = { ${list(n, (i) => `k${i}: ${i}`, ", ")} }; const w = { ...o, x: 1 };`,
  }),
  "a chain of objects": (n) => ({
    type: `T${n - 1}`,
    declarations: list(n, (i) => `type T${i} = { ${i === 0 ? "a: string" : `p: T${i - 1}`} }`),
  }),
  "instances of a generic": (n) => ({
    type: `{ ${list(n, (i) => `p${i}: Page<T${i}>`)} }`,
    declarations: `interface Page<T> { items: T[] } ${members(n)}`,
  }),

  literals: (n) => ({ type: "Key", declarations: keys(n) }),
  "literals or null": (n) => ({ type: "Key | null", declarations: keys(n) }),
  "literals written out": (n) => ({ type: union(n, (i) => `"k${i}"`) }),
  numbers: (n) => ({ type: union(n, String) }),
  "literals of two kinds": (n) => ({
    type: "Key | N",
    declarations: `${keys(n)} type N = ${union(n, String)};`,
  }),
  "literals with a tag": (n) => ({ type: "Key & cs.MinLength<1>", declarations: keys(n) }),
  keyof: (n) => ({ type: "keyof Item", declarations: item(n) }),
  "members of a constant": (n) => ({
    type: "(typeof c)[number] | null",
    declarations: `const c = [${list(n, (i) => `"k${i}"`, ", ")}] as const;`,
  }),
  Exclude: (n) => ({ type: 'Exclude<Key, "key_1">', declarations: keys(n) }),
  "an enum": (n) => ({ type: "E", declarations: `enum E { ${list(n, (i) => `K${i}`, ", ")} }` }),
  "an enum of strings or null": (n) => ({
    type: "E | null",
    declarations: `enum E { ${list(n, (i) => `K${i} = "k${i}"`, ", ")} }`,
  }),
  "templates of keys": (n) => ({ type: `\`$\{Key}-x\``, declarations: keys(n) }),
  "a union of templates": (n) => ({ type: union(n, (i) => `\`t${i}-$\{number}\``) }),

  "an intersection of interfaces": (n) => ({
    type: list(n, (i) => `T${i}`, " & "),
    declarations: members(n),
  }),
  "an intersection that narrows": (n) => ({
    type: `Item & { ${list(n, (i) => `p${i}: "a"`)} }`,
    declarations: item(n),
  }),

  "Partial<Record>": (n) => ({ type: "Partial<Record<Key, number>>", declarations: keys(n) }),
  "a record of objects": (n) => ({
    type: "Record<Key, { a: string; b?: { c: number } }>",
    declarations: keys(n),
  }),
  "a mapped type": (n) => ({ type: "{ [K in Key]?: K }", declarations: keys(n) }),
  "a mapped type with other keys": (n) => ({
    type: "{ [K in Key as Capitalize<K>]: number }",
    declarations: keys(n),
  }),
  "an object with other keys": (n) => ({
    type: "{ [K in keyof Item & string as Capitalize<K>]: Item[K] }",
    declarations: item(n),
  }),
  "an object by an alias of its keys": (n) => ({
    type: "{ [K in KeysOf<Item>]: Item[K] }",
    declarations: `type KeysOf<T> = keyof T & string; ${item(n)}`,
  }),
  Pick: (n) => ({ type: `Pick<Item, ${union(n - 2, (i) => `"p${i}"`)}>`, declarations: item(n) }),
  Omit: (n) => ({ type: 'Omit<Item, "p1">', declarations: item(n) }),
  "utility types in each other": (n) => ({
    type: 'Partial<Omit<Required<Readonly<Item>>, "p1">>',
    declarations: item(n),
  }),
  Simplify: (n) => ({
    type: "Simplify<Item & { other: string }>",
    declarations: `type Simplify<T> = { [K in keyof T]: T[K] } & {}; ${item(n)}`,
  }),
  DeepPartial: (n) => ({
    type: "Deep<Item>",
    declarations: `type Deep<T> = { [K in keyof T]?: T[K] extends object ? Deep<T[K]> : T[K] };
      interface Item { ${list(n, (i) => `p${i}: { a: { b: string } }`)} }`,
  }),
  "an index signature and properties": (n) => ({
    type: `{ [key: \`x$\{string}\`]: number; ${list(n, (i) => `p${i}: string`)} }`,
  }),
  "index signatures": (n) => ({ type: `{ ${list(n, (i) => `[key: \`x${i}-$\{string}\`]: number`)} }` }),

  "a tuple": (n) => ({ type: `[${list(n, () => "string", ", ")}]` }),
  "a tuple of objects": (n) => ({ type: `[${list(n, (i) => `{ a${i}: string }`, ", ")}]` }),

  "a discriminated union": (n) => ({ type: named(n), declarations: members(n, tag) }),
  "a named discriminated union": (n) => ({
    type: "U | null | string",
    declarations: `type U = ${named(n)}; ${members(n, tag)}`,
  }),
  "a discriminated union written out": (n) => ({ type: union(n, (i) => `{ type: "t${i}"; p: string }`) }),
  "a distributed union": (n) => ({
    type: "D<Key>",
    declarations: `type D<K> = K extends string ? { type: K; v: number } : never; ${keys(n)}`,
  }),
  "the values of a mapped type": (n) => ({ type: "{ [K in Key]: { type: K } }[Key]", declarations: keys(n) }),
  "a union without a tag": (n) => ({ type: named(n), declarations: members(n) }),
  "a union with a property in common": (n) => ({ type: named(n), declarations: members(n, "id: string;") }),
  "a union of arrays": (n) => ({ type: union(n, (i) => `T${i}[]`), declarations: members(n, tag) }),

  "a query object": (n) => ({
    declarations: keys(n),
    routes: 'app.get("/", (q: cs.Query<Partial<Record<Key, number>>>): void => {});',
  }),
  "a header object": (n) => ({
    declarations: keys(n),
    routes: 'app.get("/", (h: cs.Header<Partial<Record<Key, number>>>): void => {});',
  }),
  parameters: (n) => ({ routes: `app.get("/", (${list(n, (i) => `p${i}?: number`, ", ")}): void => {});` }),
  "routes with one type": (n) => ({
    declarations: item(20),
    routes: list(n, (i) => `app.post("/r${i}", (v: Item): Item => v)`),
  }),
  "routes with one union": (n) => ({
    declarations: `type U = ${named(20)}; ${members(20, tag)}`,
    routes: list(n, (i) => `app.post("/r${i}", (v: U): U => v)`),
  }),
  "routes with a utility type": (n) => ({
    declarations: item(20),
    routes: list(n, (i) => `app.post("/r${i}", (v: Partial<Item>): Omit<Item, "p1"> => v as never)`),
  }),
};

const names = Object.keys(SHAPES);
const fileOf = (i: number) => `src/${i}.ts`;

/** Every shape in a module of its own, all of them in one program. */
function programOfWidth(n: number): TestProgram {
  const text = ({ type, declarations = "", routes }: Shape) => `import * as cs from "countersign";
    const app = new cs.App({ title: "Wide", version: "1" });
    ${declarations}
    ${routes ?? `app.post("/", (body: { v: ${type} }): { v: ${type} } => body);`}
    export default app;`;
  return programOf(Object.fromEntries(Object.values(SHAPES).map((shape, i) => [fileOf(i), text(shape(n))])));
}

function compile({ program, file }: TestProgram, i: number): readonly string[] {
  const source = file(fileOf(i));
  const transform = createTransform(program, { root });
  const { operations, diagnostics } = transform.transform(source);
  transform.edits(source);
  for (const { documented } of operations) void [documented.fragment, documented.components];
  return diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

describe("what compiling a type costs grows with its width", async () => {
  const stepsOf = await countSteps(/\/transformer\//);
  const narrow = programOfWidth(NARROW);
  const wide = programOfWidth(WIDE);
  // Code that runs once per process is not counted.
  compile(narrow, 0);
  test.each(names.map((name, i) => [name, i] as const))("%s", async (_, i) => {
    const found: (readonly string[])[] = [];
    const few = await stepsOf(() => found.push(compile(narrow, i)));
    const many = await stepsOf(() => found.push(compile(wide, i)));
    expect(found).toEqual([[], []]);
    expect(many / few).toBeLessThan(GROWTH);
  });
});

test("two thousand keys are compiled", () => {
  const key = union(2000, (i) => `"key_${i}"`);
  const made = programOf({
    [fileOf(0)]: `import { App } from "countersign";
      const app = new App({ title: "Wide", version: "1" });
      enum E { ${list(2000, (i) => `K${i}`, ", ")} }
      app.post("/flags", (flags: Partial<Record<${key}, number>>, e: E | null): Record<${key}, E> => ({}) as never);
      export default app;`,
  });
  expect(compile(made, 0)).toEqual([]);
});

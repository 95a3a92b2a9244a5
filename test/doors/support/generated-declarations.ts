// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is written are templates of TypeScript, as text.
import fc from "fast-check";
import { app, installed } from "../traps/trap.js";

/**
 * One small project: some declarations over three modules, and a route that takes and returns them. In a type, `@n` is the n-th
 * name before it, and `#n` the n-th of those that have properties.
 */
export interface Generated {
  readonly declarations: readonly Declared[];
  readonly body: string;
  readonly result: string;
  readonly handler: keyof typeof HANDLERS;
  readonly barrel: Barrel;
}

interface Declared {
  readonly form: keyof typeof FORMS;
  readonly types: readonly [string, string, string];
  readonly module: Module;
  readonly documented: boolean;
}

type Module = "base" | "models" | "app";
/** The exports of `all.ts`, from which the entry imports. */
type Barrel = "none" | "names" | "stars" | "package";

/** The text for a declaration where a type is expected, and whether it has properties. */
interface Name {
  readonly text: string;
  readonly object: boolean;
}

interface Form {
  readonly object: boolean;
  /** `T` is the declaration's own name. */
  write(name: string, types: readonly string[], base: string | undefined): string;
  /** Its use as a type, unless its name is one. */
  use?(name: string, types: readonly string[]): string;
}

const LITERALS = ['"a"', '"b"', "1", "2", "true", "null", "undefined"];
const KEYWORDS = [
  "string",
  "number",
  "boolean",
  "Date",
  "unknown",
  "bigint",
  "URL",
  "Int",
  "Uuid",
  "Foreign",
];
const TAGGED = [
  "Int & Min<0>",
  "number & Max<10>",
  "string & MinLength<1> & MaxLength<20>",
  'string & Format<"date-time">',
  'string & Pattern<"^a+$">',
];

const { type } = fc.letrec<{ type: string; leaf: string; name: string; object: string }>((tie) => ({
  name: fc.nat({ max: 9 }).map((n) => `@${n}`),
  object: fc.nat({ max: 9 }).map((n) => `#${n}`),
  leaf: fc.oneof(
    { weight: 5, arbitrary: tie("name") },
    { weight: 3, arbitrary: fc.constantFrom(...KEYWORDS) },
    { weight: 2, arbitrary: fc.constantFrom(...LITERALS) },
    { weight: 1, arbitrary: fc.constantFrom(...TAGGED) },
  ),
  type: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 4, arbitrary: tie("leaf") },
    written("$ | null", tie("type")),
    written("($ | $)", tie("type"), tie("type")),
    written("($ & $)", tie("object"), tie("object")),
    written("($)[]", tie("type")),
    written("readonly ($)[]", tie("type")),
    written("[$, $]", tie("type"), tie("type")),
    written("[first: $, second?: $, ...rest: ($)[]]", tie("type"), tie("type"), tie("leaf")),
    written("{ p: $; q?: $ }", tie("type"), tie("type")),
    written("{ [key: string]: $ }", tie("type")),
    written("Record<string, $>", tie("type")),
    written('Record<"y" | "x", $>', tie("type")),
    written("`x-${$ & string}`", tie("leaf")),
    written("`${Uppercase<$ & string>}-${number}`", tie("leaf")),
    ...["Partial<$>", "Required<$>", "Readonly<$>", '{ kind: "k" } & $', "keyof $"].map((text) =>
      written(text, tie("object")),
    ),
    written('Pick<$, "a" & keyof $>', tie("object"), tie("object")),
    written('Omit<$, "b">', tie("object")),
    written('$["a" & keyof $]', tie("object"), tie("object")),
    written("$[keyof $]", tie("object"), tie("object")),
    written("NonNullable<$>", tie("type")),
    written("Exclude<$, $>", tie("type"), tie("leaf")),
    written("Extract<$, $>", tie("type"), tie("leaf")),
    written("Awaited<Promise<$>>", tie("type")),
    written("($ extends string | number ? $ : $)", tie("leaf"), tie("type"), tie("type")),
    written("($ extends readonly (infer I)[] ? I : $)", tie("type"), tie("leaf")),
    written("Distributed<$>", tie("type")),
    written("Whole<$>", tie("type")),
    written("{ [K in keyof $]?: $[K] | null }", tie("object"), tie("object")),
    written("{ readonly [K in keyof $ as `get_${K & string}`]-?: $[K] }", tie("object"), tie("object")),
    written("Deep<$>", tie("type")),
    written("{ [key: `x-${string}`]: $ }", tie("type")),
    written("[...($)[], $]", tie("type"), tie("leaf")),
    written("readonly [$, ...Whole<$>[]]", tie("leaf"), tie("leaf")),
    written("($ extends infer U extends string ? U : $)", tie("leaf"), tie("type")),
    written('{ [K in keyof $ as K extends "a" ? never : K]: $[K] }', tie("object"), tie("object")),
    written('Pick<$ | $, "a" & keyof $>', tie("object"), tie("object"), tie("object")),
    written("Record<`k${1 | 2}`, $>", tie("type")),
    written("Parameters<(first: $, ...rest: ($)[]) => void>[0]", tie("type"), tie("leaf")),
    written("ReturnType<() => $>", tie("type")),
    written("Map<string, $>", tie("type")),
    written("Set<$>", tie("leaf")),
    written("ForeignBox<$>", tie("type")),
  ),
}));

function written(text: string, ...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((found) => {
    const [first = "", ...others] = text.split("$").map((part, i) => part + (found[i] ?? ""));
    return [first, ...others].join("");
  });
}

/** Declared in each project: types that distribute, types that do not, and types that visit everything. */
const SHARED = `export type Distributed<T> = T extends string ? { s: T } : T extends number ? "n" : T;
export type Whole<T> = [T] extends [never] ? "never" : [T] extends [string | null] ? "text" : T;
export type Deep<T> = { [K in keyof T]?: T[K] extends object ? Deep<T[K]> : T[K] };`;

const properties = ([a, b, c]: readonly string[]) => `a: ${a}; b?: ${b}; readonly c: ${c}`;

const FORMS = {
  interface: {
    object: true,
    write: (name, types, base) =>
      `export interface ${name}${base ? ` extends Pick<${base}, never>` : ""} { ${properties(types)} }`,
  },
  extended: {
    object: true,
    write: (name, [a], base) => `export interface ${name}${base ? ` extends ${base}` : ""} { own: ${a} }`,
  },
  recursive: {
    object: true,
    write: (name, types) => `export interface ${name} { ${properties(types)}; up?: ${name}; all: ${name}[] }`,
  },
  merged: {
    object: true,
    write: (name, [a, b, c]) =>
      `export interface ${name} { a: ${a} }\n/** Added later. */\nexport interface ${name} { b: ${b}; z?: ${c} }`,
  },
  alias: { object: false, write: (name, [a]) => `export type ${name} = ${a};` },
  objectAlias: { object: true, write: (name, types) => `export type ${name} = { ${properties(types)} };` },
  discriminated: {
    object: true,
    write: (name, [a, b]) =>
      `export type ${name} = { kind: "one"; a: ${a} } | { kind: "two"; a: ${b}; b: string };`,
  },
  generic: {
    object: true,
    write: (name, [a, b]) => `export interface ${name}<T = ${a}> { a: T; b?: T[]; c: ${b} }`,
    use: (name, [, , c]) => `${name}<${c}>`,
  },
  genericByDefault: {
    object: true,
    write: (name, [a]) => `export type ${name}<T = ${a}, U extends unknown[] = T[]> = { a: T; b: U };`,
  },
  numbers: { object: false, write: (name) => `export enum ${name} { One, Two = 1 << 2, Three }` },
  strings: { object: false, write: (name) => `export enum ${name} { One = "one", Two = "two" }` },
  member: {
    object: false,
    write: (name) => `export const enum ${name} { One = 1, Two = 2 }`,
    use: (name) => `${name}.One`,
  },
  value: {
    object: true,
    write: (name) => `export const ${name} = { a: 1, b: ["x"], c: { d: null as string | null } };`,
    use: (name) => `typeof ${name}`,
  },
  constant: {
    object: true,
    write: (name) => `export const ${name} = { a: "x", b: ["p", "q"], c: { d: 1 } } as const;`,
    use: (name) => `typeof ${name}`,
  },
  values: {
    object: false,
    write: (name) => `export const ${name} = ["p", "q", 3] as const;`,
    use: (name) => `(typeof ${name})[number]`,
  },
  annotated: {
    object: false,
    write: (name, [a]) => `export const ${name}: ${a} = null as never;`,
    use: (name) => `typeof ${name}`,
  },
  returned: {
    object: true,
    write: (name, [a]) => `export function ${name}(a: ${a}) { return { a, b: 1, c: "c" as const }; }`,
    use: (name) => `ReturnType<typeof ${name}>`,
  },
  class: {
    object: true,
    write: (name, [a, b, c]) =>
      `export class ${name} { a!: ${a}; b?: ${b}; n = 1; t: string = "t"; static s = 2; #own = 3; constructor(readonly c: ${c}, private hidden: number) {} get size() { return this.n; } m(): void {} }`,
  },
  mergedClass: {
    object: true,
    write: (name, [a, b]) =>
      `class Made${name} { a!: ${a} }\ninterface Made${name} { b: ${b} }\nexport const ${name} = new Made${name}();`,
    use: (name) => `typeof ${name}`,
  },
  accessors: {
    object: true,
    write: (name, [a, b, c]) =>
      `export abstract class ${name}<T = ${a}, U extends unknown[] = T[]> { get a(): T { return null as never; } set a(value: T) {} accessor b: ${b} = null as never; protected c?: ${c}; abstract list: U; }`,
    use: (name, [, b]) => `${name}<${b}>`,
  },
  mixed: {
    object: true,
    write: (name, [a]) =>
      `function mix${name}<T extends new (...args: any[]) => object>(base: T) { return class extends base { a!: ${a} }; }\nexport class ${name} extends mix${name}(class { b = "b" }) { own = 2 }`,
  },
  satisfied: {
    object: true,
    write: (name, [a]) =>
      `export const ${name} = { a: 1, b: ["x"], c: null as never as ${a} } satisfies Record<string, unknown>;`,
    use: (name) => `typeof ${name}`,
  },
  inNamespace: {
    object: true,
    write: (name, [a]) =>
      `export namespace ${name} { export interface Inner { a: ${a}; of: Kind } export enum Kind { One, Two = "two" } export const b = "b"; }`,
    use: (name) => `${name}.Inner`,
  },
  symbols: {
    object: true,
    write: (name, [a, b]) =>
      `declare const key${name}: unique symbol; const text${name} = "c"; export interface ${name} { [key${name}]: 1; a: ${a}; [text${name}]: ${b} }`,
  },
  variadic: {
    object: false,
    write: (name, [a, b]) => `export type ${name}<T extends unknown[] = [${a}]> = [...T, ${b}];`,
  },
  narrowed: {
    object: true,
    write: (name, [a]) =>
      `export function ${name}(given: string | ${a}) { if (isText(given)) return { a: given }; return { a: 1 as const }; }`,
    use: (name) => `ReturnType<typeof ${name}>`,
  },
  switched: {
    object: true,
    write: (name, [a]) =>
      `export function ${name}(given: { kind: "one"; a: ${a} } | { kind: "two"; b: number }) { switch (given.kind) { case "one": return given; default: return { a: given.b }; } }`,
    use: (name) => `ReturnType<typeof ${name}>`,
  },
  foreignNumbers: { object: false, write: (name) => `export enum ${name} { One = LIMIT, Two = 2 }` },
  foreignConstant: {
    object: true,
    write: (name, [a]) => `export const ${name} = { a: LIMIT, b: null as never as ${a} } as const;`,
    use: (name) => `typeof ${name}`,
  },
  foreign: {
    object: true,
    write: (name, [a]) => `export interface ${name} extends Foreign { own: ${a} }`,
  },
  foreignValue: {
    object: true,
    write: (name) => `export const ${name} = foreign({ a: 1 });`,
    use: (name) => `typeof ${name}`,
  },
} as const satisfies Record<string, Form>;

const HANDLERS = {
  body: (body: string, result: string) => `app.post("/", (body: ${body}): ${result} => null as never);`,
  async: (body: string, result: string) =>
    `app.put("/", async (body: ${body}): Promise<${result}> => null as never);`,
  parameter: (body: string, result: string) => `app.get("/", (filter: ${body}): ${result} => null as never);`,
  named: (body: string, result: string) =>
    `function handle(body: ${body}): ${result} { return null as never; }\napp.post("/", handle);`,
  inferred: (body: string, result: string) =>
    `app.post("/", (body: ${body}) => { const made: ${result} = null as never; return { made, n: 1 }; });`,
  echoed: (body: string, _: string) => `app.post("/", (body: ${body}) => body);`,
  object: (body: string, result: string) =>
    `app.post("/", (body: { first: ${body}; second?: ${result} | null }): { made: ${result} } => null as never);`,
};

const keysOf = <Table extends object>(table: Table) => Object.keys(table) as (keyof Table)[];

export const generated: fc.Arbitrary<Generated> = fc.record({
  declarations: fc.array(
    fc.record({
      form: fc.constantFrom(...keysOf(FORMS)),
      types: fc.tuple(type, type, type),
      module: fc.constantFrom<Module[]>("base", "models", "app"),
      documented: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  body: type,
  result: type,
  handler: fc.constantFrom(...keysOf(HANDLERS)),
  barrel: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom<Barrel[]>("none", "names", "stars") },
    { weight: 1, arbitrary: fc.constant<Barrel>("package") },
  ),
});

const VOCABULARY = ["Format", "Int", "Max", "MaxLength", "Min", "MinLength", "Pattern", "Uuid"].map(
  (name) => `type ${name}`,
);
const FOREIGN = `import { foreign, isText, LIMIT, type Foreign, type ForeignBox } from "pkg";`;

export const packages = installed(
  "pkg",
  `export interface Foreign { a: number; b?: string } export interface ForeignBox<T> { boxed: T }
   export declare function foreign<T>(value: T): { a: T; b: string };
   export declare function isText(value: unknown): value is string; export declare const LIMIT = 5;`,
);

/** Returns the files of a project below a folder. */
export function filesOf(generated: Generated): Readonly<Record<string, string>> {
  const names: (Name & { readonly own: string; readonly module: Module })[] = [];
  const texts: Record<Module, string[]> = { base: [SHARED], models: [], app: [] };
  for (const [i, { form, types, module, documented }] of generated.declarations.entries()) {
    const own = `D${i}`;
    const kind: Form = FORMS[form];
    const filled = types.map((each) => fill(each, names));
    const base = names.findLast(({ object, text }) => object && !text.startsWith("typeof"))?.text;
    const comment = documented ? `/** About ${own}. */\n` : "";
    texts[module].push(comment + kind.write(own, filled, base));
    names.push({ own, module, object: kind.object, text: kind.use?.(own, filled) ?? own });
  }
  const handler = HANDLERS[generated.handler](fill(generated.body, names), fill(generated.result, names));
  const shared = ["Distributed", "Whole", "Deep"];
  const importsOf = (module: Module, from: (of: Module) => string) =>
    (["base", "models", "app"] as const)
      .filter((of) => of !== module)
      .flatMap((of) => {
        const found = names.filter((name) => name.module === of).map(({ own }) => own);
        const all = of === "base" ? [...shared, ...found] : found;
        return all.length > 0 ? [`import { ${all.join(", ")} } from "${from(of)}";`] : [];
      });
  const head = (vocabulary: readonly string[]) =>
    `import { ${vocabulary.join(", ")} } from "countersign";\n${FOREIGN}`;
  const direct = (of: Module) => `./${of}.js`;
  const throughBarrel = generated.barrel === "none" ? direct : () => "./all.js";
  const inModels = names.filter(({ module }) => module === "models").map(({ own }) => own);
  return app(
    [
      head(["App", ...VOCABULARY]),
      ...importsOf("app", throughBarrel),
      `const app = new App({ title: "T", version: "1" });`,
      ...texts.app,
      handler,
      "export default app;",
    ].join("\n"),
    {
      "src/base.ts": [head(VOCABULARY), ...importsOf("base", direct), ...texts.base].join("\n"),
      "src/models.ts": [head(VOCABULARY), ...importsOf("models", direct), ...texts.models, "export {};"].join(
        "\n",
      ),
      "src/all.ts": [
        ...(generated.barrel === "package" ? [`export * from "pkg";`] : []),
        `export * from "./base.js";`,
        generated.barrel === "names"
          ? `export { ${inModels.join(", ")} } from "./models.js";`
          : `export * from "./models.js";`,
      ].join("\n"),
    },
  );
}

/** A type with names in it; without available names, a string. */
function fill(type: string, names: readonly Name[]): string {
  const objects = names.filter(({ object }) => object);
  return type
    .replace(/@(\d)/g, (_, n: string) => names[Number(n) % names.length]?.text ?? "string")
    .replace(/#(\d)/g, (_, n: string) => objects[Number(n) % objects.length]?.text ?? "{ a: string }");
}

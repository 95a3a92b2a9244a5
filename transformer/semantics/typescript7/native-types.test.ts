import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import typescript, { type FunctionLikeDeclaration, type Node, type Program } from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../../../test/support/temporary.js";
import { readConfig } from "../../hosts/config.js";
import { createPrograms } from "../../hosts/declared-program.js";
import { type NativeApi, startNativeApi } from "../../hosts/native-api.js";
import { nativeCompiler } from "../../hosts/native-compiler.js";
import { createSourceFiles } from "../../hosts/source-files.js";
import { ts, useCompiler } from "../compiler.js";
import { createDeclared } from "../declared/declared.js";
import { createModuleNames } from "../module-names.js";
import type { PropertyFact, Semantics, TypeRef } from "../semantics.js";
import { createSemantics } from "../typescript6.js";
import { createNativeTypes } from "./native-types.js";

/** Types that a package infers and that only a checker of the whole program knows. */
const PACKAGE = `export interface Box<T> { get(): T; all(): T[] }
export declare function box<T>(value: T): Box<T>;
export declare function pick<T, K extends keyof T>(value: T, ...keys: K[]): Pick<T, K>;
export interface Foreign { a: string }
export declare const foreign: Foreign;
export declare const anything: any;
export interface Column<T> { _: T }
export declare function column<T>(): Column<T>;
declare global { interface Array<T> { mine: T } interface Promise<T> { mine: T } interface Disposable { mine: 1 } }
type Simplify<T> = { [K in keyof T]: T[K] } & {};
export type Row<T> = Simplify<{ [K in keyof T]: T[K] extends Column<infer D> ? D : never }>;
export declare function select<T>(columns: T): Promise<Row<T>[]>;
export declare function renamed<T>(columns: T): { [K in keyof T as \`\${K & string}_\`]: T[K] };
`;

/** Functions by name, each with an inferred result. \`no\` starts the names of those that the native compiler must not handle. */
const SOURCE = `import { anything, box, column, foreign, pick, renamed, select } from "boxes";

/** An item. */
export interface Item {
  /** Its number. @minimum 1 */
  id: number;
  name?: string;
  tags: readonly string[];
}
export interface Page<T, Extra = null> { items: T[]; next: T | null; extra: Extra }
export class Shape { kind: "shape" = "shape"; private secret = 1; area(): number { return 0; } }
export class Circle<T> extends Shape { constructor(readonly value: T) { super(); } }
export enum Color { Red, Green = 4 }
export type Size = "s" | "m" | "l";
export type Named = { of: Item };
const item: Item = { id: 1, tags: [] };
declare const size: Size;
declare const when: boolean;
// The checker lists the members of a union in the order in which it has met them: here and everywhere.
export type Met = "b" | "x" | 3;

export function text() { return box("a").get(); }
export async function one() { return box(item).get(); }
export async function many() { return box(item).all(); }
export const arrow = async () => box(item).all();
export function maybe() { return when ? box(item).get() : undefined; }
export function orNull() { return when ? box(item).get() : null; }
export function three() { return when ? box(item).get() : when ? null : undefined; }
export function yes() { return box(when).get(); }
export function yesOrNull() { return when ? box(when).get() : null; }
export function color() { return box(Color.Green as Color).get(); }
export function oneColor() { return box<Color.Green>(Color.Green).get(); }
export function named() { return box(size).get(); }
export function alias() { return box<Named>({ of: item }).get(); }
export function page() { return box<Page<Item>>({ items: [], next: null, extra: null }).get(); }
export function pageOfText() { return { page: box<Page<string, Item>>({ items: [], next: null, extra: item }).get() }; }
export function circle() { return new Circle(box(item).get()); }
export function shape() { return box(new Shape()).get(); }
export function dates() { return { at: box(new Date()).get(), map: new Map([["a", box(item).get()]]), set: new Set<Item>() }; }
/** What is made. */
export function object() {
  return {
    /** The item. @example x */
    item: box(item).get(),
    b: 1, a: "text" as const, "quoted-name": true, nothing: null, none: undefined,
    list: [box(item).get()], nested: { deep: box(1n).get(), // @minimum 3
    },
  };
}
export function optional() { return when ? { a: box(1).get() } : { a: box(1).get(), b: "x" }; }
export function spread() { return { z: box(1).get(), ...item, a: 1 }; }
export function spreadTwice() { return { ...{ y: 1, x: box(2).get() }, ...item, id: "text" }; }
export function written(): { of: Item } { return box({ of: item }).get(); }
export async function* stream() { yield box(item).get(); }
export function nothing() { box(item); }
export function unknown() { return box<unknown>(1).get(); }
export function any() { return anything; }
export function keyed() { const id = box(1).get(); const name = "n"; return { id, name, [\`a\`]: 1 }; }
export function noMethod() { return { id: box(1).get(), say() { return "a"; } }; }
export function number() { return box(1.5).get(); }
export function literal() { return box<"only">("only").get(); }
export function literals() { return box<"b" | "x" | 3>("x").get(); }
const stock = column<number | null>();
export async function rows() { return select({ name: column<string>(), /** In stock. */ stock, item: column<Item>(), at: column<Date>() }); }
export async function rowsIn() {
  const found = await select({ b: column<string>(), a: stock });
  const others = await select({ z: column<boolean>() });
  return { found, first: found[0], others, item };
}
const columns = { id: column<number>() };

export async function noRows() { return select(columns); }
export async function noTagged() { return select({ /** @minimum 1 */ id: column<number>() }); }
export function noAdded() { return box<Disposable>({ mine: 1 } as Disposable).get(); }
export function noRenamed() { return renamed({ id: 1 }); }
export function noPackage() { return box(foreign).get(); }
export function noPicked() { return pick(item, "id"); }
export function noUnion() { return when ? box(size).get() : null; }
export function noColors() { return when ? box(Color.Green as Color).get() : null; }
export function noFunction() { return () => box(item).get(); }
export function noGeneric<T>(value: T) { return box(value).get(); }
export function noAlias() { return noKnown(); }
export function noKnown() { return { known: box(1).get() }; }
export type Known = ReturnType<typeof noKnown>;
export function noRecord() { return box<Record<string, Item>>({}).get(); }
export function noRecursive() { return box<{ a: typeof foreign }>({ a: foreign }).get(); }
`;

let folder: string;
let api: NativeApi | undefined;
let whole: Program;
let inferred: ReadonlyMap<string, FunctionLikeDeclaration>;
let asked: ReturnType<typeof createNativeTypes>;
let own: Semantics;
let reference: Semantics;

beforeAll(() => {
  useCompiler(typescript);
  folder = temporaryFolder("native-types");
  const options = { target: "ES2022", types: [], module: "NodeNext", strict: true, noEmit: true };
  writeFiles(folder, {
    "package.json": { name: "shop", type: "module" },
    "tsconfig.json": { compilerOptions: options, include: ["src"] },
    "node_modules/boxes/package.json": { name: "boxes", version: "1.0.0", types: "index.d.ts" },
    "node_modules/boxes/index.d.ts": PACKAGE,
    "src/functions.ts": SOURCE,
  });
  mkdirSync(path.join(folder, "node_modules"), { recursive: true });
  symlinkSync(
    path.join(repository, "node_modules/typescript7"),
    path.join(folder, "node_modules/typescript"),
  );
  const configFile = path.join(folder, "tsconfig.json");
  const config = readConfig(configFile);
  const sources = createSourceFiles();
  const programs = createPrograms(config.fileNames, config.options, sources.host(config.options));
  whole = programs.whole();
  const compiler = nativeCompiler(folder);
  api = compiler && startNativeApi(compiler, { root: folder, configFile });
  if (!api) throw new Error("The native compiler cannot be asked.");
  const certain = createDeclared(programs.declared, createModuleNames(folder));
  own = createSemantics(programs.declared, { root: folder });
  reference = createSemantics(whole, { root: folder });
  asked = createNativeTypes({ program: programs.declared, semantics: own, certain }, api.current());
  inferred = functionsOf(programs.declared);
});
afterAll(() => {
  api?.close();
  removeFolder(folder);
});

function functionsOf(program: Program): ReadonlyMap<string, FunctionLikeDeclaration> {
  const found = new Map<string, FunctionLikeDeclaration>();
  const visit = (node: Node): void => {
    if (ts.isFunctionDeclaration(node) && node.name) found.set(node.name.text, node);
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isArrowFunction(node.initializer))
      found.set(node.name.getText(), node.initializer);
    ts.forEachChild(node, visit);
  };
  const file = program.getSourceFile(path.join(folder, "src/functions.ts"));
  if (file) visit(file);
  return found;
}

/** All facts about a type and about its parts. */
function described(semantics: Semantics, type: TypeRef, seen: readonly object[] = []): unknown {
  const identity = semantics.identity(type);
  if (seen.includes(identity)) return `circle ${seen.indexOf(identity)}`;
  const around = [...seen, identity];
  const inner = (each: TypeRef) => described(semantics, each, around);
  const isRef = (value: unknown): value is TypeRef =>
    typeof value === "object" && value !== null && "type" in value && "node" in value && "around" in value;
  const plain = (value: unknown): unknown => {
    if (isRef(value)) return inner(value);
    if (typeof value === "bigint") return `${value}n`;
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== "object" || value === null) return value;
    // Facts about properties are found when they are read.
    const keys = "documentation" in value && "prototype" in value ? PROPERTY : Object.keys(value);
    const fields = keys.map((key) => [key, (value as Record<string, unknown>)[key]] as const);
    return Object.fromEntries(
      fields.map(([key, field]) => [key, key === "origins" ? origins(field) : plain(field)]),
    );
  };
  // The content of a column's type, which a package declares, is never read.
  const origins = (found: unknown) =>
    (found as readonly PropertyFact[]).map(({ name, declaration, documentation, type: of }) =>
      plain({ name, declaration, documentation, kind: semantics.shape(of).kind }),
    );
  return {
    shape: plain(semantics.shape(type)),
    name: plain(semantics.nameOf(type)),
    aliases: plain(semantics.aliasesOf(type)),
    class: plain(semantics.classOf(type)),
    print: semantics.print(type),
    awaited: seen.length === 0 ? inner(semantics.awaited(type)) : undefined,
    errors: plain(semantics.errorsOf(type)),
  };
}

/** The first difference between two descriptions. */
function firstDifference(
  ours: unknown,
  right: unknown,
  at = "",
): { at: string; ours: unknown; right: unknown } {
  if (typeof ours === "object" && typeof right === "object" && ours && right)
    for (const key of new Set([...Object.keys(ours), ...Object.keys(right)])) {
      const [a, b] = [ours, right].map((each) => (each as Record<string, unknown>)[key]);
      if (JSON.stringify(a) !== JSON.stringify(b)) return firstDifference(a, b, `${at}.${key}`);
    }
  return { at, ours, right };
}

const PROPERTY =
  "name type optional readonly method prototype hidden symbol declaration documentation owner merged origins".split(
    " ",
  );

test("what functions return is what TypeScript 6 says, question by question, or nothing", () => {
  const wrong: unknown[] = [];
  const refused: string[] = [];
  for (const [name, declaration] of inferred) {
    const found = asked.resultOf(declaration);
    if (!found) {
      refused.push(name);
      continue;
    }
    const signature = whole.getTypeChecker().getSignatureFromDeclaration(declaration);
    const identifier = ts.isFunctionDeclaration(declaration)
      ? declaration.name
      : (declaration.parent as { name?: Node }).name;
    const [fact] = reference.signaturesOf(identifier as typescript.Identifier);
    expect(signature && fact).toBeDefined();
    if (!fact) continue;
    const right = described(reference, fact.result);
    const ours = described(own, found);
    if (JSON.stringify(ours) !== JSON.stringify(right)) wrong.push({ name, ...firstDifference(ours, right) });
  }
  expect(wrong).toEqual([]);
  expect(refused).toEqual([...inferred.keys()].filter((name) => name.startsWith("no") && name !== "nothing"));
});

test("flags have the numbers of TypeScript 6", () => {
  const enums = path.join(repository, "node_modules/typescript7/dist/enums");
  const theirs = (file: string) =>
    new Map(
      [...readFileSync(path.join(enums, file), "utf8").matchAll(/\["(\w+)"\] = (\d+)\]/g)].map(
        ([, name = "", value]) => [name, Number(value)],
      ),
    );
  const used: [string, Record<string, unknown>, string[]][] = [
    [
      "typeFlags.enum.js",
      ts.TypeFlags,
      "Any Unknown Never String Number BigInt Boolean ESSymbol Void Undefined Null NonPrimitive StringLiteral NumberLiteral BigIntLiteral BooleanLiteral EnumLiteral Enum Union Object".split(
        " ",
      ),
    ],
    ["objectFlags.enum.js", ts.ObjectFlags, "Reference ClassOrInterface Anonymous Instantiated".split(" ")],
    ["symbolFlags.enum.js", ts.SymbolFlags, "Property Optional Method Accessor".split(" ")],
  ];
  for (const [file, own, names] of used)
    for (const name of names) expect([name, theirs(file).get(name)]).toEqual([name, own[name]]);
});

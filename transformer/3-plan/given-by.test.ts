import ts from "typescript";
import { expect, test, vi } from "vitest";
import { programOf } from "../../test/support/program.js";
import { givenBy } from "./given-by.js";

/** Each row is a module of the same program, with a function called `it`. */
const CASES: readonly (readonly [text: string, given: string, asks: boolean])[] = [
  // The syntax is enough.
  ["async function it() { return query(); }", "async", false],
  ["async function it(): Promise<Row> { return query(); }", "async", false],
  ["function it(): Promise<Row> { return query(); }", "async", false],
  ["const it = async () => { const row = query(); return row; };", "async", false],
  ["function* it() { yield query(); }", "generator", false],
  ["async function* it() { yield query(); }", "generator", false],
  ["function it(): Generator<Row> { return rows(); }", "generator", false],
  ["function it(): AsyncGenerator<Row, void> { return null as never; }", "generator", false],
  ["async function it(): Promise<any> {}", "any", false],
  ["type Anything = (any); function it(): Promise<Anything> { return null as never; }", "any", false],
  ["declare const it: (a: string) => Promise<Row>;", "async", false],
  ["function it() { query(); }", "function", false],
  [
    "class Repository { constructor(readonly row: Row) {} } function it() { return new Repository(query()); }",
    "function",
    false,
  ],
  ["class Base {} class Repository extends Base {} const it = () => new Repository();", "function", false],
  ["function it(ok: boolean) { if (ok) return { row: query() }; return [query()]; }", "function", false],
  ["function it(ok: boolean) { const text = 'a'; return ok ? text : null; }", "function", false],
  // Only the type is enough.
  [
    "class Later { then(f: (row: Row) => void) { f(query()); } } function it() { return new Later(); }",
    "async",
    true,
  ],
  [
    "class Base { then(f: (row: Row) => void) { f(query()); } } class Later extends Base {} const it = () => new Later();",
    "async",
    true,
  ],
  ["class Later extends Promise<Row> {} function it() { return new Later(() => {}); }", "async", true],
  [
    "interface Later { then(f: (row: Row) => void): void } class Later {} const it = () => new Later();",
    "async",
    true,
  ],
  ["function it() { return { then(f: (row: Row) => void) { f(query()); } }; }", "async", true],
  ["function it() { return [1] as any; }", "any", true],
  ["function it() { const row: any = {}; return row; }", "any", true],
  ["function it() { return query(); }", "function", true],
  ["function it(): Row { return query(); }", "function", true],
  ["function it() { return Promise.resolve(query()); }", "async", true],
  ["type Later = Promise<Row>; function it(): Later { return null as never; }", "async", true],
  ["class Promise<T> { of?: T } function it(): Promise<any> { return new Promise(); }", "function", true],
  [
    "interface Thenable { then(f: (row: Row) => void): void } function it(): Thenable { return null as never; }",
    "async",
    true,
  ],
  ["function it(): any {}", "any", true],
  ["function it(): Iterable<Row> { return []; }", "function", true],
  ["function* it(): Iterable<Row> { yield query(); }", "function", true],
  // Expressions that look as if they might be `any`.
  ["async function it() { return JSON.parse('1'); }", "any", true],
  ["async function it() { const read = JSON.parse('1'); return read; }", "any", true],
  ["async function it(ok: boolean) { return ok ? query() : (query() as any); }", "any", true],
  ["async function it() { return await (await fetched()).json(); }", "any", true],
  ["async function it() { return (await typed()).json(); }", "async", true],
  ["async function it() { return JSON.parse('1') as Row; }", "async", false],
];
const SHARED = `export interface Row { id: number }
export declare function query(): Row;
export declare function rows(): Generator<Row>;
export declare function fetched(): Promise<{ json(): Promise<any> }>;
export declare function typed(): Promise<{ json(): Row }>;
`;

const program = programOf({
  "src/shared.ts": SHARED,
  ...Object.fromEntries(
    CASES.map(([text], i) => [
      `src/case${i}.ts`,
      `import { fetched, query, type Row, rows, typed } from "./shared.js";\n${text}\nexport const found = it;`,
    ]),
  ),
});

test.each(CASES.map((each, i) => [...each, i] as const))("%s", (_, given, asks, i) => {
  const { semantics } = program;
  const exported = program.file(`src/case${i}.ts`).statements.at(-1);
  if (!exported || !ts.isVariableStatement(exported)) throw new Error("nothing found");
  const node = exported.declarationList.declarations[0]?.initializer;
  const [signature] = node ? semantics.callableOf(node).signatures : [];
  if (!signature) throw new Error("no function");
  const asked = vi.spyOn(signature, "result", "get");
  expect(givenBy(signature, semantics)).toBe(given);
  expect(asked.mock.calls.length > 0).toBe(asks);
});

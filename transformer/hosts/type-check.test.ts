import ts from "typescript";
import { expect, test, vi } from "vitest";
import { useCompiler } from "../semantics/compiler.js";
import { checkOfAffected } from "./type-check.js";

useCompiler(ts);

const GLOBALS =
  "interface Array<T> {} interface Boolean {} interface CallableFunction {} interface Function {} interface IArguments {} " +
  "interface NewableFunction {} interface Number {} interface Object {} interface RegExp {} interface String {}";

/** Successive programs, in memory, with files that import `shared`. */
function programs(users: number) {
  const names = Array.from({ length: users }, (_, i) => `/user${i}.ts`);
  const user = (name: string) =>
    `import { shared } from "./shared.js";\nexport const ${name.slice(1, -3)}: number = shared;\n`;
  const parsed = new Map<string, ts.SourceFile>();
  let version = 0;
  const set = (name: string, text: string) => {
    const file = ts.createSourceFile(name, text, { languageVersion: ts.ScriptTarget.ES2022 });
    parsed.set(name, Object.assign(file, { version: String(++version) }));
  };
  set("/globals.d.ts", GLOBALS);
  for (const name of names) set(name, user(name));
  const host: ts.CompilerHost = {
    getSourceFile: (name) => parsed.get(name),
    fileExists: (name) => parsed.has(name),
    readFile: (name) => parsed.get(name)?.text,
    writeFile: () => {},
    getDefaultLibFileName: () => "/globals.d.ts",
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
  };
  let previous: ts.SemanticDiagnosticsBuilderProgram | undefined;
  return (shared: string, isOvertaken = () => false, onStep = () => {}) => {
    set("/shared.ts", shared);
    const options: ts.CompilerOptions = { noLib: true, strict: true, types: [], noEmit: true };
    const roots = ["/globals.d.ts", "/shared.ts", ...names];
    previous = ts.createSemanticDiagnosticsBuilderProgram(roots, options, host, previous);
    return checkOfAffected(previous, { isOvertaken, onStep, lookMs: 0 })();
  };
}

/** Runs a check to its end. */
function end(check: ReturnType<ReturnType<typeof programs>>) {
  let steps = 0;
  for (;;) {
    const { done, value } = check.next();
    if (done) return { steps, places: value?.map(({ file }) => file?.fileName ?? "").sort() };
    steps++;
  }
}

const GOOD = "export const shared: number = 1;\n";
const BAD = 'export const shared: string = "";\n';
const USERS = ["/user0.ts", "/user1.ts", "/user2.ts", "/user3.ts"];

test("a check goes a file a step, and only over what the edit reached", () => {
  const edit = programs(4);
  expect(end(edit(GOOD))).toEqual({ steps: 6, places: [] });
  expect(end(edit(BAD))).toEqual({ steps: 5, places: USERS });
  // The change of the value is not visible to other files.
  expect(end(edit(BAD.replace('""', '"text"')))).toEqual({ steps: 1, places: USERS });
  expect(end(edit(GOOD))).toEqual({ steps: 5, places: [] });
});

test.each([0, 1, 2, 3, 4, 5])(
  "what a check leaves that is given up after %d steps, the next one does",
  (steps) => {
    const edit = programs(4);
    end(edit(GOOD));
    const given = edit(BAD);
    for (let step = 0; step < steps; step++) given.next();
    expect(end(edit(BAD.replace('""', '"text"'))).places).toEqual(USERS);
    const again = edit(GOOD);
    for (let step = 0; step < steps; step++) again.next();
    expect(end(edit(GOOD.replace("1", "2"))).places).toEqual([]);
  },
);

test("a check of files that have changed since ends in the middle of one, without a result", () => {
  const edit = programs(1);
  const isOvertaken = vi.fn(() => true);
  expect(end(edit(`interface A { a: string }\n${GOOD}`, isOvertaken)).places).toBeUndefined();
  expect(isOvertaken).toHaveBeenCalledTimes(1);
  expect(end(edit(BAD)).places).toEqual(["/user0.ts"]);
});

test("a check ends with what is thrown between two steps, or within one", () => {
  const edit = programs(4);
  const after = (steps: number) => () => {
    if (steps-- === 0) throw new Error("full");
  };
  const never = () => false;
  expect(() => end(edit(GOOD, never, after(0)))).toThrow("full");
  expect(() => end(edit(GOOD, never, after(5)))).toThrow("full");
  expect(end(edit(GOOD, never, after(1_000)))).toEqual({ steps: expect.any(Number), places: [] });
  let calls = 0;
  const { steps } = end(programs(0)(`interface A { a: string }\n${GOOD}`, never, () => calls++));
  // TypeScript also stops for a moment at each interface.
  expect(calls).toBeGreaterThan(steps + 1);
});

import ts from "typescript";
import { expect, test } from "vitest";
import { useCompiler } from "../semantics/compiler.js";
import { bindInSteps } from "./bind-in-steps.js";
import { createSourceFiles } from "./source-files.js";

useCompiler(ts);

const TEXTS = new Map([
  ["/a.ts", "export interface A { a: string }\n"],
  ["/b.ts", 'import type { A } from "./a.js";\nexport const b: A = { a: "" };\n'],
  ["/c.ts", "export const c = 1;\n"],
]);
const OPTIONS: ts.CompilerOptions = { noLib: true, types: [], strict: true, module: ts.ModuleKind.NodeNext };

function program(onStep?: () => void) {
  const host = createSourceFiles(TEXTS, onStep).host(OPTIONS);
  host.fileExists = (name) => TEXTS.has(name);
  return ts.createProgram([...TEXTS.keys()], OPTIONS, host);
}

/** TypeScript's own members of a bound file. */
const symbols = (made: ts.Program) =>
  made.getSourceFiles().map((file) => {
    const { locals, symbol } = file as { locals?: ts.SymbolTable; symbol?: ts.Symbol };
    return [file.fileName, [...(locals?.keys() ?? [])], [...(symbol?.exports?.keys() ?? [])]];
  });

test("binds what the checker would, a file a step", () => {
  const [inSteps, byChecker] = [program(), program()];
  const bound: number[] = [];
  bindInSteps(inSteps, () => bound.push(symbols(inSteps).filter(([, , exports]) => exports?.length).length));
  expect(bound).toEqual([0, 1, 2]);
  byChecker.getTypeChecker();
  expect(symbols(inSteps)).toEqual(symbols(byChecker));
  expect(inSteps.getSemanticDiagnostics()).toEqual([]);
});

test("leaves a bound file as it is", () => {
  const made = program();
  made.getTypeChecker();
  const before = symbols(made);
  bindInSteps(made, () => {});
  expect(symbols(made)).toEqual(before);
});

test("ends with what a step throws, before a file is read or bound", () => {
  const after = (steps: number) => () => {
    if (steps-- === 0) throw new Error("full");
  };
  expect(() => program(after(2))).toThrow("full");
  expect(() => program(after(3))).not.toThrow();
  const made = program();
  expect(() => bindInSteps(made, after(1))).toThrow("full");
  expect(symbols(made).map(([, , exports]) => exports?.length)).toEqual([1, 0, 0]);
});

import ts from "typescript";
import { expect, test } from "vitest";
import { CS2005 } from "./diagnostics/catalogue.js";
import { type Transformed, unaffectedFiles } from "./unaffected.js";

const module = (name: string) => ts.createSourceFile(`/src/${name}.ts`, "", ts.ScriptTarget.ES2022);
const [a, b, shared] = [module("a"), module("b"), module("shared")];

/** A program of modules and what each can see. `said` is the module that had a problem, and the file it is in. */
function programOf(
  sees: ReadonlyMap<ts.SourceFile, readonly ts.SourceFile[]>,
  said?: { by: ts.SourceFile; in?: ts.SourceFile },
): Transformed {
  const location = said?.in && { file: said.in.fileName, start: 0, length: 0, line: 1, column: 1 };
  const problem = CS2005({ type: "T" }, { location, trail: [] });
  return {
    files: [...sees.keys()],
    inputs: (file) => sees.get(file) ?? [],
    transform: (file) => ({ diagnostics: file === said?.by ? [problem] : [] }),
  };
}

const names = (files: ReadonlySet<ts.SourceFile>) => [...files].map((file) => file.fileName).sort();

const before = new Map([
  [a, [shared]],
  [b, []],
  [shared, []],
]);

test("all of a program is unaffected when nothing changed", () => {
  expect(names(unaffectedFiles(programOf(before), programOf(before)))).toEqual([
    ...["/src/a.ts", "/src/b.ts", "/src/shared.ts"],
  ]);
});

test("an edit reaches the module itself and those that see it", () => {
  const edited = module("shared");
  const after = new Map([
    [a, [edited]],
    [b, []],
    [edited, []],
  ]);
  expect(names(unaffectedFiles(programOf(before), programOf(after)))).toEqual(["/src/b.ts"]);
});

test("a module that sees more or less than before is affected", () => {
  const more = new Map([...before, [b, [shared]]]);
  expect(names(unaffectedFiles(programOf(before), programOf(more)))).not.toContain("/src/b.ts");
  expect(names(unaffectedFiles(programOf(more), programOf(before)))).not.toContain("/src/b.ts");
});

test("a problem said by a module that is read again makes the others that see its place be read again", () => {
  const both = new Map([...before, [b, [shared]]]);
  const edited = module("a");
  const after = new Map([
    [edited, [shared]],
    [b, [shared]],
    [shared, []],
  ]);
  const left = (said?: { by: ts.SourceFile; in?: ts.SourceFile }) =>
    names(unaffectedFiles(programOf(both, said), programOf(after)));
  expect(left()).toEqual(["/src/b.ts", "/src/shared.ts"]);
  expect(left({ by: a, in: shared })).toEqual([]);
  expect(left({ by: a, in: a })).toEqual(["/src/b.ts", "/src/shared.ts"]);
  expect(left({ by: a })).toEqual([]);
});

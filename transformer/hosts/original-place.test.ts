import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterEach, beforeEach, expect, test } from "vitest";
import { useCompiler } from "../semantics/compiler.js";
import { placeIn } from "./original-place.js";

useCompiler(ts);
let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "countersign-place-")));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const SOURCE = `// A comment that declarations leave out.
const secret = 1;

export interface Item {
  save?: () => void;
}
export const open = () => secret;
`;

/** Builds the source to declarations, and looks up the position of a text in them. */
function place(text: string, options: ts.CompilerOptions, between = () => {}) {
  const source = join(root, "src/item.ts");
  mkdirSync(join(root, "src"));
  writeFileSync(source, SOURCE);
  const settings = { rootDir: join(root, "src"), types: [], noLib: true, declaration: true, ...options };
  ts.createProgram([source], { ...settings, outDir: join(root, "dist") }).emit();
  between();
  const declarations = join(root, "dist/item.d.ts");
  const program = ts.createProgram([declarations], { noLib: true, types: [] });
  const start = readFileSync(declarations, "utf8").indexOf(text);
  expect(start).toBeGreaterThan(0);
  const found = placeIn(program, { file: declarations, start, length: text.length });
  if (!found) throw new Error("There is no such file");
  const { line, character } = found.file.getLineAndCharacterOfPosition(found.start);
  const shown = found.file.text.slice(found.start, found.start + found.length);
  return [found.file.fileName, line + 1, character + 1, shown];
}

test("a position in declarations with a map is the one in the source", () => {
  const shown = "save?: () => void;";
  expect(place(shown, { declarationMap: true })).toEqual([join(root, "src/item.ts"), 5, 3, shown]);
});

test("what reads otherwise in the source is shown by its name, under a source root as well", () => {
  const options = { declarationMap: true, sourceRoot: join(root, "src") };
  expect(place("open: () => number", options)).toEqual([join(root, "src/item.ts"), 7, 14, "open"]);
});

test.each([
  ["without a map", {}, () => {}],
  ["with a map that is gone", { declarationMap: true }, () => rmSync(join(root, "dist/item.d.ts.map"))],
  ["with a broken map", { declarationMap: true }, () => writeFileSync(join(root, "dist/item.d.ts.map"), "{")],
  ["whose source was not published", { declarationMap: true }, () => rmSync(join(root, "src/item.ts"))],
  [
    "whose source is another by now",
    { declarationMap: true },
    () => writeFileSync(join(root, "src/item.ts"), ""),
  ],
])("a position in declarations %s stays", (_, options, between) => {
  const shown = "save?: () => void;";
  expect(place(shown, options, between)).toEqual([join(root, "dist/item.d.ts"), 2, 5, shown]);
});

import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import ts from "typescript";
import { expect, test } from "vitest";
import { programOf, root } from "../../test/support/program.js";
import { createTransform } from "../transform.js";
import { graftTransformer } from "./graft.js";

/** The output of one module. */
function emitted(
  name: string,
  files: Readonly<Record<string, string>>,
  emitting: ts.CompilerOptions = {},
): { readonly code: string; readonly map: string; readonly prelude: string } {
  const { program, file } = programOf(files);
  const transform = createTransform(program, { root });
  const before = [graftTransformer(transform.edits)];
  let [code, map] = ["", ""];
  Object.assign(program.getCompilerOptions(), { noEmit: false, ...emitting });
  const keep = (fileName: string, text: string) => {
    if (/\.[cm]?js$/.test(fileName)) code = text;
    if (/\.[cm]?js\.map$/.test(fileName)) map = text;
  };
  program.emit(file(name), keep, undefined, undefined, { before });
  return { code, map, prelude: transform.edits(file(name))?.prelude ?? "" };
}

const PREAMBLE = `import { App, type Depends } from "countersign";
export const app = new App({ title: "Test", version: "1" });
`;

test("a dependency of the module itself is found in CommonJS output, where exported variables are members", () => {
  const source = `${PREAMBLE}
const make = (made: string) => (): string => made;
export const made = make("made");
export const arrow = (): string => "arrow";
export function declared(): string { return "declared"; }
const hidden = make("hidden");
app.get("/", (a: Depends<typeof made>, b: Depends<typeof arrow>, c: Depends<typeof declared>, d: Depends<typeof hidden>): string => a + b + c + d);
`;
  const { code } = emitted("src/app.cts", { "src/app.cts": source });
  expect([...code.matchAll(/use: \(\) => (\S+),/g)].map(([, name]) => name)).toEqual([
    ...["exports.made", "exports.arrow", "declared", "hidden"],
  ]);
});

test.each([
  ["as the module's own specifiers end", `import { other } from "./other.js";`, "./db.js"],
  ["in TypeScript's ending", `import { other } from "./other.ts";`, "./db.ts"],
])("a dependency behind an alias is imported %s", (_, line, expected) => {
  const files = {
    "src/app.ts": `${PREAMBLE}${line}
import type { Db } from "./${expected.endsWith(".ts") ? "alias.ts" : "alias.js"}";
app.get("/", (db: Db): string => db + other);
`,
    "src/other.ts": "export const other = 1;",
    "src/alias.ts": `import type { Depends } from "countersign";
import type { connection } from "./${expected.slice(2)}";
export type Db = Depends<typeof connection>;
`,
    "src/db.ts": "export const connection = (): string => '';",
  };
  expect(emitted("src/app.ts", files).code).toContain(`import * as $db from "${expected}";`);
});

test("the specifier of a package is taken over as it is", () => {
  const files = {
    "src/app.ts": `${PREAMBLE}import type { Db } from "./alias.js";
app.get("/", (db: Db): string => db);
`,
    "src/alias.ts": `import type { Depends } from "countersign";
import type { connection } from "some-db";
export type Db = Depends<typeof connection>;
`,
    "node_modules/some-db/package.json": `{ "name": "some-db", "version": "1.0.0", "type": "module", "types": "index.d.ts" }`,
    "node_modules/some-db/index.d.ts": "export declare const connection: () => string;",
  };
  expect(emitted("src/app.ts", files).code).toContain(`import * as $someDb from "some-db";`);
});

const ITEMS = {
  "src/app.ts": `${PREAMBLE}
interface Item { name: string; price?: number }
app.put("/items", (item: Item): Item => item);
export const after = missing();
declare function missing(): string;
`,
};

test("an ES module has the prelude as it was generated, and the source map of what is behind it is exact", () => {
  const { code, map, prelude } = emitted("src/app.ts", ITEMS, { sourceMap: true });
  expect(prelude).toContain("  const price = (p = v.price) === undefined");
  expect(code).toContain(prelude.trimEnd());
  const lines = code.split("\n");
  const at = lines.findIndex((line) => line.includes("missing()"));
  const position = { line: at + 1, column: lines[at]?.indexOf("missing()") ?? 0 };
  const source = ITEMS["src/app.ts"].split("\n");
  const line = source.findIndex((text) => text.includes("= missing()"));
  expect(originalPositionFor(new TraceMap(map), position)).toMatchObject({
    line: line + 1,
    column: source[line]?.indexOf("missing()"),
  });
});

test("the imports of the prelude are rewritten as those of the module are", () => {
  const files = {
    "src/app.ts": `${PREAMBLE}import { other } from "./other.ts";
import type { connection } from "./db.ts";
app.get("/", (db: Depends<typeof connection>): string => db + other);
`,
    "src/other.ts": "export const other = 1;",
    "src/db.ts": "export const connection = (): string => '';",
  };
  const options = { allowImportingTsExtensions: true, rewriteRelativeImportExtensions: true };
  expect(emitted("src/app.ts", files, options).code).toContain(`import * as $db from "./db.js";`);
});

test("what is emitted for an older language is the same program, printed by TypeScript", () => {
  const { code, prelude } = emitted("src/app.ts", ITEMS, { target: ts.ScriptTarget.ES2020 });
  expect(code).not.toContain(prelude.trimEnd());
  const squeezed = (text: string) => text.replace(/\s+/g, "");
  expect(squeezed(code)).toContain(squeezed(prelude));
});

test("lines end as the project's do", () => {
  const { code } = emitted("src/app.ts", ITEMS, { newLine: ts.NewLineKind.CarriageReturnLineFeed });
  expect(code.replaceAll("\r\n", "")).not.toContain("\n");
});

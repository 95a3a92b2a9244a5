import { expect, test } from "vitest";
import { programOf, root } from "../../test/support/program.js";
import { createTransform } from "../transform.js";
import { graftTransformer } from "./graft.js";

/** What one module is emitted as. */
function emitted(name: string, files: Readonly<Record<string, string>>): string {
  const { program, file } = programOf(files);
  const before = [graftTransformer(createTransform(program, { root }).edits)];
  let code = "";
  program.getCompilerOptions().noEmit = false;
  const keep = (fileName: string, text: string) => {
    if (/\.[cm]?js$/.test(fileName)) code = text;
  };
  program.emit(file(name), keep, undefined, undefined, { before });
  return code;
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
  const code = emitted("src/app.cts", { "src/app.cts": source });
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
  expect(emitted("src/app.ts", files)).toContain(`import * as $db from "${expected}";`);
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
  expect(emitted("src/app.ts", files)).toContain(`import * as $someDb from "some-db";`);
});

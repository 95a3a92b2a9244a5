import { afterAll, describe, expect, test } from "vitest";
import { finish, start } from "../support/processes.js";
import { countersign, urlIn } from "../support/quickstart.js";
import { removeFolder, temporaryFolder, writeFiles } from "../support/temporary.js";

/** Node must load what `check` accepts and `build` writes: TypeScript finds modules in more ways than Node does. */
const COMMON = { target: "ES2022", lib: ["ES2023"], types: ["node"], strict: true, skipLibCheck: true };
const FOLDERS = { rootDir: "src", outDir: "dist" };

const LIBRARY = {
  "node_modules/library/package.json": { name: "library", version: "1.0.0", main: "main.js" },
  "node_modules/library/main.js": "exports.main = 1;\n",
  "node_modules/library/main.d.ts": "export declare const main: number;\n",
  "node_modules/library/part.js": "exports.part = 2;\n",
  "node_modules/library/part.d.ts": "export declare const part: number;\n",
  "node_modules/library/folder/index.js": "exports.inner = 3;\n",
  "node_modules/library/folder/index.d.ts": "export declare const inner: number;\n",
};

/** An import, an expression that uses it, and the value. */
type Import = readonly [text: string, expression: string, value: string];

interface Case {
  readonly options: object;
  readonly packageJson?: object;
  readonly files: Readonly<Record<string, string | object>>;
  readonly imports: Readonly<Record<string, Import>>;
}

const CASES: Readonly<Record<string, Case>> = {
  "with imports as bundlers resolve them": {
    options: {
      ...{ module: "Preserve", jsx: "react-jsx", resolveJsonModule: true, allowImportingTsExtensions: true },
      ...{ rootDir: ".", rootDirs: ["src", "made"], paths: { "@/*": ["./src/*"] } },
    },
    files: {
      "src/a.ts": "export const a = 1;\n",
      "src/lib/index.ts": 'export { b } from "./b";\nexport * from "./c.ts";\n',
      "src/lib/b.tsx": "export const b = 2;\n",
      "src/lib/c.ts": "export const c = 3;\n",
      "src/effect.ts": "Object.assign(globalThis, { effect: 7 });\n",
      "src/later.ts": "export const later = 8;\n",
      "src/one.ts": "export function one(): number {\n  return 9;\n}\n",
      "src/data.json": { a: 10 },
      "made/made.ts": "export const made = 11;\n",
      ...LIBRARY,
    },
    imports: {
      "without an extension": ['import { a } from "./a";', "a", "1"],
      "of a folder": ['import { b, c } from "./lib";', "b + c", "5"],
      "by an alias": ['import { a as again } from "@/a";', "again", "1"],
      "for its effect": ['import "./effect";', "Reflect.get(globalThis, 'effect')", "7"],
      "in an expression": ['const { later } = await import("@/later");', "later", "8"],
      "of a type alone": [
        'import type { one } from "@/one";\nimport type { Depends } from "countersign";',
        "((n: Depends<typeof one>) => n)(9)",
        "9",
      ],
      "of JSON": ['import data from "./data.json";', "data.a", "10"],
      "from another root": ['import { made } from "./made";', "made", "11"],
      "of a package without exports": ['import { main } from "library";', "main", "1"],
      "of its file": ['import { part } from "library/part";', "part", "2"],
      "of its folder": ['import { inner } from "library/folder";', "inner", "3"],
    },
  },
  "with imports as Node resolves them, and aliases": {
    options: { module: "NodeNext", paths: { "@/*": ["./src/*"] } },
    packageJson: { type: "module", imports: { "#lib/*": "./src/lib/*.ts" } },
    files: { "src/lib/a.ts": "export const a = 1;\n" },
    imports: {
      "of a module": ['import { a } from "./lib/a.js";', "a", "1"],
      "by an alias": ['import { a as again } from "@/lib/a.js";', "again", "1"],
      "by the imports of package.json": ['import { a as third } from "#lib/a";', "third", "1"],
    },
  },
  "in CommonJS": {
    options: { module: "CommonJS", moduleResolution: "bundler", paths: { "~": ["./src/lib"] } },
    packageJson: { type: "commonjs" },
    files: { "src/lib/index.ts": "export const a = 1;\n" },
    imports: {
      "by an alias": ['import { a } from "~";', "a", "1"],
      "without an extension": ['import * as lib from "./lib";', "lib.a", "1"],
      required: ['import lib2 = require("~");', "lib2.a", "1"],
    },
  },
};

function appOf(imports: Case["imports"]): string {
  const each = Object.values(imports);
  return [
    'import { App } from "countersign";',
    ...each.map(([text]) => text),
    'const app = new App({ title: "A", version: "1" });',
    ...each.map(([, expression], i) => `app.get("/${i}", (): string => String(${expression}));`),
    "export default app;\n",
  ].join("\n");
}

const answersOf = async (url: string, imports: Case["imports"]) =>
  Object.fromEntries(
    await Promise.all(
      Object.keys(imports).map(async (name, i) => [name, await (await fetch(`${url}/${i}`)).json()]),
    ),
  );

const folders: string[] = [];
afterAll(() => folders.forEach(removeFolder));

function project({ options, packageJson = { type: "module" }, files }: Omit<Case, "imports">): string {
  const folder = temporaryFolder("starts");
  folders.push(folder);
  writeFiles(folder, {
    "package.json": { name: "shop", ...packageJson },
    "tsconfig.json": { compilerOptions: { ...COMMON, ...FOLDERS, ...options }, include: ["src", "made"] },
    ...files,
  });
  return folder;
}

const run = (folder: string, ...args: readonly string[]) =>
  finish(process.execPath, [countersign, ...args], folder);

describe.each(Object.entries(CASES))("a project %s", (_, { imports, ...one }) => {
  const expected = Object.fromEntries(Object.entries(imports).map(([name, [, , value]]) => [name, value]));

  test("is built so that it starts, and served by dev", async () => {
    const folder = project({ ...one, files: { ...one.files, "src/app.ts": appOf(imports) } });
    const built = await run(folder, "build");
    expect(built.code, built.stdout + built.stderr).toBe(0);
    for (const command of ["start", "dev"]) {
      const args = [countersign, command, "--port", "0", "--host", "127.0.0.1"];
      const server = start(process.execPath, args, folder);
      try {
        const url = urlIn(await server.printed(/http:/));
        expect(await answersOf(url, imports), command).toEqual(expected);
      } finally {
        await server.stop();
      }
    }
  });
});

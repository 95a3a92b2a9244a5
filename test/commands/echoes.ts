import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { type Finished, finish } from "../support/processes.js";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../support/temporary.js";

/** If TypeScript has an error at a place or before it, Countersign reports nothing there, in every host. */
const OPTIONS = {
  ...{ target: "ES2022", lib: ["ES2023"], types: ["node"], module: "NodeNext", strict: true },
  ...{ skipLibCheck: true, rootDir: "src", outDir: "dist", sourceMap: true },
  plugins: [{ transform: "countersign/transform", transformProgram: true }],
};
export const APP = `import { App } from "countersign";
import { items } from "./items.js";

const app = new App({ title: "A", version: "1" });
app.route("/items", items);

export default app;
`;
export const ITEMS = `import { type Depends, type Int, type Query, Router } from "countersign";

export const items = new Router();
items.get("/:id", (id: Int): Int => id);
`;

/** Lines of a module with a router, and the places where TypeScript has an error; nothing else is reported for them. */
const ERRORS: Readonly<Record<string, readonly [lines: string, said: readonly string[]]>> = {
  "no-module": ['import { one } from "./nowhere.js";\nrouter.route("/", one);', ["3,21 TS2307"]],
  "no-export": ['import { one } from "./fine.js";\nrouter.route("/", one);', ["3,10 TS2305"]],
  "no-router": ['router.route("/", nothing);', ["3,19 TS2304"]],
  "no-type": ['router.get("/:id", (id: Itn): Int => id);', ["3,25 TS2304"]],
  "no-result": ['router.get("/", (id: Int): Itn[] => [id]);', ["3,28 TS2304"]],
  "no-types": [
    'import type { A, B } from "nowhere";\nrouter.post("/", (a: A, b: Query<B>): { c: A[] } => ({ c: [a] }));',
    ["3,27 TS2307"],
  ],
  "no-dependency": [
    'import { db } from "nowhere";\nrouter.post("/", (d: Depends<typeof db>): void => void d);',
    ["3,20 TS2307"],
  ],
  "no-parameter-of-dependency": [
    'const db = (a: Nothing) => a;\nrouter.post("/", (d: Depends<typeof db>): void => void d);',
    ["3,16 TS2304"],
  ],
  "no-handler": ['router.post("/", nothing);', ["3,18 TS2304"]],
  "no-function-in-handler": ['router.post("/", (a: Int) => nothing(a));', ["3,30 TS2304"]],
  "no-path": ["router.post(NOTHING, (): void => {});", ["3,13 TS2304"]],
  "no-option": ['router.post("/", { status: NOTHING }, (): void => {});', ["3,28 TS2304"]],
  "no-guard": ["export const guarded = new Router({ dependencies: [nothing] });", ["3,52 TS2304"]],
  loop: ['type Loop = Loop;\nrouter.post("/", (a: Loop): void => void a);', ["3,6 TS2456"]],
  // Two unrelated errors are both reported, and so is one of Countersign's own.
  elsewhere: [
    'router.post("/:b", (a: Nothing): void => void a);\nexport const n: number = "";',
    ["3,13 CS1003", "3,24 TS2304", "4,14 TS2322"],
  ],
  // A literal in a type does not make it a type that TypeScript could not resolve.
  literals: [
    'router.post("/:b", (a: "a" | 1 | -1 | true): void => void a);\nexport const n: number = "";',
    ["3,13 CS1003", "4,14 TS2322"],
  ],
  fine: ['router.get("/:id", (id: Int): Int => id);', []],
};
const NAMES = Object.keys(ERRORS);
const moduleOf = (lines: string) =>
  `import { type Depends, type Int, type Query, Router } from "countersign"\nexport const router = new Router();\n${lines}\n`;
const SOURCES: Readonly<Record<string, string>> = Object.fromEntries([
  ...NAMES.map((name) => [`src/${name}.ts`, moduleOf(ERRORS[name]?.[0] ?? "")]),
  [
    "src/app.ts",
    [
      'import { App } from "countersign";',
      ...NAMES.map((name, i) => `import { router as r${i} } from "./${name}.js";`),
      'const app = new App({ title: "A", version: "1" });',
      ...NAMES.map((name, i) => `app.route("/${name}", r${i});`),
      "export default app;\n",
    ].join("\n"),
  ],
]);

/** Errors with which TypeScript also suggests a name. */
const PLAIN: Readonly<Record<string, string>> = { TS2552: "TS2304", TS2724: "TS2305" };

interface Ran {
  readonly said: readonly string[];
  readonly printed: string;
}

/** Compiles the project in a folder. */
type Command = (folder: string) => Promise<Finished>;

export const processOf =
  (...args: readonly string[]): Command =>
  (folder) =>
    finish(process.execPath, args, folder);

export async function run(
  command: Command,
  files: Readonly<Record<string, string>>,
  { native = false, options = {} }: { native?: boolean; options?: object } = {},
): Promise<Ran> {
  const root = temporaryFolder("echoes");
  try {
    writeFiles(root, {
      "package.json": { type: "module" },
      "tsconfig.json": { compilerOptions: { ...OPTIONS, ...options }, include: ["src"] },
      ...files,
    });
    if (native) {
      mkdirSync(path.join(root, "node_modules"));
      symlinkSync(
        path.join(repository, "node_modules/typescript7"),
        path.join(root, "node_modules/typescript"),
        "junction",
      );
    }
    const { code, stdout, stderr } = await command(root);
    const printed = stdout + stderr;
    expect(code, printed).not.toBe(0);
    expect(existsSync(path.join(root, "dist/openapi.json"))).toBe(false);
    const heads = printed.matchAll(/^(src\/\S+?\(\d+,\d+\)): (?:error|warning) (?:TS\()?([A-Z]+\d+)/gm);
    const said = [...heads].map(([, place, code = ""]) => `${place} ${PLAIN[code] ?? code}`);
    return { said, printed };
  } finally {
    removeFolder(root);
  }
}

export const filesOf = ({ app = APP, items = ITEMS }: { app?: string; items?: string }) => ({
  "src/app.ts": app,
  "src/items.ts": items,
});

/** Tests the output of every host that checks types. */
export function silentBehindErrors(command: Command, project: { native?: boolean } = {}): void {
  test("says of types and names that are not there what TypeScript says, and no more", async () => {
    const { said } = await run(command, SOURCES, project);
    expect([...said].sort()).toEqual(
      NAMES.flatMap((name) =>
        (ERRORS[name]?.[1] ?? []).map((one) => `src/${name}.ts(${one.replace(" ", ") ")}`),
      ).sort(),
    );
  });

  test("says nothing of a program in which a word and a comma are missing", async () => {
    const files = filesOf({
      app: APP.replace('"A",', '"A"'),
      items: ITEMS.replace("export const", "export cons"),
    });
    const { said } = await run(command, files, project);
    expect([...said].sort()).toEqual([
      "src/app.ts(4,34) TS1005",
      "src/items.ts(3,1) TS1128",
      "src/items.ts(3,8) TS1435",
    ]);
  });

  test("says of an app that is no app only that countersign is not there", async () => {
    const app = APP.replace('"countersign"', '"countersing"');
    expect((await run(command, filesOf({ app }), project)).said).toEqual(["src/app.ts(1,21) TS2307"]);
  });
}

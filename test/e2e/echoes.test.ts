import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { rollup, viteBuild } from "../hosts/bundlers.js";
import { finish } from "../support/processes.js";
import { countersign, tspc } from "../support/quickstart.js";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../support/temporary.js";

/** Where TypeScript has an error at a place or behind it, Countersign stays silent there, in every host. */
const OPTIONS = {
  ...{ target: "ES2022", lib: ["ES2023"], types: ["node"], module: "NodeNext", strict: true },
  ...{ skipLibCheck: true, rootDir: "src", outDir: "dist", sourceMap: true },
  plugins: [{ transform: "countersign/transform", transformProgram: true }],
};
const APP = `import { App } from "countersign";
import { items } from "./items.js";

const app = new App({ title: "A", version: "1" });
app.route("/items", items);

export default app;
`;
const ITEMS = `import { type Depends, type Int, type Query, Router } from "countersign";

export const items = new Router();
items.get("/:id", (id: Int): Int => id);
`;

/** Lines of a module with a router, and the places where TypeScript has an error; nothing else is said of them. */
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
  // Two errors that have nothing to do with each other are both said, and so is an error of ours.
  elsewhere: [
    'router.post("/:b", (a: Nothing): void => void a);\nexport const n: number = "";',
    ["3,13 CS1003", "3,24 TS2304", "4,14 TS2322"],
  ],
  // Nor does a literal in a type make it one that TypeScript could not make out.
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

/** Where TypeScript also suggests a name. */
const PLAIN: Readonly<Record<string, string>> = { TS2552: "TS2304", TS2724: "TS2305" };

interface Ran {
  readonly said: readonly string[];
  readonly printed: string;
}

async function run(
  command: readonly string[],
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
    const { code, stdout, stderr } = await finish(process.execPath, command, root);
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

const filesOf = ({ app = APP, items = ITEMS }: { app?: string; items?: string }) => ({
  "src/app.ts": app,
  "src/items.ts": items,
});

describe.each([
  ["countersign check", [countersign, "check"], {}],
  ["countersign check with TypeScript 7", [countersign, "check"], { native: true }],
  ["tspc", [tspc, "--noEmit"], {}],
] as const)("%s", (_, command, project) => {
  test("says of types and names that are not there what TypeScript says, and no more", async () => {
    const { said } = await run(command, SOURCES, project);
    expect([...said].sort()).toEqual(
      NAMES.flatMap((name) =>
        (ERRORS[name]?.[1] ?? []).map((one) => `src/${name}.ts(${one.replace(" ", ") ")}`),
      ).sort(),
    );
  });

  test.each([
    [
      "a word",
      { items: ITEMS.replace("export const", "export cons") },
      ["src/items.ts(3,1) TS1128", "src/items.ts(3,8) TS1435"],
    ],
    ["a comma", { app: APP.replace('"A",', '"A"') }, ["src/app.ts(4,34) TS1005"]],
  ])("says nothing of a program in which %s is missing", async (_, files, said) => {
    expect((await run(command, filesOf(files), project)).said).toEqual(said);
  });

  test("says of an app that is no app only that countersign is not there", async () => {
    const app = APP.replace('"countersign"', '"countersing"');
    expect((await run(command, filesOf({ app }), project)).said).toEqual(["src/app.ts(1,21) TS2307"]);
  });
});

test("register names the cause when a module of CommonJS waits at its top level", async () => {
  const files = {
    ...filesOf({ app: APP.replace("export default", "await 1;\nexport default") }),
    "package.json": "{}",
  };
  const { printed } = await run(["--import", "countersign/register", "src/app.ts"], files);
  expect(printed).toMatch(/src\/app\.ts:7:1 - CS4017: .*CommonJS.*\n {2}fix: Add "type": "module"/);
});

describe("hosts that check no types", () => {
  const UNKNOWN = filesOf({ items: ITEMS.replace("id: Int", "id: Nothing") });
  const UNTYPED = { module: "ESNext", moduleResolution: "node", ignoreDeprecations: "6.0" };
  const script = (text: string) => ["--input-type=module", "--eval", text];
  const hosts: readonly (readonly [string, readonly string[]])[] = [
    ["register", ["--import", "countersign/register", "src/app.ts"]],
    ["vite", script(viteBuild("vite"))],
    ["rollup", script(rollup)],
  ];

  test.each(hosts)("%s says what TypeScript says in the place of an echo", async (_, command) => {
    const { printed } = await run(command, UNKNOWN);
    expect(printed).toContain("TS2304: Cannot find name 'Nothing'.");
    expect(printed).toMatch(/items\.ts[: (]+4[:,]2[34]/);
    expect(printed).not.toMatch(/CS\d{4}/);
  });

  test.each(hosts)(
    "%s says that it finds no types for countersign, and advises nothing else",
    async (_, command) => {
      const { printed } = await run(command, filesOf({}), { options: UNTYPED });
      expect(printed).toContain('CS4014: TypeScript finds no types for "countersign"');
      expect(printed).not.toContain("was not compiled");
    },
  );
});

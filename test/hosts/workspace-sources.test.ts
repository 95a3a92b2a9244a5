import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCompiler, openProject } from "../../transformer/hosts/program.js";
import { finish } from "../support/processes.js";
import { removeFolder, temporaryFolder, writeFiles } from "../support/temporary.js";

/** The app imports every package by its sources, except `built`, which has JavaScript for Node. */
const FILES = {
  "packages/app/package.json": { name: "@shop/app", version: "1.0.0", type: "module" },
  "packages/app/src/app.ts": `import { App, type Depends } from "countersign";
import { currentUser, items, type User } from "@shop/items";
import { rate } from "@shop/items/rates";
import { label } from "@shop/built";

const app = new App({ title: "Shop", version: "1.0.0" });
app.route("", items);
app.get("/me", (user: Depends<typeof currentUser>): User => user);
app.get("/rate", (): string => \`\${label} \${rate}\`);

export default app;
`,
  "packages/items/package.json": {
    name: "@shop/items",
    type: "module",
    exports: {
      ".": { types: "./src/index.ts", import: "./src/index.ts" },
      "./rates": "./src/rates/index.mts",
    },
    imports: { "#internal/*": "./src/internal/*.ts", "#measures": "measures" },
  },
  "packages/items/src/index.ts": `import { codec, type Header, HttpError, type MinLength, Router } from "countersign";
import { unit } from "#measures";
import { stamp } from "@shop/base";
import { LIMIT } from "#internal/limit";
import facts from "./facts.json" with { type: "json" };
import type { Unused } from "./unused.js";

export interface Item { name: string & MinLength<2> }
export interface User { name: string }
export interface Row extends Item { unit: string; stamp: number; limit: number; facts: number; of?: Unused }

const rows = codec<Row>();

export function currentUser(authorization: Header<string>): User {
  if (authorization === "Eve") throw new HttpError(403, "Not you");
  return { name: authorization };
}

/** Nobody without a name. */
export function known(authorization?: Header<string>): void {
  if (authorization === undefined) throw new HttpError(401, "Who are you?");
}

export const items = new Router({ prefix: "/items", dependencies: [known] });
items.post("/", (item: Item): Row =>
  rows.parse(rows.stringify({ ...item, unit, stamp: stamp(), limit: LIMIT, facts: facts.count })),
);
`,
  "packages/items/src/unused.ts":
    'import "./nowhere-at-run-time.js";\nexport interface Unused { id: number }\n',
  "packages/items/src/nowhere-at-run-time.ts": "throw new Error('Loaded');\nexport {};\n",
  "packages/items/src/facts.json": { count: 3 },
  "packages/items/src/internal/limit.ts": "export const LIMIT = 7;\n",
  "packages/items/src/rates/index.mts":
    'import { half } from "./half.cjs";\nexport const rate: number = half(3);\n',
  "packages/items/src/rates/half.cts": "export const half = (n: number): number => n / 2;\n",
  // Another version than the app's.
  "packages/items/node_modules/measures/package.json": {
    name: "measures",
    version: "2.0.0",
    exports: "./index.cjs",
  },
  "packages/items/node_modules/measures/index.cjs": 'exports.unit = "gram";\n',
  "packages/items/node_modules/measures/index.d.cts": "export declare const unit: string;\n",
  "node_modules/measures/package.json": { name: "measures", version: "1.0.0", exports: "./index.cjs" },
  "node_modules/measures/index.cjs": 'exports.unit = "ounce";\n',
  "node_modules/measures/index.d.cts": "export declare const unit: string;\n",
  // No "type": CommonJS to Node.
  "packages/base/package.json": { name: "@shop/base", exports: "./lib/index.ts" },
  "packages/base/lib/index.ts":
    'import { five } from "./five";\nexport enum Kind { Plain = 6 }\nexport const stamp = (): number => five + Kind.Plain;\n',
  "packages/base/lib/five.ts": "export const five = 5;\n",
  "packages/built/package.json": {
    name: "@shop/built",
    type: "module",
    exports: { source: "./src/index.ts", types: "./dist/index.d.ts", default: "./dist/index.js" },
  },
  "packages/built/src/index.ts": 'export const label: string = "source";\n',
  "packages/built/dist/index.d.ts": "export declare const label: string;\n",
  "packages/built/dist/index.js": 'export const label = "built";\n',
};

const config = (options: object = {}, more: object = {}) => ({
  "packages/app/tsconfig.json": {
    compilerOptions: {
      ...{
        target: "ES2022",
        lib: ["ES2022"],
        types: [],
        module: "NodeNext",
        strict: true,
        skipLibCheck: true,
      },
      ...{ rootDir: "src", outDir: "dist", customConditions: ["source"], resolveJsonModule: true },
      ...options,
    },
    include: ["src"],
    ...more,
  },
});

const ASK = `const { default: app } = await import(process.argv[2]);
const ask = async (path, headers = {}, body) => {
  const init = { headers: { "content-type": "application/json", ...headers }, ...(body && { method: "POST", body }) };
  const answer = await app.request(path, init);
  console.log(answer.status, await answer.text());
};
await ask("/items", { authorization: "Ada" }, '{"name":"Lamp"}');
await ask("/items", { authorization: "Ada" }, '{"name":"L"}');
await ask("/items", {}, '{"name":"Lamp"}');
await ask("/me", { authorization: "Ada" });
await ask("/me", { authorization: "Eve" });
await ask("/rate");
`;

let root: string;
const app = () => path.join(root, "packages/app");

function workspace(more: Readonly<Record<string, string | object>> = {}): string {
  const folder = realpathSync(temporaryFolder("workspace-sources"));
  writeFiles(folder, { ...FILES, ...config(), ...more });
  mkdirSync(path.join(folder, "node_modules/@shop"), { recursive: true });
  for (const name of ["items", "base", "built"])
    symlinkSync(`../../packages/${name}`, path.join(folder, "node_modules/@shop", name));
  return folder;
}

async function compiled(folder: string) {
  const compiler = await createCompiler(await openProject({ cwd: path.join(folder, "packages/app") }));
  return compiler.compile();
}

beforeAll(() => {
  root = workspace({ "packages/app/ask.mjs": ASK });
});
afterAll(() => removeFolder(root));

/** The responses of the app, run by Node from the output of the build. */
async function answers(entry: string): Promise<readonly string[]> {
  const asked = await finish(process.execPath, ["ask.mjs", entry], app());
  expect(asked.stderr).toBe("");
  return asked.stdout.trim().split("\n");
}

const EXPECTED = [
  '200 {"name":"Lamp","unit":"gram","stamp":11,"limit":7,"facts":3}',
  expect.stringMatching(/^422 .*"loc":\["body","name"\]/),
  expect.stringMatching(/^401 /),
  '200 {"name":"Ada"}',
  expect.stringMatching(/^403 /),
  '200 "built 1.5"',
];

describe("an app whose workspace exports TypeScript", () => {
  test("is built with these sources, and runs", async () => {
    const { problems, emit } = await compiled(root);
    expect(problems).toEqual([]);
    const { written, entry } = emit(path.join(app(), "dist"));
    expect(entry).toBe(path.join(app(), "dist/app.js"));
    const emitted = written.map((file) => path.relative(path.join(app(), "dist"), file));
    expect(emitted.filter((file) => !file.endsWith(".map")).toSorted()).toEqual([
      "_workspace/@shop/base/lib/five.js",
      "_workspace/@shop/base/lib/index.js",
      "_workspace/@shop/base/package.json",
      "_workspace/@shop/items/package.json",
      "_workspace/@shop/items/src/facts.json",
      "_workspace/@shop/items/src/index.js",
      "_workspace/@shop/items/src/internal/limit.js",
      "_workspace/@shop/items/src/rates/half.cjs",
      "_workspace/@shop/items/src/rates/index.mjs",
      "app.js",
    ]);
    expect(await answers("./dist/app.js")).toEqual(EXPECTED);
  });

  test("has source maps that lead to them", () => {
    const map = path.join(app(), "dist/_workspace/@shop/items/src/index.js.map");
    const [source = ""] = JSON.parse(readFileSync(map, "utf8")).sources;
    expect(path.resolve(path.dirname(map), source)).toBe(path.join(root, "packages/items/src/index.ts"));
  });

  test("may say where declarations go, and have a reference to the package, which is not built", async () => {
    const declarations = { declaration: true, declarationDir: "types" };
    const composite = { composite: true, rootDir: "src", outDir: "dist", module: "Preserve" };
    writeFiles(root, { "packages/items/tsconfig.json": { compilerOptions: composite, include: ["src"] } });
    writeFiles(root, config({ ...declarations, module: "Preserve" }, { references: [{ path: "../items" }] }));
    const { problems, emit } = await compiled(root);
    expect(problems).toEqual([]);
    emit(path.join(app(), "out"));
    expect(existsSync(path.join(app(), "types/app.d.ts"))).toBe(true);
    const { exports } = {
      exports: readFileSync(path.join(app(), "types/_workspace/@shop/items/src/index.d.ts"), "utf8"),
    };
    expect(exports).toContain("export declare function currentUser(authorization: Header<string>): User;");
    rmSync(path.join(root, "packages/items/tsconfig.json"));
    writeFiles(root, config());
  });

  test("is compiled with what was meant to be built, where it has not been", async () => {
    const folder = workspace();
    rmSync(path.join(folder, "packages/built/dist"), { recursive: true });
    const { problems, emit } = await compiled(folder);
    expect(problems).toEqual([]);
    const { written } = emit(path.join(folder, "packages/app/dist"));
    removeFolder(folder);
    expect(written).toContain(path.join(folder, "packages/app/dist/_workspace/@shop/built/src/index.js"));
  });
});

test("what Node would not find is refused: copies in node_modules, JavaScript beside sources, what PnP gives the package alone", async () => {
  const folder = workspace({
    ".pnp.cjs": "",
    "packages/items/src/internal/limit.js": "exports.LIMIT = 7;\n",
    "packages/items/src/internal/limit.d.ts": "export declare const LIMIT: number;\n",
  });
  rmSync(path.join(folder, "packages/items/src/internal/limit.ts"));
  rmSync(path.join(folder, "node_modules/@shop/base"));
  writeFiles(folder, {
    "node_modules/@shop/base/package.json": { name: "@shop/base", exports: "./index.ts" },
    "node_modules/@shop/base/index.ts": "export const stamp = (): number => 1;\n",
    "packages/items/package.json": {
      ...FILES["packages/items/package.json"],
      imports: { "#internal/*": "./src/internal/*.js", "#measures": "measures" },
    },
  });
  const { problems } = await compiled(folder);
  removeFolder(folder);
  expect(
    problems.map(({ code, file = "", line, message }) => [code, path.relative(folder, file), line, message]),
  ).toEqual([
    // Yarn is not installed here, so nothing reports the app's packages.
    ...[
      [1, "countersign"],
      [2, "measures"],
    ].map(([line, name]) => [
      "CS4100",
      "packages/items/src/index.ts",
      line,
      `"@shop/items" is compiled with the app, and Node does not find "${name}" from there.`,
    ]),
    [
      "CS4015",
      "packages/items/src/index.ts",
      3,
      '"@shop/base" resolves to ../../node_modules/@shop/base/index.ts, which is TypeScript and not part of this build.',
    ],
    [
      "CS4101",
      "packages/items/src/index.ts",
      4,
      '"#internal/limit" leads to ../items/src/internal/limit.js, which is JavaScript and is not part of this build; "@shop/items" is compiled with the app.',
    ],
  ]);
});

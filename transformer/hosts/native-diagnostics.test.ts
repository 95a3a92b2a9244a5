import { spawn } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import type { CompilerOptions } from "typescript";
import { afterAll, expect, test } from "vitest";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../../test/support/temporary.js";
import { startNativeApi } from "./native-api.js";
import { checkNatively, type NativeCheck } from "./native-check.js";
import { type NativeCompiler, nativeCompiler } from "./native-compiler.js";
import { nativeProblems } from "./native-diagnostics.js";

const folders: string[] = [];
afterAll(() => folders.forEach(removeFolder));

const OPTIONS = { target: "ES2022", types: [], module: "NodeNext", strict: true, skipLibCheck: true };

/** The native compiler, and its check of a project with a tsconfig.json that has these options or this text. */
function project(files: Record<string, string | object>, options: Record<string, unknown> = {}) {
  const root = temporaryFolder("native");
  folders.push(root);
  const compilerOptions = { ...OPTIONS, rootDir: "src", outDir: "dist", ...options };
  writeFiles(root, {
    "package.json": { type: "module" },
    "tsconfig.json": { compilerOptions, include: ["src"] },
    ...files,
  });
  mkdirSync(path.join(root, "node_modules"));
  symlinkSync(path.join(repository, "node_modules/typescript7"), path.join(root, "node_modules/typescript"));
  const compiler = nativeCompiler(root);
  if (!compiler) throw new Error("The native compiler is not there.");
  const configFile = path.join(root, "tsconfig.json");
  const check: NativeCheck = {
    root,
    configFile,
    options: options as CompilerOptions,
    hasReferences: false,
    types: true,
  };
  return { compiler, check };
}

const CHAIN = `interface A { x: { y: { z: string } } }
declare let wide: { x: { y: { z: number } } };
export const narrow: A = wide;
export const literal: A = { x: { y: { z: 1 } } };
`;
const OVERLOADS = `declare function f(a: string): void; declare function f(a: number): void;
f(true);
`;
const PLACES = `\uFEFF/* \u00FCbe\u{1F4A9}r */ export const a: number = "\u00FC\u{1F4A9}"; const b: string = 1;\r
\tconst tab: string = 2;\rconst mac: string = 3;\u2028const line: string = 4;
const one: string = 5; const two: string = 6; void [tab, mac, line, one, two, b];
`;

/** Each with a kind of problem of its own. */
const BROKEN: Record<string, [Record<string, string | object>, Record<string, unknown>?]> = {
  "messages in a chain": [{ "src/a.ts": CHAIN }],
  "overloads and related places": [{ "src/a.ts": OVERLOADS }],
  "places in lines of every kind": [{ "src/a.ts": PLACES }],
  "files in order": [
    {
      "src/b.ts": "export const b: string = 1;",
      "src/B.ts": "export const c: string = 1;",
      "src/a/z.ts": CHAIN,
    },
  ],
  "one and the same twice": [{ "src/a.ts": 'import "./none.js"; import "./none.js";' }],
  "modules and names that are not there": [
    { "src/a.ts": 'import { no } from "./b.js"; import "./none.js"; no; nope;', "src/b.ts": "export {};" },
  ],
  "an error that is expected and does not come": [{ "src/a.ts": "// @ts-expect-error\nexport const a = 1;" }],
  "what does not parse": [{ "src/a.ts": "export const a = {;\n", "src/b.ts": "const b: string = 1;" }],
  "what does not bind": [{ "src/a.ts": "let a = 1; let a = 2; export default 1; export default 2;" }],
  "declarations that cannot be written": [
    { "src/a.ts": "export const a = class { private b = 1; };" },
    { declaration: true },
  ],
  "declarations that must be isolated": [
    { "src/a.ts": "export const a = Math.random();" },
    { declaration: true, isolatedDeclarations: true },
  ],
  "an unknown option": [{ "src/a.ts": CHAIN }, { strictt: true }],
  "options that exclude each other": [
    { "src/a.ts": CHAIN },
    { module: "ESNext", moduleResolution: "NodeNext" },
  ],
  "a library that is not there": [{ "src/a.ts": CHAIN }, { lib: ["ES1"] }],
  "no library at all": [{ "src/a.ts": "export {};" }, { noLib: true }],
  "types that are not there": [{ "src/a.ts": CHAIN }, { types: ["none"] }],
  "no files": [{ "src/a.js": "" }],
  "a tsconfig.json that does not parse": [{ "src/a.ts": CHAIN, "tsconfig.json": "{ ," }],
  "JavaScript that would be overwritten": [
    { "src/a.js": "const a = ;\n" },
    { allowJs: true, checkJs: true, outDir: undefined },
  ],
  "imports that need an option of emit": [
    { "src/a.ts": 'import "./b.ts"; export const a: string = 1;', "src/b.ts": "export {};" },
    { allowImportingTsExtensions: true },
  ],
  "a composite project": [{ "src/a.ts": "export const a = class { private b = 1; };" }, { composite: true }],
  "an incremental project": [{ "src/a.ts": CHAIN }, { incremental: true }],
  "emit of declarations alone": [{ "src/a.ts": CHAIN }, { declaration: true, emitDeclarationOnly: true }],
  "JSX in no mode": [{ "src/a.tsx": "export const a = <b />;" }],
  "a chain of causes in another file": [
    {
      "src/a.ts": 'import type { A } from "./b.js"; export const a: A = {};',
      "src/b.ts": CHAIN.replace("interface", "export interface"),
    },
  ],
};

test.each(Object.entries(BROKEN))(
  "a process that is asked says what tsc prints: %s",
  async (_, [files, options]) => {
    const { compiler, check } = project(files, options);
    const api = startNativeApi(compiler, check);
    if (!api) throw new Error("The native compiler cannot be asked.");
    const reasons: string[] = [];
    const told = { ...check, onRun: (why: string) => reasons.push(why) };
    const asked = await checkNatively(compiler, told, () => api).finally(() => api.close());
    const printed = await checkNatively(compiler, check);
    expect(printed).not.toEqual([]);
    expect(asked).toEqual(printed);
    expect(reasons.length).toBeLessThan(2);
    for (const left of ["dist", "tsconfig.tsbuildinfo"])
      expect(existsSync(path.join(check.root, left))).toBe(false);
  },
);

test("a process that is asked answers by itself where it can", async () => {
  const { compiler, check } = project({ "src/a.ts": CHAIN });
  const api = startNativeApi(compiler, check);
  const found = api && (await nativeProblems(api, { declaration: false }));
  api?.close();
  expect(found?.map(({ code }) => code)).toEqual(["TS2322", "TS2322"]);
});

const GREEN = { "src/a.ts": "export {};" };

/** Compilers that fail at requests, each in its own way. */
const FAILING: Record<string, (right: NativeCompiler) => NativeCompiler> = {
  "of a version that nobody knows": (right) => ({ ...right, version: "7.1.0" }),
  "whose executable is not found": ({ tsc, version }) => ({ tsc, version, executable: undefined }),
  "whose executable does not run": (right) => ({ ...right, executable: "/none/tsc" }),
  "that speaks another language": (right) => ({ ...right, executable: "/bin/cat" }),
  "that ends at once": (right) => ({ ...right, executable: "/bin/false" }),
};

test.each(Object.entries(FAILING))("a compiler is run %s", async (_, failing) => {
  const { compiler, check } = project({ "src/a.ts": CHAIN });
  const broken = failing(compiler);
  const api = startNativeApi(broken, check);
  const asked = api && nativeProblems(api, { declaration: false });
  await expect(asked ?? Promise.reject(new Error("not asked"))).rejects.toThrow();
  api?.close();
  const runnable = {
    ...broken,
    executable: broken.version === compiler.version ? undefined : compiler.executable,
  };
  const again = startNativeApi(broken, check);
  const reasons: string[] = [];
  const told = { ...check, onRun: (why: string) => reasons.push(why) };
  const found = await checkNatively(runnable, told, () => again).finally(() => again?.close());
  expect(reasons).toEqual([
    expect.stringMatching(again ? /^querying TypeScript 7\.0\.2 failed/ : /cannot be queried here/),
  ]);
  expect(found).toEqual(await checkNatively(compiler, check));
});

test("what waits is told when the process is killed", async () => {
  const { compiler, check } = project(GREEN);
  const api = startNativeApi(compiler, check);
  if (!api?.pid) throw new Error("The native compiler cannot be asked.");
  api.open();
  process.kill(api.pid, "SIGKILL");
  expect(() => api.request("getSourceFileNames").now()).toThrow();
  expect(api.isOpen).toBe(false);
  expect(() => api.request("getSourceFileNames")).toThrow();
});

test("a process that is asked ends when nobody can ask it any more", async () => {
  const { compiler, check } = project(GREEN);
  const child = spawn(compiler.executable ?? "", ["--api", "--cwd", check.root], {
    stdio: ["pipe", "ignore", "ignore"],
  });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  // As the system does for a process that was killed.
  child.stdin?.destroy();
  await ended;
});

import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { esbuild, viteBuild } from "../hosts/bundlers.js";
import { finish, start } from "../support/processes.js";
import { countersign } from "../support/quickstart.js";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../support/temporary.js";

const OPTIONS = {
  ...{ target: "ES2022", lib: ["ES2023"], types: ["node"], module: "NodeNext", strict: true },
  skipLibCheck: true,
};
const GREEN = `import { App, type Int } from "countersign";

const app = new App({ title: "A", version: "1" });
app.get("/items/:id", (id: Int): Int => id);

export default app;
`;

const CALLS = `import { codec, type Default, type Int, settings, tool } from "countersign";
import { say } from "./say.js";

export const days = codec<{ on: Date }>();
export const config = settings<{ port: Int & Default<8080> }>();
export const teller = tool(say);
`;
const ASK_CALLS = `const { days, config, teller } = await import(process.argv[2]);
const { text } = await teller.call({ line: "ada", at: "2026-01-02T00:00:00Z" });
const on = days.parse('{ "on": "2026-01-02T00:00:00Z" }').on.getUTCFullYear();
console.log(on, config().port, text, Object.keys(teller.inputSchema.properties).join());
`;

/** The command lines of all processes, if the system reports them. */
function commandLines(): readonly string[] {
  if (!existsSync("/proc/self/cmdline")) return [];
  return readdirSync("/proc").flatMap((pid) => {
    try {
      return /^\d+$/.test(pid) ? readFileSync(`/proc/${pid}/cmdline`, "utf8") : [];
    } catch {
      return [];
    }
  });
}

describe("a project with TypeScript 7", () => {
  const folders: string[] = [];
  afterAll(() => folders.forEach(removeFolder));

  function project(files: Record<string, string>, options: object = {}): string {
    const folder = temporaryFolder("typescript7");
    folders.push(folder);
    const compilerOptions = { ...OPTIONS, rootDir: "src", outDir: "dist", ...options };
    writeFiles(folder, { "tsconfig.json": { compilerOptions, include: ["src"] }, ...files });
    mkdirSync(path.join(folder, "node_modules"));
    const native = path.join(repository, "node_modules/typescript7");
    symlinkSync(native, path.join(folder, "node_modules/typescript"), "junction");
    return folder;
  }

  async function run(command: string, files: Record<string, string>, options: object = {}) {
    const folder = project(files, options);
    return { folder, ...(await finish(process.execPath, [countersign, command], folder)) };
  }

  test("is built when all is well", async () => {
    const { code, stdout, folder } = await run("build", { "src/app.ts": GREEN });
    expect(commandLines().filter((line) => line.includes(folder))).toEqual([]);
    expect(stdout).toMatch(/^Built 1 route, 2 files into dist/);
    expect(code).toBe(0);
    expect(existsSync(path.join(folder, "dist/openapi.json"))).toBe(true);
  });

  const ASK = `const { default: app } = await import(process.argv[2]);
console.log((await app.request("/items/1")).status, (await app.request("/items/x")).status);
`;

  test("has a codec, settings and a tool in a module of their own compiled, too", async () => {
    const files = {
      "src/app.ts": GREEN,
      "src/calls.ts": CALLS,
      "src/say.ts": "export const say = (line: string, at: Date): string => line + at.getUTCFullYear();\n",
      "ask.mjs": ASK_CALLS,
    };
    const { code, stdout, folder } = await run("build", files);
    expect(stdout).toMatch(/^Built 1 route, /);
    expect(code).toBe(0);
    const node = async (...args: readonly string[]) => finish(process.execPath, args, folder);
    const right = { code: 0, stdout: "2026 8080 ada2026 line,at\n", stderr: "" };
    expect(await node("ask.mjs", "./dist/calls.js")).toEqual(right);
    expect(await node("--import", "countersign/register", "ask.mjs", "./src/calls.ts")).toEqual(right);
    writeFiles(folder, { "src/calls.ts": CALLS.replace("codec<{ on: Date }>", "codec<{ on: () => void }>") });
    const checked = await finish(process.execPath, [countersign, "check"], folder);
    expect(checked.stdout).toMatch(/^src\/calls\.ts\(\d+,\d+\): error CS\d+: /);
    expect(checked.code).toBe(1);
  });

  // The plugin for Rollup is that for Vite.
  test.each([
    ["vite", viteBuild("vite")],
    ["esbuild", esbuild],
  ])("is built by %s", async (_, script) => {
    const folder = project({ "src/app.ts": GREEN, "ask.mjs": ASK });
    const node = (...args: readonly string[]) => finish(process.execPath, args, folder);
    const built = await node("--input-type=module", "--eval", script);
    expect(built.code, built.stderr).toBe(0);
    expect(existsSync(path.join(folder, "dist/openapi.json"))).toBe(true);
    expect(await node("ask.mjs", "./dist/app.js")).toEqual({ code: 0, stdout: "200 422\n", stderr: "" });
  });

  test("is run by register", async () => {
    const folder = project({ "src/app.ts": GREEN, "ask.mjs": ASK });
    const args = ["--import", "countersign/register", "ask.mjs", "./src/app.ts"];
    expect(await finish(process.execPath, args, folder)).toEqual({
      code: 0,
      stdout: "200 422\n",
      stderr: "",
    });
  });

  test("has its options judged by that in dev, too, again and again", async () => {
    const options = { baseUrl: ".", target: "ES5", module: "ESNext", moduleResolution: "node" };
    const lines = [
      "TS5102: Option 'baseUrl' has been removed",
      "TS5108: Option 'target=ES5' has been removed",
      "TS5108: Option 'moduleResolution=node10' has been removed",
    ];
    const folder = project({ "src/app.ts": GREEN }, options);
    const dev = start(process.execPath, [countersign, "dev", "--port", "0"], folder);
    const printed = await dev.printed(/Waiting for a change/);
    for (const line of lines)
      expect(printed).toMatch(new RegExp(`^tsconfig\\.json\\(\\d+,\\d+\\): error ${line}`, "m"));
    expect(printed).toContain("Found 3 errors in 1 file.");
    writeFiles(folder, { "src/app.ts": `${GREEN}// edited\n` });
    expect(
      (await dev.printed(/Waiting for a change.*Waiting for a change/s)).match(/error TS/g),
    ).toHaveLength(6);
    // A fix there is noticed.
    const compilerOptions = { ...OPTIONS, rootDir: "src", outDir: "dist" };
    writeFiles(folder, { "tsconfig.json": { compilerOptions, include: ["src"] } });
    await dev.printed(/Server {2}http:/);
    await dev.stop();
  });

  test("is served by dev first, and has its types checked by that behind it", async () => {
    const folder = project({ "src/app.ts": GREEN });
    const dev = start(process.execPath, [countersign, "dev", "--port", "0"], folder);
    await dev.printed(/Ctrl-C ends/);
    writeFiles(folder, { "src/app.ts": `${GREEN}const n: number = "";\nvoid n;\n` });
    const printed = await dev.printed(/Serving this build anyway/);
    expect(printed).toMatch(
      /restarted in \d+ ms \(1 route\)\nsrc\/app\.ts\(7,7\): error TS2322: .*\nFound 1 error in 1 file\./s,
    );
    writeFiles(folder, { "src/app.ts": `${GREEN}// mended\n` });
    await dev.printed(/The type errors are gone/);
    await dev.stop();
  });
});

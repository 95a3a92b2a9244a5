import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../support/temporary.js";
import { commandLine } from "./command-line.js";

const OPTIONS = {
  ...{ target: "ES2022", lib: ["ES2023"], types: ["node"], module: "NodeNext", strict: true },
  skipLibCheck: true,
};
const GREEN = `import { App, type Int } from "countersign";

const app = new App({ title: "A", version: "1" });
app.get("/items/:id", (id: Int): Int => id);

export default app;
`;

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
    return { folder, ...(await commandLine(folder, command)) };
  }

  test("has its types checked by that, and one list of problems", async () => {
    const app = GREEN.replace("(id: Int): Int => id", '(q?: string): string => q ?? "none"').replace(
      "export default",
      "const wide: { a: { b: string } } = { a: { b: '' } };\nconst narrow: { a: { b: number } } = wide;\nvoid narrow;\nexport default",
    );
    const { code, stdout, folder } = await run(
      "check",
      { "src/app.ts": app, "src/a (1,2) b/wrong.ts": 'export const n: number = "";\n' },
      { composite: true },
    );
    expect(stdout.split("\n")).toEqual([
      "src/a (1,2) b/wrong.ts(1,14): error TS2322: Type 'string' is not assignable to type 'number'.",
      expect.stringMatching(/^src\/app\.ts\(4,9\): error CS1003: /),
      expect.stringMatching(/^ {2}fix: /),
      expect.stringMatching(/^ {2}reached by /),
      expect.stringMatching(/^src\/app\.ts\(7,7\): error TS2322: Type '\{ a: \{ b: string; \}; \}'/),
      expect.stringMatching(/^ {2}The types of 'a\.b' are incompatible/),
      expect.stringMatching(/^ {4}Type 'string' is not assignable/),
      "",
      "Found 3 errors in 2 files.",
      "",
    ]);
    expect(code).toBe(1);
    expect(existsSync(path.join(folder, "tsconfig.tsbuildinfo"))).toBe(false);
  });

  test("is not built with errors in its types", async () => {
    const app = `${GREEN}const n: number = "";\nvoid n;\n`;
    const { code, stdout, folder } = await run("build", { "src/app.ts": app });
    expect(stdout).toMatch(/^src\/app\.ts\(7,7\): error TS2322: /);
    expect(code).toBe(1);
    expect(existsSync(path.join(folder, "dist"))).toBe(false);
  });

  test("has its options judged by that", async () => {
    const { code, stdout } = await run(
      "check",
      { "src/app.ts": GREEN },
      { noSuchOption: true, module: "amd" },
    );
    expect(stdout).toMatch(/^tsconfig\.json\(\d+,\d+\): error TS5023: Unknown compiler option/m);
    expect(stdout).toMatch(
      /^tsconfig\.json\(\d+,\d+\): error TS5108: Option 'module=amd' has been removed/im,
    );
    expect(code).toBe(1);
  });
});

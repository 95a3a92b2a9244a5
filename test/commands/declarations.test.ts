import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../support/temporary.js";
import { commandLine } from "./command-line.js";

/** What packages of a workspace see of each other. */
const COMMON = {
  ...{ target: "ES2022", lib: ["ES2023"], types: ["node"], strict: true, skipLibCheck: true },
  ...{ rootDir: "src", outDir: "dist" },
};

const APP = (imports: string, value: string) => `import { App, type Depends } from "countersign";
${imports}

const app = new App({ title: "A", version: "1" });
app.get("/", (): string => String(${value}));

export default app;
export type Used = Depends<() => string>;
`;

const folders: string[] = [];
afterAll(() => folders.forEach(removeFolder));

function project({ options, files }: { options: object; files: Readonly<Record<string, string>> }): string {
  const folder = temporaryFolder("declarations");
  folders.push(folder);
  writeFiles(folder, {
    "package.json": { name: "shop", type: "module" },
    "tsconfig.json": { compilerOptions: { ...COMMON, ...options }, include: ["src"] },
    ...files,
  });
  return folder;
}

describe("a package of the workspace that exports TypeScript", () => {
  const exporting = (exports: object, app: string) => {
    const folder = project({
      options: { module: "NodeNext", customConditions: ["source"] },
      files: { "src/app.ts": app },
    });
    writeFiles(folder, {
      "packages/items/package.json": { name: "@shop/items", type: "module", exports },
      "packages/items/src/index.ts": "export const a = 1;\nexport interface Item {\n  id: number;\n}\n",
      "packages/items/dist/index.js": "export const a = 1;\n",
    });
    mkdirSync(path.join(folder, "node_modules/@shop"), { recursive: true });
    symlinkSync(
      path.join(folder, "packages/items"),
      path.join(folder, "node_modules/@shop/items"),
      "junction",
    );
    return folder;
  };
  const VALUE = APP('import { a } from "@shop/items";', "a");

  test("is compiled with the app", async () => {
    const { code, stdout } = await commandLine(exporting({ ".": "./src/index.ts" }, VALUE), "build");
    expect(code, stdout).toBe(0);
    expect(stdout).toContain("dist/app.js");
  });

  test("may give types", async () => {
    const app = APP('import { Item } from "@shop/items";\nconst item: Item = { id: 2 };', "item.id");
    const { code, stdout } = await commandLine(exporting({ ".": "./src/index.ts" }, app), "check");
    expect(code, stdout).toBe(0);
  });

  test("may show TypeScript its source, when Node gets JavaScript", async () => {
    const exports = { ".": { source: "./src/index.ts", default: "./dist/index.js" } };
    const { code, stdout } = await commandLine(exporting(exports, VALUE), "check");
    expect(code, stdout).toBe(0);
  });
});

describe("declarations", () => {
  const FILES = {
    "src/app.ts": APP('export type { Item } from "@/item";', "1"),
    "src/item.ts":
      'import { type Int, Router } from "countersign";\nexport interface Item {\n  id: Int;\n}\nexport const items = new Router();\n',
  };
  const aliased = { module: "NodeNext", paths: { "@/*": ["./src/*"] } };
  const read = (folder: string, file: string) => readFileSync(path.join(folder, file), "utf8");

  test.each([
    ["declaration", { declaration: true }],
    ["composite", { composite: true }],
  ])("are written for %s, as other packages can read them", async (_, options) => {
    const folder = project({
      options: { ...aliased, module: "Preserve", ...options, declarationMap: true },
      files: FILES,
    });
    const { code, stdout } = await commandLine(folder, "build");
    expect(code, stdout).toBe(0);
    expect(read(folder, "dist/item.d.ts")).toContain("export declare const items: Router;");
    expect(read(folder, "dist/app.d.ts")).toContain('export type { Item } from "./item.js";');
    expect(JSON.parse(read(folder, "dist/item.d.ts.map")).sources).toEqual(["../src/item.ts"]);
    // A build into another folder includes them, and their maps lead to the same sources.
    expect((await commandLine(folder, "build", "--out-dir", "deep/er")).code).toBe(0);
    expect(JSON.parse(read(folder, "deep/er/item.d.ts.map")).sources).toEqual(["../../src/item.ts"]);
  });

  test("go where declarationDir says", async () => {
    const folder = project({
      options: { ...aliased, module: "Preserve", declaration: true, declarationDir: "types" },
      files: FILES,
    });
    expect((await commandLine(folder, "build")).code).toBe(0);
    expect(read(folder, "types/item.d.ts")).toContain("Router");
  });

  test.each([6, 7])("that cannot be written are an error, with TypeScript %i", async (version) => {
    const item =
      "const secret: unique symbol = Symbol();\nexport class Item {\n  [secret] = 1;\n}\nexport const a = class {\n  private b = 1;\n};\n";
    const folder = project({
      options: { ...aliased, module: "Preserve", composite: true },
      files: { ...FILES, "src/item.ts": item },
    });
    if (version === 7) {
      mkdirSync(path.join(folder, "node_modules"));
      symlinkSync(
        path.join(repository, "node_modules/typescript7"),
        path.join(folder, "node_modules/typescript"),
        "junction",
      );
    }
    const { code, stdout } = await commandLine(folder, "check");
    expect(stdout).toMatch(/^src\/item\.ts\(5,14\): error TS4094: /m);
    expect(code).toBe(1);
  });
});

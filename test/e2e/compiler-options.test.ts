import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { compileProject } from "../support/served-project.js";
import { removeFolder, temporaryFolder, writeFiles } from "../support/temporary.js";

const app = `import { App, type Int } from "countersign";

const app: App = new App({ title: "A", version: "1" });
app.get("/:id", (id: Int): Int => id);

export default app;
`;

/** Options of editors and library builds that do not mean "write JavaScript here". */
const OPTIONS: Readonly<Record<string, object>> = {
  "of an editor that never emits": { noEmit: true, allowImportingTsExtensions: true },
  "of a template with a build info file": {
    noEmit: true,
    tsBuildInfoFile: "./node_modules/.tmp/app.tsbuildinfo",
  },
  "of an incremental build": { incremental: true, tsBuildInfoFile: "./app.tsbuildinfo" },
  "of a referenced project": {
    composite: true,
    declaration: true,
    declarationMap: true,
    declarationDir: "types",
  },
  "of declarations alone": { declaration: true, emitDeclarationOnly: true },
  "with isolated declarations": { declaration: true, isolatedDeclarations: true },
  "with source maps in the file": { inlineSourceMap: true, inlineSources: true },
  "of a bundler": {
    module: "ESNext",
    moduleResolution: "bundler",
    isolatedModules: true,
    verbatimModuleSyntax: true,
  },
};

/** The output besides JavaScript and its map. */
const DECLARATIONS: Readonly<Record<string, readonly string[]>> = {
  "of a referenced project": ["types/app.d.ts", "types/app.d.ts.map"],
  "of declarations alone": ["out/app.d.ts"],
  "with isolated declarations": ["out/app.d.ts"],
};

describe("a project is compiled with the options", () => {
  const folders: string[] = [];
  afterAll(() => folders.forEach(removeFolder));

  test.each(Object.keys(OPTIONS))("%s", async (name) => {
    const folder = temporaryFolder("options");
    folders.push(folder);
    const common = { target: "ES2022", lib: ["ES2023"], types: ["node"], module: "NodeNext", strict: true };
    const compilerOptions = { ...common, skipLibCheck: true, rootDir: "src", ...OPTIONS[name] };
    writeFiles(folder, { "tsconfig.json": { compilerOptions, include: ["src"] }, "src/app.ts": app });
    const compilation = await compileProject(folder);
    expect(compilation.problems).toEqual([]);
    const { written } = compilation.emit(path.join(folder, "out"));
    const names = written.map((file) => path.relative(folder, file));
    expect(names.toSorted()).toEqual(
      [...(DECLARATIONS[name] ?? []), "out/app.js", "out/app.js.map"].toSorted(),
    );
  });
});

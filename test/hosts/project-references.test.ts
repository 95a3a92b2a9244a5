import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Compilation,
  type Compiler,
  createCompiler,
  openProject,
} from "../../transformer/hosts/program.js";
import { removeFolder, repository, temporaryFolder, writeFiles } from "../support/temporary.js";

/** A project with routes that imports the source of a project that it refers to. `tsc` reads the output of that project. */
const OPTIONS = {
  ...{
    composite: true,
    strict: true,
    target: "ES2022",
    module: "NodeNext",
    types: ["node"],
    skipLibCheck: true,
  },
  ...{ rootDir: "src", outDir: "dist" },
};
const ITEM = `import type { Int, Min } from "countersign";
export interface Item { id: Int & Min<1>; kind: "a" | "b" }
export const fresh = (id: number): Item => ({ id, kind: "a" });
`;
const APP = `import { App } from "countersign";
import { fresh, type Item } from "../../shared/src/item.js";

const app = new App({ title: "A", version: "1" });
app.get("/items/:id", (id: Item["id"]): Item => fresh(id));
app.get("/any/:id", (id: number) => fresh(id));

export default app;
`;

describe("a project with references", () => {
  let folder: string;
  const api = (...rest: string[]) => path.join(folder, "api", ...rest);

  beforeAll(() => {
    folder = temporaryFolder("references");
    writeFiles(folder, {
      "package.json": { private: true, type: "module" },
      "shared/tsconfig.json": { compilerOptions: OPTIONS, include: ["src"] },
      "shared/src/item.ts": ITEM,
      "api/package.json": { private: true, type: "module" },
      "api/tsconfig.json": {
        ...{ compilerOptions: OPTIONS, include: ["src"] },
        references: [{ path: "../shared" }],
      },
      "api/src/app.ts": APP,
    });
  });
  afterAll(() => removeFolder(folder));

  const created = async (watching: boolean, types: "first" | "later" = "first") =>
    createCompiler(await openProject({ cwd: api() }), { watching, types });

  function build() {
    const config = path.join(folder, "shared", "tsconfig.json");
    const builder = ts.createSolutionBuilder(ts.createSolutionBuilderHost(ts.sys), [config], {});
    expect(builder.build()).toBe(ts.ExitStatus.Success);
  }

  /** All problems of a compilation, after its types have been checked too. */
  function found(compiler: Compiler) {
    const problems = allProblems(compiler.compile());
    return problems.map(({ code, file }) => [code, file && path.relative(folder, file)]);
  }

  function allProblems(compilation: Compilation) {
    const check = compilation.checkTypes();
    let step = check.next();
    while (!step.done) step = check.next();
    return step.value ?? [];
  }

  test.each([
    ["one run", false, "first"],
    ["a watch", true, "first"],
    ["a watch with types later", true, "later"],
  ] as const)("has its types checked as by tsc, in %s", async (_, watching, types) => {
    for (const built of ["dist", "tsconfig.tsbuildinfo"])
      rmSync(path.join(folder, "shared", built), { recursive: true, force: true });
    const compiler = await created(watching, types);
    expect(found(compiler)).toEqual([["TS6305", "api/src/app.ts"]]);
    build();
    const again = watching ? compiler : await created(false);
    expect(found(again)).toEqual([]);
    writeFiles(folder, {
      "api/src/app.ts": APP.replace("Item => fresh(id)", "Item => ({ ...fresh(id), id: '' })"),
    });
    expect(found(watching ? compiler : await created(false))).toEqual([["TS2322", "api/src/app.ts"]]);
    writeFiles(folder, { "api/src/app.ts": APP });
    expect(found(watching ? compiler : await created(false))).toEqual([]);
  });

  describe.each([
    ["TypeScript 6", "typescript"],
    ["TypeScript 7", "typescript7"],
  ])("by %s", (_, name) => {
    beforeAll(() => {
      const link = api("node_modules/typescript");
      mkdirSync(path.dirname(link), { recursive: true });
      symlinkSync(path.join(repository, "node_modules", name), link);
    });
    afterAll(() => rmSync(api("node_modules"), { recursive: true }));

    /** An app that is not composite may have the sources of other projects in its program. */
    const configure = (options: object) =>
      writeFiles(folder, {
        "api/tsconfig.json": {
          compilerOptions: { ...OPTIONS, rootDir: "..", ...options },
          include: ["src"],
          references: [{ path: "../shared" }],
        },
      });

    async function problems(types: "first" | "later") {
      for (const built of ["dist", "tsconfig.tsbuildinfo"])
        rmSync(path.join(folder, "shared", built), { recursive: true, force: true });
      const compiler = await created(types === "later", types);
      const compilation = compiler.compile();
      const { typeProblems, laterProblems } = compiler;
      if (types === "first") return [...compilation.problems, ...((await typeProblems?.()) ?? [])];
      return laterProblems ? await laterProblems() : allProblems(compilation);
    }

    test.each(["first", "later"] as const)("sources are enough if they have no errors: %s", async (types) => {
      configure({ composite: false });
      expect(await problems(types)).toEqual([]);
    });

    test("otherwise, the message says what to run", async () => {
      configure({ rootDir: "src" });
      const [problem] = await problems("first");
      expect(problem).toMatchObject({ code: "TS6305", file: api("src/app.ts") });
      const shared = path.relative(process.cwd(), path.join(folder, "shared"));
      expect(problem?.fix).toBe(`Run "npx tsc --build ${shared}".`);
    });
  });
});

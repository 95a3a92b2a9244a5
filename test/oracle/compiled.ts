import path from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { emitWithTypia } from "../../bench/typia.js";
import type { App } from "../../runtime/app.js";
import { sampleProgram } from "../support/sample-program.js";
import { repository, writeFiles } from "../support/temporary.js";

/** A type as its source text, and the declarations it refers to. */
export interface Source {
  readonly text: string;
  readonly declarations?: readonly string[];
}

/** The results of the two compilers for one type. */
export interface Opinions {
  /** The response of a route that takes a value and sends it back; undefined if it refuses the value. */
  readonly ours: (value: unknown) => Promise<{ readonly value: unknown } | undefined>;
  /** typia's `validate`. */
  readonly typia: (value: unknown) => boolean;
}

/**
 * Compiles types with both compilers from the same file, each in one program.
 * @param folder an empty one inside the repository.
 */
export async function bothOf(sources: readonly Source[], folder: string): Promise<readonly Opinions[]> {
  const names = sources.map((_, i) => `T${i}`);
  writeFiles(folder, {
    "src/types.ts": [
      'import type * as cs from "countersign";',
      'import type { tags } from "typia";',
      ...new Set(sources.flatMap(({ declarations = [] }) => declarations)),
      ...sources.map(({ text }, i) => `export interface ${names[i]} { v: ${text} }`),
    ].join("\n"),
    "src/app.ts": [
      'import { App } from "countersign";',
      'import type * as types from "./types.js";',
      'const app = new App({ title: "Oracle", version: "1" });',
      ...names.map((name) => `app.post("/${name}", (body: types.${name}): types.${name} => body);`),
      "export default app;",
    ].join("\n"),
    "typia/oracle.ts": [
      'import typia from "typia";',
      'import type * as types from "../src/types.js";',
      `export default [${names.map((name) => `typia.createValidate<types.${name}>()`).join(",\n")}];`,
    ].join("\n"),
  });
  const app = await ours(folder);
  const validators = await typias(folder);
  return names.map((name, i) => ({
    async ours(value) {
      const response = await app.request(`/${name}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ v: value }),
      });
      if (response.status === 200) return { value: ((await response.json()) as { readonly v: unknown }).v };
      if (response.status === 422) return undefined;
      throw new Error(`${response.status}: ${await response.text()}`);
    },
    typia: (value) => validators[i]?.({ v: value }).success === true,
  }));
}

async function ours(folder: string): Promise<App> {
  const sample = sampleProgram([folder])(folder);
  if (sample.problems.length > 0) throw new Error(sample.diagnostics.join("\n"));
  const { default: app } = (await import(
    /* @vite-ignore */ pathToFileURL(sample.emit(path.join(folder, "out"))).href
  )) as { readonly default: App };
  return app;
}

type Validate = (value: unknown) => { readonly success: boolean };

async function typias(folder: string): Promise<readonly Validate[]> {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts"],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    skipLibCheck: true,
    types: ["node"],
    paths: { countersign: [path.join(repository, "runtime/index.ts")] },
    rootDir: repository,
    outDir: path.join(folder, "out-typia"),
  };
  const file = path.join(folder, "typia/oracle.ts");
  const program = ts.createProgram([file], options);
  emitWithTypia(program, program.getSourceFile(file));
  const emitted = path.join(folder, "out-typia", path.relative(repository, folder), "typia/oracle.js");
  const { default: validators } = (await import(/* @vite-ignore */ pathToFileURL(emitted).href)) as {
    readonly default: readonly Validate[];
  };
  return validators;
}

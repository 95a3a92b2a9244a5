// A cache folder in which a benchmark compiles sources of this repository, and loads the output.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";

export const root = fileURLToPath(new URL("../", import.meta.url));

/** @param name of the folder, which is emptied first. */
export function workspace(name) {
  const out = `${root}node_modules/.cache/${name}`;
  const options = {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts"],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    skipLibCheck: true,
    types: ["node"],
    paths: { countersign: [`${root}runtime/index.ts`] },
    outDir: out,
    rootDir: root,
  };
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  writeFileSync(`${out}/package.json`, '{ "type": "module" }');
  return {
    out,
    options,
    /** @param files relative to the repository. */
    emit(files) {
      const sources = files.map((file) => root + file);
      if (ts.createProgram(sources, options).emit().emitSkipped)
        throw new Error(`Could not compile ${files.join(", ")}`);
    },
    load: (path) => import(pathToFileURL(`${out}/${path}`).href),
  };
}

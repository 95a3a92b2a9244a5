// typia's `is` of the same types: an opinion that nobody here wrote, and the speed to compare with.
import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";
import { emitWithTypia, hoistPatterns } from "../../../bench/typia.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** @returns one check a route, made by typia's transformer, and what that took. */
export async function typiaCorpus(name) {
  const outDir = `${root}node_modules/.cache/countersign-corpora/${name}/typia`;
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  writeFileSync(`${outDir}/package.json`, '{ "type": "module" }');
  const file = `${root}test/corpora/${name}/typia.ts`;
  const started = performance.now();
  const options = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
    strict: true,
    skipLibCheck: true,
    types: [],
    rootDir: `${root}test/corpora/${name}`,
    outDir,
  };
  const program = ts.createProgram([file], options, withoutComments(ts.createCompilerHost(options)));
  emitWithTypia(program, program.getSourceFile(file));
  const milliseconds = performance.now() - started;
  const emitted = `${outDir}/typia.js`;
  const bytes = statSync(emitted).size;
  hoistPatterns(emitted);
  const { default: routes } = await import(pathToFileURL(emitted).href);
  return { milliseconds, bytes, routes };
}

/** typia takes the JSDoc of a dependency for constraints, which makes it refuse `@octokit/webhooks-types`. */
function withoutComments(host) {
  const readFile = host.readFile.bind(host);
  const strip = (text) => text?.replace(/\/\*\*.*?\*\//gs, (comment) => comment.replace(/[^\n]/g, " "));
  const read = (name) => (/webhooks-types/.test(name) ? strip(readFile(name)) : readFile(name));
  const getSourceFile = host.getSourceFile.bind(host);
  return {
    ...host,
    readFile: read,
    getSourceFile: (name, version, ...more) =>
      /webhooks-types/.test(name)
        ? ts.createSourceFile(name, read(name) ?? "", version, true)
        : getSourceFile(name, version, ...more),
  };
}

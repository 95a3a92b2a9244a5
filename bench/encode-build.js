// Compiles what `bench/encode.js` compares, into a cache folder: the routes by this repository's compiler with the
// library of generated code, and typia's serialisers.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../", import.meta.url));
export const out = `${root}node_modules/.cache/countersign-encode`;
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

export async function build() {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  writeFileSync(`${out}/package.json`, '{ "type": "module" }');
  await ours();
  typia();
}

/** `ours.js`: the routes' constants, by their names. */
async function ours() {
  const sources = ["transformer/transform.ts", "runtime/result/to-json.ts", "runtime/generated/index.ts"];
  emit(sources.map((file) => root + file));
  const { useCompiler } = await load("transformer/semantics/compiler.js");
  const { createTransform } = await load("transformer/transform.js");
  useCompiler(ts);
  const program = ts.createProgram([`${root}bench/encode-routes.ts`], options);
  const transform = createTransform(program, { root: `${root}bench` });
  const file = transform.files.find(({ fileName }) => fileName.endsWith("/encode-routes.ts"));
  const [problem] = transform.transform(file).diagnostics;
  if (problem) throw new Error(problem.message);
  const { prelude, routes } = transform.edits(file);
  const text = prelude.replace('"countersign/generated"', '"./runtime/generated/index.js"');
  const names = routes.map(({ argument }) => argument);
  writeFileSync(`${out}/ours.js`, `${text}export { ${names.join(", ")} };\n`);
}

/** `bench/encode-typia.js` */
function typia() {
  const { default: transform } = createRequire(import.meta.url)("typia/lib/transform");
  const program = ts.createProgram([`${root}bench/encode-typia.ts`], options);
  const refused = [];
  const transformer = transform(program, {}, { addDiagnostic: (diagnostic) => refused.push(diagnostic) });
  program.emit(undefined, undefined, undefined, false, { before: [transformer] });
  if (refused.length > 0) throw new Error(ts.flattenDiagnosticMessageText(refused[0].messageText, "\n"));
}

function emit(files) {
  const result = ts.createProgram(files, options).emit();
  if (result.emitSkipped) throw new Error(`Could not compile ${files.join(", ")}`);
}

function load(path) {
  return import(pathToFileURL(`${out}/${path}`).href);
}

// Compiles what `bench/encode.js` compares into a cache folder: the routes, with this repository's compiler and the library of
// generated code, and typia's serializers.
import { writeFileSync } from "node:fs";
import ts from "typescript";
import { emitWithTypia } from "./typia.js";
import { root, workspace } from "./workspace.js";

/** @returns the folder. */
export async function build() {
  const space = workspace("countersign-encode");
  await ours(space);
  // `bench/encode-typia.js`
  emitWithTypia(ts.createProgram([`${root}bench/encode-typia.ts`], space.options));
  return space.out;
}

/** `ours.js`: the routes' constants, by name. */
async function ours({ out, options, emit, load }) {
  emit(["transformer/transform.ts", "runtime/result/to-json.ts", "runtime/generated/index.ts"]);
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

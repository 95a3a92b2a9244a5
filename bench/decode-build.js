// Compiles what `bench/decode.js` compares, into a cache folder: our generator and the library of generated code,
// and typia's validator.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../", import.meta.url));
const out = `${root}node_modules/.cache/countersign-bench`;
const options = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  skipLibCheck: true,
  types: ["node"],
  outDir: out,
  rootDir: root,
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
writeFileSync(`${out}/package.json`, '{ "type": "module" }');

/** The decoder that is generated for one POST route with this body, as a function from a value to what is said of it. */
export async function ours({ schema, types }) {
  emit([`${root}transformer/4-generate/module.ts`, `${root}runtime/generated/index.ts`]);
  const { generateModule } = await load("transformer/4-generate/module.js");
  const { Issues } = await load("runtime/generated/index.js");
  const plan = {
    method: "post",
    path: "/orders",
    parameters: [{ in: "body", name: "order", embed: false, schema, optional: false }],
    result: { status: 204, bodies: [{ status: 204, body: { kind: "empty" } }] },
    documentation: {},
    location: { file: "order.ts", start: 0, length: 0 },
    source: "order.ts:1",
  };
  const { prelude, routes } = generateModule({
    plans: [{ plan, call: { start: 0, end: 0 }, fragment: { operation: {} }, components: [] }],
    types,
    taken: () => false,
  });
  const text = prelude.replace('"countersign/generated"', '"./runtime/generated/index.js"');
  writeFileSync(`${out}/generated.js`, `${text}export { ${routes[0].argument} as operation };\n`);
  const { operation } = await load("generated.js");
  return (body) => {
    const issues = new Issues();
    const args = operation.decode(undefined, body, issues);
    return issues.count === 0 ? { value: args[0] } : { issues: issues.issues };
  };
}

/** typia's `validate`, its regular expressions made once instead of at every call. */
export async function typia() {
  const { default: transform } = createRequire(import.meta.url)("typia/lib/transform");
  const file = `${root}bench/decode-typia.ts`;
  const program = ts.createProgram([file], options);
  const refused = [];
  const transformer = transform(program, {}, { addDiagnostic: (diagnostic) => refused.push(diagnostic) });
  program.emit(undefined, undefined, undefined, false, { before: [transformer] });
  if (refused.length > 0) throw new Error(ts.flattenDiagnosticMessageText(refused[0].messageText, "\n"));
  const emitted = `${out}/bench/decode-typia.js`;
  const hoisted = new Map();
  const text = readFileSync(emitted, "utf8").replace(/\bRegExp\(("(?:[^"\\]|\\.)*")\)/g, (expression) => {
    if (!hoisted.has(expression)) hoisted.set(expression, `__pattern${hoisted.size}`);
    return hoisted.get(expression);
  });
  const constants = [...hoisted].map(([expression, name]) => `const ${name} = new ${expression};\n`);
  writeFileSync(
    emitted,
    text.replace(/^(?!import )/m, (start) => constants.join("") + start),
  );
  return (await load("bench/decode-typia.js")).validate;
}

function emit(files) {
  const result = ts.createProgram(files, options).emit();
  if (result.emitSkipped) throw new Error(`Could not compile ${files.join(", ")}`);
}

function load(path) {
  return import(pathToFileURL(`${out}/${path}`).href);
}

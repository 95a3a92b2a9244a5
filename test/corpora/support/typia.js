// typia's `is` of the same types: an opinion that nobody here wrote, and the speed to compare with.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** @returns one check a route, made by typia's transformer, and what that took. */
export async function typiaCorpus(name) {
  const { default: transform } = createRequire(import.meta.url)("typia/lib/transform");
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
  const refused = [];
  const before = [transform(program, {}, { addDiagnostic: (diagnostic) => refused.push(diagnostic) })];
  program.emit(program.getSourceFile(file), undefined, undefined, false, { before });
  const milliseconds = performance.now() - started;
  if (refused.length > 0) throw new Error(ts.flattenDiagnosticMessageText(refused[0].messageText, "\n"));
  const emitted = `${outDir}/typia.js`;
  const bytes = statSync(emitted).size;
  writeFileSync(emitted, hoisted(readFileSync(emitted, "utf8")));
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

/** With every regular expression made once instead of at every call, which is typia at its best. */
function hoisted(text) {
  const names = new Map();
  const replaced = text.replace(/\bRegExp\(("(?:[^"\\]|\\.)*")\)/g, (expression) => {
    if (!names.has(expression)) names.set(expression, `__pattern${names.size}`);
    return names.get(expression);
  });
  const constants = [...names].map(([expression, name]) => `const ${name} = new ${expression};\n`);
  return replaced.replace(/^(?!import )/m, (start) => constants.join("") + start);
}

// Compiles one corpus with the built compiler and loads the output, without a server around it.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const out = `${root}node_modules/.cache/countersign-corpora`;
const host = `${root}node_modules/.cache/countersign/build/transformer/hosts/program.js`;

/** Replaces the package: an app that only keeps what the compiler appended to each route call. */
const CAPTURE = `export class App {
  operations = {};
  post(path, _handler, operation) {
    this.operations[path] = operation;
  }
}
`;

/**
 * @param name a folder of `test/corpora`.
 * @returns `problems`, and if there are none the document, the size of the output and a decoder and an encoder for each route.
 */
export async function compileCorpus(name) {
  const { openProject, createCompiler } = await import(pathToFileURL(host).href);
  const project = await openProject({ cwd: `${root}test/corpora/${name}` });
  const started = performance.now();
  const compilation = (await createCompiler(project)).compile();
  const milliseconds = performance.now() - started;
  const problems = compilation.problems.filter((problem) => problem.severity === "error");
  if (problems.length > 0) return { name, milliseconds, problems };

  const folder = `${out}/${name}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { entry } = compilation.emit(folder);
  const text = readFileSync(entry, "utf8");
  writeFileSync(`${folder}/capture.mjs`, CAPTURE);
  const loadable = text
    .replaceAll('"countersign"', '"./capture.mjs"')
    .replaceAll('"countersign/generated"', JSON.stringify(pathToFileURL(`${root}dist/generated.js`).href));
  writeFileSync(`${folder}/captured.mjs`, loadable);
  const { default: app } = await import(pathToFileURL(`${folder}/captured.mjs`).href);
  const { Issues, array } = await import(pathToFileURL(`${root}dist/generated.js`).href);
  const document = JSON.parse(compilation.artifact("openapi"));
  const routes = Object.entries(app.operations).map(([path, operation]) => ({
    path,
    /** The JSON Schema of the route's input, with the components that it refers to. */
    schema: schemaOf(document, path),
    // As in `runtime/run-operation.ts`.
    decode(value) {
      const issues = Issues.unused();
      const [decoded] = operation.decode(undefined, value, issues);
      if (issues.count > 0) return { issues: issues.issues };
      issues.release();
      return { value: decoded };
    },
    encode(value) {
      const issues = new Issues().encoding();
      const { encode, list } = operation.result.bodies[200];
      const encoded = list ? array(value, issues, undefined, encode) : encode(value, issues);
      return issues.count === 0 ? { value: encoded } : { issues: issues.issues };
    },
  }));
  const documentText = loadable.match(/^const document = .*$/m)?.[0].length ?? 0;
  return { name, milliseconds, problems, bytes: statSync(entry).size, documentText, document, routes };
}

function schemaOf(document, path) {
  const { schema } = document.paths[path].post.requestBody.content["application/json"];
  return { $id: `https://countersign.test${path}`, ...schema, components: document.components };
}

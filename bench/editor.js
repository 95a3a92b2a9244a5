// `npm run bench:editor [-- --routes 100 --edits 30]`: the time from an edit of one route in a generated project to its
// diagnostics and hints, compared with the time that TypeScript's own language service takes for the errors of the same file.
// Ends with one JSON line: medians in milliseconds. Needs `npm run build`.
import { readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import ts from "typescript";
import { writeProject } from "./compile-project.js";
import { median } from "./measured.js";

const { values } = parseArgs({
  options: { routes: { type: "string", default: "100" }, edits: { type: "string", default: "30" } },
});
const routes = Number(values.routes);
const edits = Number(values.edits);
const project = fileURLToPath(new URL("./.project-editor", import.meta.url));
writeProject(project, routes);
const file = `${project}/src/orders3.ts`;
const text = readFileSync(file, "utf8");
const plugin = createRequire(import.meta.url)(fileURLToPath(new URL("../editor/index.js", import.meta.url)));

/** A language service for the project, whose open file has the text of the last edit. */
function languageService() {
  const { fileNames, options } = ts.getParsedCommandLineOfConfigFile(
    `${project}/tsconfig.json`,
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(String(messageText));
      },
    },
  );
  let version = 0;
  let current = text;
  const host = {
    ...ts.sys,
    getScriptFileNames: () => fileNames,
    getScriptVersion: (name) => (name === file ? String(version) : "0"),
    getScriptSnapshot: (name) => {
      const read = name === file ? current : ts.sys.readFile(name);
      return read === undefined ? undefined : ts.ScriptSnapshot.fromString(read);
    },
    getCurrentDirectory: () => project,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  };
  const service = ts.createLanguageService(host);
  return {
    service,
    edit(by) {
      version++;
      current = by;
    },
  };
}

const alone = languageService();
const both = languageService();
const logger = { info: (said) => console.error(said) };
const decorated = plugin({ typescript: ts }).create({
  languageService: both.service,
  project: {
    getProjectName: () => `${project}/tsconfig.json`,
    getCurrentDirectory: () => project,
    projectService: { logger },
  },
});
const length = text.length * 2;
const shown = (service) => {
  service.getSemanticDiagnostics(file);
  service.provideInlayHints(file, { start: 0, length }, {});
};
const timed = (work) => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

const times = { alone: [], both: [] };
for (let i = 0; i < edits + 5; i++) {
  const edited = text.replaceAll("dryRun = false", `dryRun = false, more${i} = ${i}`);
  for (const [name, { edit }, service] of [
    ["alone", alone, alone.service],
    ["both", both, decorated],
  ]) {
    edit(edited);
    const took = timed(() => shown(service));
    // The first edits run code that is not compiled yet.
    if (i >= 5) times[name].push(took);
  }
}
rmSync(project, { recursive: true });
const [typescript, withCountersign] = [median(times.alone), median(times.both)].map(Math.round);
console.table([{ routes, "TypeScript ms": typescript, "with Countersign ms": withCountersign }]);
console.log(
  JSON.stringify({ routes, edits, typescript_ms: typescript, with_countersign_ms: withCountersign }),
);

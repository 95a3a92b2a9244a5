import { readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import type { OpenapiVersion } from "../../runtime/contract/openapi-version.js";
import { linkEntry } from "../../transformer/5-link/link.js";
import type { LinkedProgram } from "../../transformer/5-link/linked-program.js";
import { inDocumentVersion } from "../../transformer/5-link/version-losses.js";
import { makeArtifact, makeBeside } from "../../transformer/artifacts/artifacts.js";
import { asyncapi } from "../../transformer/artifacts/asyncapi.js";
import { openapi } from "../../transformer/artifacts/openapi.js";
import { type ClientSettings, clientText } from "../../transformer/client/client.js";
import { type FuzzedProgram, fuzzedProgram } from "../../transformer/fuzz/subjects.js";
import { graftTransformer } from "../../transformer/hosts/graft.js";
import { fromDiagnostic, fromTypeScript, inOrder, type Problem } from "../../transformer/hosts/problems.js";
import type { Compilation } from "../../transformer/hosts/program.js";
import { readingOptionsAt } from "../../transformer/hosts/project.js";
import { routeEntry } from "../../transformer/hosts/route-entry.js";
import { createSourceFiles, type SourceFiles } from "../../transformer/hosts/source-files.js";
import { useCompiler } from "../../transformer/semantics/compiler.js";
import { createSession } from "../../transformer/session.js";
import { createTransform } from "../../transformer/transform.js";
import { fromSources } from "./from-sources.js";
import { repository } from "./temporary.js";

/** The result of compiling one sample. */
export interface CompiledSample {
  /** `src/app.ts:12:5 CS1003`, sorted by file and position. */
  readonly diagnostics: readonly string[];
  /** The same with all details. */
  readonly problems: readonly Problem[];
  /** What it serves. */
  readonly served: Pick<Compilation, "routes" | "beside">;
  /** The generated prelude of each module with routes, under its name. */
  readonly code: string;
  /** As `/openapi.json` must serve it; `undefined` if there are errors. */
  readonly document: string | undefined;
  /** The same in another version of OpenAPI. */
  documentIn(version: OpenapiVersion): string | undefined;
  /** The further documents, by their paths without the leading slash. */
  readonly further: ReadonlyMap<string, string>;
  /** The same with examples generated from its types. */
  documentWithExamples(): string | undefined;
  /** As `/asyncapi.json` must serve it; `undefined` also if there are no sockets and no event streams. */
  readonly asyncapi: string | undefined;
  /** A client of it, generated on demand; `undefined` if there are errors. */
  client(settings?: ClientSettings | ((program: LinkedProgram) => ClientSettings)): string | undefined;
  /**
   * Writes the JavaScript of the sample into a folder and returns the entry. It imports the runtime's sources, so that a change
   * there has an effect without a build.
   */
  emit(folder: string): string;
  /** The input for generated requests; `undefined` if there is no app. */
  fuzzed(): FuzzedProgram | undefined;
}

/** The compiler options of every sample. */
export const SAMPLE_OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  types: ["node"],
  paths: {
    countersign: [path.join(repository, "runtime/index.ts")],
    "countersign/files": [path.join(repository, "runtime/node/file.ts")],
  },
};

/** Facts about a syntax tree in any program: otherwise each sample would search the runtime's again. */
const session = createSession();

/** By compiler options: programs of several tests share the files that they parsed, mostly the standard library. */
const PARSED = new Map<string, SourceFiles>();

/**
 * Compiles all samples as one TypeScript program, because setting one up (the standard library, the types of the package) takes
 * longer than everything else; Countersign sees each sample as a separate project.
 * @param folders absolute; each has its entry at `src/app.ts`.
 * @param more compiler options in addition to the usual ones.
 */
export function sampleProgram(
  folders: readonly string[],
  more: ts.CompilerOptions = {},
): (folder: string) => CompiledSample {
  useCompiler(ts);
  const files = folders.flatMap(sourceFiles);
  const all = { ...SAMPLE_OPTIONS, ...more };
  const key = JSON.stringify(all);
  const parsed = PARSED.get(key) ?? createSourceFiles();
  PARSED.set(key, parsed);
  const program = ts.createProgram(files, all, parsed.host(all));
  return (folder) => compile(program, folder);
}

function compile(program: ts.Program, folder: string): CompiledSample {
  const whole = createTransform(program, { root: folder, session, ...readingOptionsAt(folder) });
  const inside = (file: ts.SourceFile) => file.fileName.startsWith(`${folder}/`);
  const transform = {
    ...whole,
    // They grow with each file.
    get types() {
      return whole.types;
    },
    files: whole.files.filter(inside),
  };
  const entry = program.getSourceFile(path.join(folder, "src/app.ts"));
  if (!entry) throw new Error(`${folder} has no src/app.ts`);
  const linking = linkEntry(entry, transform);
  const { diagnostics } = linking;
  const own = transform.files.flatMap((file) => transform.transform(file).diagnostics);
  const problems = inOrder([
    ...transform.files.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file).map(fromTypeScript),
      ...program.getSemanticDiagnostics(file).map(fromTypeScript),
    ]),
    ...[...own, ...diagnostics].map((one) => fromDiagnostic(one, program)),
  ]);
  const shown = (file: string) => path.relative(folder, file);
  const { routes = [], beside = [] } = linking.program ?? {};
  return {
    problems,
    served: { routes: routes.map((route) => routeEntry(route, transform)), beside },
    diagnostics: problems.map(
      ({ file, line, column, code }) => `${file ? `${shown(file)}:${line}:${column} ` : ""}${code}`,
    ),
    code: transform.files
      .flatMap((file) => {
        const edits = transform.edits(file);
        return edits ? [`// ${shown(file.fileName)}\n${edits.prelude}`] : [];
      })
      .join("\n"),
    document: problems.length > 0 ? undefined : makeArtifact(openapi, linking),
    documentIn: (version) => makeArtifact(openapi, inDocumentVersion(linking, version)),
    further: problems.length > 0 ? new Map() : makeBeside(openapi, linking),
    documentWithExamples: () =>
      makeArtifact(openapi, {
        ...linking,
        program: linking.program && {
          ...linking.program,
          info: { ...linking.program.info, examples: true },
        },
      }),
    asyncapi: problems.length > 0 ? undefined : makeArtifact({ ...asyncapi, isAsked: false }, linking),
    client: (settings) =>
      problems.length > 0 || !linking.program
        ? undefined
        : clientText(linking.program, typeof settings === "function" ? settings(linking.program) : settings),
    fuzzed: () => linking.program && fuzzedProgram(linking.program),
    emit(target) {
      const before = [graftTransformer(transform.edits)];
      for (const file of transform.files) {
        const write = (fileName: string, content: string) =>
          ts.sys.writeFile(path.join(target, shown(fileName)), fromSources(content));
        program.emit(file, write, undefined, false, { before });
      }
      return path.join(target, "src/app.js");
    },
  };
}

function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(folder, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => path.join(folder, "src", name))
    .sort();
}

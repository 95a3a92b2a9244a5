import path from "node:path";
import type typescript from "typescript";
import type { CompilerHost, Program } from "typescript";
import type { ArtifactOptions } from "../artifacts/artifacts.js";
import { useCompiler } from "../semantics/compiler.js";
import { createSession } from "../session.js";
import { createTransform, type ProgramTransform } from "../transform.js";
import { graftTransformer } from "./graft.js";
import { readingOptionsAt } from "./project.js";
import { createArtifactWriter } from "./ts-patch/artifacts.js";
import { reportDiagnostics } from "./ts-patch/report.js";
import { refreshVersions } from "./ts-patch/versions.js";

/** tsc calls the plugin for each program that it creates, and we have nothing in between: a process is a session. */
const session = createSession();

/** The options next to `transform` in `tsconfig.json`. */
export interface PluginOptions extends ArtifactOptions {
  /** The module whose default export is the app, if it has none of the usual names; relative to `tsconfig.json`. */
  readonly entry?: string;
}

/**
 * The ts-patch plugin: `{ "transform": "countersign/transform", "transformProgram": true }` under `compilerOptions.plugins`,
 * compiled with `tspc`.
 *
 * It must be a program transformer. A plain transformer would never see a file that tsc decides not to emit again, and the app
 * would continue to use validators for outdated types after an edit (see {@link refreshVersions}).
 */
export default function transformProgram(
  program: Program,
  _host: CompilerHost | undefined,
  options: PluginOptions,
  extras: { readonly ts: typeof typescript },
): Program {
  useCompiler(extras.ts);
  const { configFilePath } = program.getCompilerOptions();
  const root =
    typeof configFilePath === "string" ? path.dirname(configFilePath) : program.getCurrentDirectory();
  // The checker must not be used before tsc has set up the program, nor in a run that only prints a version.
  let made: ProgramTransform | undefined;
  const transform = () => {
    made ??= createTransform(program, { root, ...readingOptionsAt(root), session });
    return made;
  };
  const artifacts = createArtifactWriter(program, transform, {
    root,
    artifacts: options,
    entry: options.entry,
  });
  refreshVersions(program, transform, { root, everything: artifacts.isMissing });
  reportDiagnostics(program, transform, artifacts.problems, artifacts.isAsked);
  graftOnEmit(program, transform);
  artifacts.writeAfterEmit();
  return program;
}

function graftOnEmit(program: Program, transform: () => ProgramTransform): void {
  const original = program.emit.bind(program);
  const graft = graftTransformer((file) => transform().edits(file));
  program.emit = (file, writeFile, cancellation, declarationsOnly, transformers, ...rest) =>
    original(
      file,
      writeFile,
      cancellation,
      declarationsOnly,
      { ...transformers, before: [graft, ...(transformers?.before ?? [])] },
      ...rest,
    );
}

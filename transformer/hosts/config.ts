import path from "node:path";
import type { CompilerOptions, ParsedCommandLine, Diagnostic as TsDiagnostic } from "typescript";
import { CS4002 } from "../diagnostics/catalogue.js";
import { ts } from "../semantics/compiler.js";
import { nativeCompiler } from "./native-compiler.js";
import { fromTypeScript } from "./problems.js";
import { type FilePlace, ProjectError } from "./project.js";

/** Errors about options, or their values, that this TypeScript does not know but the project's own, newer one may. */
const UNKNOWN_OPTIONS = [5023, 5025, 6046];

/**
 * Reads a `tsconfig.json` as TypeScript does, with what it extends.
 * @throws ProjectError (CS4002) if it cannot be read.
 */
export function readConfig(configFile: string): ParsedCommandLine {
  const fail = (reason: string, place: FilePlace = { file: configFile }): never => {
    throw new ProjectError(CS4002({ file: configFile, reason }), place);
  };
  const config = ts.getParsedCommandLineOfConfigFile(configFile, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (one) =>
      fail(ts.flattenDiagnosticMessageText(one.messageText, "\n")),
  });
  if (!config) return fail("TypeScript cannot read it");
  // `config.errors` does not contain the syntax errors of the file itself.
  const errors = ts.getConfigFileParsingDiagnostics(config);
  const error = errors.find(
    (one) => one.category === ts.DiagnosticCategory.Error && isOwnError(one, path.dirname(configFile)),
  );
  if (error) {
    const { message, code: _, severity: __, ...place } = fromTypeScript(error);
    return fail(message, place.file === undefined ? undefined : place);
  }
  // TypeScript 6 warns about options that only make sense without emit, and we always emit.
  if (config.options.allowImportingTsExtensions) config.options.rewriteRelativeImportExtensions = true;
  return config;
}

/** The file that options were read from, and every file that it extends. */
export function configFilesOf(options: CompilerOptions): readonly string[] {
  const { configFile } = options as CompilerOptions & {
    configFile?: { fileName: string; extendedSourceFiles?: readonly string[] };
  };
  return configFile ? [configFile.fileName, ...(configFile.extendedSourceFiles ?? [])] : [];
}

/**
 * Copies the internal reference from options to their file, which gives problems with them a position. An ordinary copy loses it.
 */
export function withConfigFile(from: CompilerOptions, to: CompilerOptions): CompilerOptions {
  const { configFile } = from as { configFile?: unknown };
  return Object.defineProperty(to, "configFile", { value: configFile });
}

/**
 * Whether an error about a configuration counts in a project. If the project has another compiler of its own, that one checks the
 * options.
 * @param root the project's folder.
 */
export function isOwnError({ code }: TsDiagnostic, root: string): boolean {
  return !(UNKNOWN_OPTIONS.includes(code) && nativeCompiler(root));
}

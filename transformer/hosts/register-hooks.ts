import { readFileSync } from "node:fs";
import type { LoadFnOutput, LoadHookContext, ResolveHookContext } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { CompilerOptions } from "typescript";
import { ts } from "../semantics/compiler.js";
import { placed } from "./problem-text.js";
import { withRealRequire } from "./real-require.js";
import { isOfPrograms, type ProjectService, projectService } from "./service.js";
import { awaitsInCommonJs } from "./top-level-await.js";
import { withoutTypes } from "./without-types.js";

/** Node's hooks, for a thread of their own and for the program's (`module.registerHooks`). */
export interface SyncHooks {
  resolve<Result>(
    specifier: string,
    context: ResolveHookContext,
    next: (specifier: string, context?: ResolveHookContext) => Result,
  ): Result | { url: string; shortCircuit: true };
  load<Result>(
    url: string,
    context: LoadHookContext,
    next: (url: string, context?: LoadHookContext) => Result,
  ): Result | LoadFnOutput;
}

/**
 * Resolves imports like TypeScript and compiles each TypeScript module when it is loaded.
 * @param cwd the folder where the search for `tsconfig.json` starts.
 * @param watch is called with the files that a module's types come from.
 */
export function createHooks(cwd: string, watch: (urls: readonly string[]) => void): SyncHooks {
  const service = projectService({ cwd });
  for (const problem of service.optionProblems()) console.warn(placed(problem));
  return {
    resolve(specifier, context, next) {
      const parent = sourceOf(context.parentURL, service.options);
      const found = parent && service.resolve(specifier, parent);
      return found ? { url: pathToFileURL(found).href, shortCircuit: true } : next(specifier, context);
    },
    load(url, context, next) {
      const file = sourceOf(url, service.options);
      const compiled = file === undefined ? undefined : compile(file, service);
      if (!compiled) return next(url, context);
      const { source, format, inputs } = compiled;
      watch(inputs.map((name) => pathToFileURL(name).href));
      return { source, format, shortCircuit: true };
    },
  };
}

/**
 * The path of a module outside of packages that is written in TypeScript, or in JavaScript if the project includes that. For
 * packages, Node itself uses only their JavaScript.
 */
function sourceOf(url: string | undefined, options: CompilerOptions): string | undefined {
  if (!url?.startsWith("file:")) return undefined;
  const file = fileURLToPath(url).replaceAll("\\", "/");
  const isSource = /\.[cm]?[jt]sx?$/.test(file) && isOfPrograms(file, options);
  return isSource && !file.includes("/node_modules/") ? file : undefined;
}

const isTypeScript = (file: string) => /\.[cm]?tsx?$/.test(file);

interface Compiled {
  readonly source: string;
  readonly format: "module" | "commonjs";
  readonly inputs: readonly string[];
}

/**
 * @returns `undefined` for JavaScript that Node can load as it is.
 * @throws Error with every error that Countersign has found in the module.
 */
function compile(fileName: string, service: ProjectService): Compiled | undefined {
  const text = readFileSync(fileName, "utf8");
  const module = service.module(fileName, text);
  const errors = module?.problems.filter(({ severity }) => severity === "error") ?? [];
  if (errors.length > 0) throw new Error(errors.map(placed).join("\n\n"));
  for (const problem of module?.problems ?? []) console.warn(placed(problem));
  if (!isTypeScript(fileName) && !module?.edits) return undefined;
  const format = service.formatOf(fileName);
  const awaits = format === "commonjs" ? awaitsInCommonJs(fileName, text) : undefined;
  if (awaits) throw new Error(placed(awaits));
  const { code } = withoutTypes(fileName, text, module?.edits, {
    ...service.options,
    module: format === "commonjs" ? ts.ModuleKind.CommonJS : ts.ModuleKind.ESNext,
    inlineSourceMap: true,
  });
  const source =
    format === "commonjs" ? withRealRequire(code, compiledImports(text, fileName, service)) : code;
  return { source, format, inputs: module?.inputs ?? [] };
}

/** The modules that a module imports and that are compiled as well: absolute paths by specifier. */
function compiledImports(
  text: string,
  fileName: string,
  service: ProjectService,
): ReadonlyMap<string, string> {
  const found = ts.preProcessFile(text, true, true).importedFiles.map((each) => each.fileName);
  return new Map(
    [...new Set(found)].flatMap((specifier) => {
      const file = service.resolve(specifier, fileName);
      return file === undefined ? [] : [[specifier, file] as const];
    }),
  );
}

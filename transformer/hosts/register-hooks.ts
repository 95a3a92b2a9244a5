import { readFileSync } from "node:fs";
import type { LoadFnOutput, LoadHookContext, ResolveHookContext } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ts } from "../semantics/compiler.js";
import { placed } from "./problem-text.js";
import { type ProjectService, projectService } from "./service.js";
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
      const parent = sourceOf(context.parentURL);
      const found = parent && service.resolve(specifier, parent);
      return found ? { url: pathToFileURL(found).href, shortCircuit: true } : next(specifier, context);
    },
    load(url, context, next) {
      const file = sourceOf(url);
      if (file === undefined) return next(url, context);
      const { source, format, inputs } = compile(file, service);
      watch(inputs.map((name) => pathToFileURL(name).href));
      return { source, format, shortCircuit: true };
    },
  };
}

/** The path of a TypeScript module outside of packages. For packages, Node itself uses only their JavaScript. */
function sourceOf(url: string | undefined): string | undefined {
  if (!url?.startsWith("file:") || !/\.[cm]?tsx?(\?|$)/.test(url)) return undefined;
  const file = fileURLToPath(url).replaceAll("\\", "/");
  return file.includes("/node_modules/") ? undefined : file;
}

interface Compiled {
  readonly source: string;
  readonly format: "module" | "commonjs";
  readonly inputs: readonly string[];
}

/** @throws Error with every error that Countersign has found in the module. */
function compile(fileName: string, service: ProjectService): Compiled {
  const text = readFileSync(fileName, "utf8");
  const module = service.module(fileName, text);
  const errors = module?.problems.filter(({ severity }) => severity === "error") ?? [];
  if (errors.length > 0) throw new Error(errors.map(placed).join("\n\n"));
  for (const problem of module?.problems ?? []) console.warn(placed(problem));
  const format = service.formatOf(fileName);
  const awaits = format === "commonjs" ? awaitsInCommonJs(fileName, text) : undefined;
  if (awaits) throw new Error(placed(awaits));
  return {
    source: withoutTypes(fileName, text, module?.edits, {
      ...service.options,
      module: format === "commonjs" ? ts.ModuleKind.CommonJS : ts.ModuleKind.ESNext,
      inlineSourceMap: true,
    }).code,
    format,
    inputs: module?.inputs ?? [],
  };
}

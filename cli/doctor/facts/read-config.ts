import { dirname } from "node:path";
import type typescript from "typescript";
import { CS4002 } from "../../../transformer/diagnostics/catalogue.js";
import type { Diagnostic } from "../../../transformer/diagnostics/diagnostic.js";
import { isOwnError } from "../../../transformer/hosts/config.js";
import {
  type JsonFile,
  type Place,
  placeAt,
  placeOf,
  readJsonFile,
  syntaxError,
  valueAt,
} from "../../json-file.js";
import type { Config, Options, Plugin } from "./facts.js";

/** `tsconfig.json` as TypeScript understands it, with the places of its options. */
export function readConfig(
  file: string,
  ts: typeof typescript,
): Config | { readonly problem: Diagnostic; readonly place?: Place } {
  const json = readJsonFile(file);
  const refused = (reason: string, place?: Place) => ({
    problem: CS4002({ file, reason }),
    ...(place && { place }),
  });
  if (!json) return refused("it cannot be read");
  const broken = syntaxError(json);
  if (broken) return refused(broken.reason, broken.place);
  const source = ts.readJsonConfigFile(file, ts.sys.readFile);
  const { options, errors } = ts.parseJsonSourceFileConfigFileContent(source, ts.sys, dirname(file));
  const error = errors.find(
    (one) => one.category === ts.DiagnosticCategory.Error && isOwnError(one, dirname(file)),
  );
  if (error) return refused(ts.flattenDiagnosticMessageText(error.messageText, "\n"), placeOfError(error));
  const extended = (source.extendedSourceFiles ?? []).flatMap((name) => readJsonFile(name) ?? []);
  return { file: json, extended, options: optionsOf(options, ts), plugins: pluginsOf([json, ...extended]) };
}

function placeOfError({ file, start, length }: typescript.Diagnostic): Place | undefined {
  return file && placeOf(file.fileName, file.text, start ?? 0, length ?? 0);
}

function optionsOf(options: typescript.CompilerOptions, ts: typeof typescript): Options {
  // TypeScript 6, which compiles here no matter what else is installed, is strict by default.
  const strict = options.strict ?? true;
  const name = (names: Readonly<Record<number, string>>, value: number | undefined) =>
    value === undefined ? undefined : names[value]?.toLowerCase();
  return {
    strict,
    strictNullChecks: options.strictNullChecks ?? strict,
    isolatedModules: options.isolatedModules ?? options.verbatimModuleSyntax ?? false,
    verbatimModuleSyntax: options.verbatimModuleSyntax ?? false,
    exactOptionalPropertyTypes: options.exactOptionalPropertyTypes ?? false,
    noEmit: options.noEmit ?? false,
    emitDeclarationOnly: options.emitDeclarationOnly ?? false,
    module: name(ts.ModuleKind, options.module),
    moduleResolution: name(ts.ModuleResolutionKind, options.moduleResolution),
  };
}

/** The nearest list of plugins applies: `extends` replaces lists. */
function pluginsOf(files: readonly JsonFile[]): readonly Plugin[] {
  const path = ["compilerOptions", "plugins"];
  const json = files.find((each) => Array.isArray(valueAt(each, path)));
  const plugins = valueAt(json, path);
  if (!json || !Array.isArray(plugins)) return [];
  return plugins.map((plugin: unknown, i) => {
    const { transform, transformProgram } = Object(plugin) as Record<string, unknown>;
    return {
      transform: typeof transform === "string" ? transform : undefined,
      transformProgram: transformProgram === true,
      place: placeAt(json, [...path, i]),
    };
  });
}

/** Where a compiler option is set: in the nearest configuration that sets it, else in `tsconfig.json` as a whole. */
export function optionPlace({ file, extended }: Config, option: string): Place {
  const path = ["compilerOptions", option];
  const setting = [file, ...extended].find((json) => valueAt(json, path) !== undefined);
  return placeAt(setting ?? file, path);
}

import { writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import type { SettingsOptions } from "../../../runtime/settings/options.js";
import type { ReadSettings } from "../../../runtime/settings/settings.js";
import { fromSources } from "../../../test/support/from-sources.js";
import { programOf, root } from "../../../test/support/program.js";
import { removeFolder, temporaryFolder } from "../../../test/support/temporary.js";
import type { SettingsPlan } from "../../3-plan/settings.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { editText } from "../../hosts/text-edits.js";
import { createTransform } from "../../transform.js";

/** A module `src/settings.ts`, as the compiler sees it. */
export interface CompiledModule {
  readonly diagnostics: readonly Diagnostic[];
  readonly plans: readonly SettingsPlan[];
  /** The module's JavaScript, which imports the runtime's sources. */
  code(): string;
}

export function compileModule(text: string): CompiledModule {
  const { program, file } = programOf({ "src/settings.ts": text });
  const source = file("src/settings.ts");
  const problems = program.getSemanticDiagnostics(source);
  if (problems.length > 0)
    throw new Error(
      ts.formatDiagnostics(problems, {
        getCanonicalFileName: String,
        getCurrentDirectory: () => root,
        getNewLine: () => "\n",
      }),
    );
  const transform = createTransform(program, { root });
  const { diagnostics, settings } = transform.transform(source);
  return {
    diagnostics,
    plans: settings.map(({ plan }) => plan),
    code() {
      const edits = transform.edits(source);
      const edited = edits ? editText(source, text, edits).code : text;
      const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
      return fromSources(ts.transpileModule(edited, { compilerOptions }).outputText);
    },
  };
}

/** Runs a module. */
export async function run(text: string): Promise<Record<string, unknown>> {
  const { code, diagnostics } = compileModule(text);
  if (diagnostics.length > 0)
    throw new Error(diagnostics.map(({ code, message }) => `${code} ${message}`).join("\n"));
  const folder = temporaryFolder("settings");
  const name = path.join(folder, "settings.mjs");
  writeFileSync(name, code());
  try {
    return await import(name);
  } finally {
    removeFolder(folder);
  }
}

/** Settings of a type, which may refer to other declarations. */
export async function settingsOf<T extends object>(
  type: string,
  declarations = "",
): Promise<(options: SettingsOptions) => ReadSettings<T>> {
  const { make } = await run(
    `import { settings, type SettingsOptions } from "countersign";
import type * as c from "countersign";
${declarations}
export const make = (options: SettingsOptions) => settings<${type}>(options);`,
  );
  return make as (options: SettingsOptions) => ReadSettings<T>;
}

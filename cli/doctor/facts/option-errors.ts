import { readConfig } from "../../../transformer/hosts/config.js";
import { loadTypeScript } from "../../../transformer/hosts/load-typescript.js";
import { checkNatively } from "../../../transformer/hosts/native-check.js";
import { nativeCompiler } from "../../../transformer/hosts/native-compiler.js";
import { fromTypeScript, type Problem } from "../../../transformer/hosts/problems.js";
import { ts, useCompiler } from "../../../transformer/semantics/compiler.js";
import type { Facts } from "./facts.js";

/** Returns the problems with the options, from the compiler that the project uses, without reading any source file. */
export async function optionErrors({ root, config, pnp }: Facts): Promise<readonly Problem[]> {
  if ("problem" in config) return [];
  const configFile = config.file.file;
  useCompiler(loadTypeScript(root));
  const { options } = readConfig(configFile);
  const native = nativeCompiler(root);
  // Under PnP the native compiler cannot work, and that is the problem to report.
  if (native) {
    const check = { root, configFile, options, hasReferences: false, types: false };
    return pnp ? [] : ofOptions(await checkNatively(native, check));
  }
  return ofOptions(ts.createProgram([], options).getOptionsDiagnostics().map(fromTypeScript));
}

const ofOptions = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ file }) => file === undefined || file.endsWith(".json"));

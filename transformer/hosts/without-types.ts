import type { CompilerOptions } from "typescript";
import type { Edits } from "../4-generate/edits.js";
import { ts } from "../semantics/compiler.js";
import { graftTransformer } from "./graft.js";
import { placed } from "./problem-text.js";
import { fromTypeScript } from "./problems.js";

/**
 * Compiles each module by itself, like every tool that strips types, and so without the types of other modules: a re-exported
 * type needs the word `type`. Checking a file for that would take as long as checking the program.
 * @param options with `inlineSourceMap`, the source map is part of the code.
 * @throws Error with every syntax error.
 */
export function withoutTypes(
  fileName: string,
  text: string,
  edits: Edits | undefined,
  { outDir: _, outFile: __, sourceRoot: ___, mapRoot: ____, ...options }: CompilerOptions,
): { readonly code: string; readonly map: string | undefined } {
  const compilerOptions: CompilerOptions = {
    ...options,
    declaration: false,
    composite: false,
    incremental: false,
    sourceMap: options.inlineSourceMap !== true,
    inlineSources: true,
  };
  const transformers = { before: [graftTransformer(() => edits)] };
  const {
    outputText,
    sourceMapText,
    diagnostics = [],
  } = ts.transpileModule(text, {
    fileName,
    compilerOptions,
    transformers,
    reportDiagnostics: true,
  });
  // Node would find them in the emitted text, at other positions.
  const unparsed = diagnostics.filter(({ file }) => file !== undefined);
  if (unparsed.length > 0) throw new Error(unparsed.map(fromTypeScript).map(placed).join("\n\n"));
  return { code: outputText, map: sourceMapText };
}

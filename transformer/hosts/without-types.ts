import type { CompilerOptions } from "typescript";
import type { Edits } from "../4-generate/edits.js";
import { ts } from "../semantics/compiler.js";
import { graftTransformer } from "./graft.js";
import { placed } from "./problem-text.js";
import { fromTypeScript } from "./problems.js";

/**
 * Each module by itself, as every tool that strips types does, and so without the types of others: a type that is
 * exported again needs the word `type`. To check a file for that would take what checking the program takes.
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
  // Node would find them in what was made of the text, at other places.
  const unparsed = diagnostics.filter(({ file }) => file !== undefined);
  if (unparsed.length > 0) throw new Error(unparsed.map(fromTypeScript).map(placed).join("\n\n"));
  return { code: outputText, map: sourceMapText };
}

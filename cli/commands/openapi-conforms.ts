import type { GoodCompilation } from "../compile.js";
import { conforms } from "../conforms/conforms.js";
import type { Context } from "../context.js";
import { formatProblems } from "../problems.js";

/**
 * `countersign openapi --conforms agreed.yaml`: prints problems to standard error, each at its handler, and handlers for the
 * missing operations to standard output, to be written to a file.
 * @param text the program's document.
 * @returns 1 if anything does not conform.
 */
export async function openapiConforms(
  context: Context,
  agreed: string,
  text: string,
  compilation: GoodCompilation,
): Promise<number> {
  const { cwd, stdout, stderr } = context;
  const { problems, stubs } = await conforms(agreed, text, compilation, cwd);
  stderr.write(formatProblems(problems, cwd, stderr));
  stdout.write(problems.length > 0 ? stubs : `Every operation of ${agreed} is served as agreed\n`);
  return problems.length > 0 ? 1 : 0;
}

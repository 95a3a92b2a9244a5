import picocolors from "picocolors";
import type { Compilation, Problem } from "../../transformer/hosts/program.js";
import { isGood } from "../compile.js";
import type { Colors } from "../output.js";
import { formatProblems } from "../problems.js";
import type { ToolContext, ToolText } from "./development-tool.js";

/** Agents do not need colors. */
export const NO_COLORS: Colors = picocolors.createColors(false);

/** One line for each problem, with its fix below it. */
export const problemsText = (problems: readonly Problem[], cwd: string): string =>
  formatProblems(problems, cwd, { terminal: false, colors: NO_COLORS });

/** Returns the text for a program without errors; otherwise the errors. */
export async function ofGood(
  { project, context }: ToolContext,
  say: (compilation: Compilation) => string | ToolText,
): Promise<ToolText> {
  const compilation = await project.compiled();
  if (!isGood(compilation))
    return {
      text: `The program has errors:\n\n${problemsText(compilation.problems, context.cwd)}`,
      isError: true,
    };
  const said = say(compilation);
  return typeof said === "string" ? { text: said } : said;
}

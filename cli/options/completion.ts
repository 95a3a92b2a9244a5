import { Argument } from "commander";
import { SHELLS, type Shell } from "../call/shells.js";
import type { CommandLine } from "./command-line.js";

export function addCompletion({ program, context }: CommandLine): void {
  program
    .command("completion")
    .description("Print a completion script for a shell: commands, operations and their arguments")
    .addArgument(new Argument("<shell>", "the shell to complete for").choices(SHELLS))
    .action(async (shell: Shell) => {
      const { COMPLETION_SCRIPTS } = await import("../call/completion-scripts.js");
      context.stdout.write(COMPLETION_SCRIPTS[shell]);
    });
}

import { Command, CommanderError } from "commander";
import { startupFailure } from "../runtime/node/standalone/failures.js";
import { ProjectError } from "../transformer/hosts/project.js";
import { fail } from "./compile.js";
import type { Context } from "./context.js";
import { COMMANDS } from "./options/all.js";
import { StartupError } from "./serving.js";
import { unexpected } from "./unexpected.js";

/**
 * Runs one command line.
 * @param args the words after `countersign`.
 * @returns the exit code: 0, or 1 for every failure. Never throws.
 */
export async function run(args: readonly string[], version: string, context: Context): Promise<number> {
  let exitCode = 0;
  const program = createProgram(version, context);
  const done = (code: number) => {
    exitCode = code;
  };
  for (const add of COMMANDS) add({ program, context, version, done });
  try {
    await program.parseAsync([...args], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    if (error instanceof ProjectError) return fail(error, context);
    context.stderr.write(error instanceof StartupError ? startupFailure(error) : unexpected(error));
    return 1;
  }
}

function createProgram(version: string, context: Context): Command {
  return new Command("countersign")
    .description("Write a plain TypeScript handler. Its signature is the API.")
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
    })
    .showHelpAfterError("(add --help for the options)");
}

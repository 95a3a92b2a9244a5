import type { Command } from "commander";
import type { Context } from "../context.js";

/** The options of every command that works on a project. */
export interface ProjectFlags {
  readonly project?: string;
}

/** What a command is added to. */
export interface CommandLine {
  readonly program: Command;
  readonly context: Context;
  /** The version of Countersign. */
  readonly version: string;
  /** Receives the exit code of the command. */
  done(exitCode: number): void;
}

/**
 * Adds one command: its name, its arguments, its options and their help. The command itself is imported when it runs, because
 * `--help` must not wait for TypeScript, Hono or a file watcher.
 */
export type AddCommand = (line: CommandLine) => void;

/** A command that works on a project. */
export function projectCommand({ program }: CommandLine, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option("-p, --project <tsconfig>", "the project's tsconfig.json, or its folder");
}

/** A command that works on an app. */
export function entryCommand(line: CommandLine, name: string, description: string): Command {
  return projectCommand(line, name, description).argument(
    "[entry]",
    "the module whose default export is the app",
  );
}

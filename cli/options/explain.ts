import { Option } from "commander";
import { type CommandLine, type ProjectFlags, projectCommand } from "./command-line.js";

interface Flags extends ProjectFlags {
  readonly settings?: boolean;
  readonly json?: boolean;
  readonly envExample?: boolean;
}

export function addExplain(line: CommandLine): void {
  const { context, done, program } = line;
  projectCommand(
    line,
    "explain",
    "Show where the parameters of a route come from, or which settings a program reads",
  )
    .argument(
      "[words...]",
      `a route such as "GET /items/:id", with {id}, or with a request's path; then the entry`,
    )
    .option("--settings", "list the environment variables that settings<T>() reads")
    .addOption(new Option("--json", "print them as JSON").implies({ settings: true }))
    .addOption(
      new Option("--env-example", "print them as a .env file to fill in").implies({ settings: true }),
    )
    .action(async (words: string[], flags: Flags) => {
      if (flags.settings) {
        const { explainSettings } = await import("../commands/explain-settings.js");
        done(await explainSettings(context, { entry: words[0], ...flags }));
        return;
      }
      if (words.length === 0) program.error("error: missing required argument 'route', or --settings");
      const { explain } = await import("../commands/explain.js");
      done(await explain(context, words, flags));
    });
}

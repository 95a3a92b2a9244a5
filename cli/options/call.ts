import type { CommandLine } from "./command-line.js";

/** `call` reads its options itself, because they depend on the operation. */
export function addCall({ program, context, done }: CommandLine): void {
  program
    .command("call")
    .description("Call an operation of the built app, or of a server")
    .usage("[options] [operation] [arguments]")
    .helpOption(false)
    .allowUnknownOption()
    .allowExcessArguments()
    .argument("[words...]", "an operation and its arguments; without any, operations are listed")
    .action(async (words: string[]) => {
      const { call, complete } = await import("../commands/call.js");
      const [first, ...rest] = words;
      const names = () => program.commands.map((one) => one.name());
      done(first === "--complete" ? await complete(context, rest, names()) : await call(context, words));
    });
}

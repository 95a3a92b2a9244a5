import type { CommandLine } from "./command-line.js";

export function addLsp({ program, context, done, version }: CommandLine): void {
  program
    .command("lsp")
    .description("Serve an editor with the Language Server Protocol over standard input and output")
    // Editors' clients add this option by themselves.
    .option("--stdio", "use standard input and output (always on)")
    .option("--clientProcessId <pid>", "the editor's process")
    .action(async () => {
      const { lsp } = await import("../commands/lsp.js");
      done(await lsp(context, version));
    });
}

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Context } from "./context.js";
import { streamOutput } from "./output.js";
import { run } from "./program.js";

/** The entry of the `countersign` command: connects `run` to this process. */
const interrupt = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.on(signal, () => {
    // A command that does not listen is ended at once, and so is one that is asked a second time.
    if (interrupt.signal.aborted || !stops) process.exit(1);
    interrupt.abort();
  });

// `countersign routes | head` closes the pipe: not a failure.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });

const context: Context = {
  cwd: process.cwd(),
  env: process.env,
  stdout: streamOutput(process.stdout, process.env),
  stderr: streamOutput(process.stderr, process.env),
  now: () => performance.now(),
  interrupted: interrupt.signal,
  serveChild: fileURLToPath(new URL("./serve-child.js", import.meta.url)),
  openProject: async (at) => (await import("../transformer/hosts/program.js")).openProject(at),
  createCompiler: async (project) =>
    (await import("../transformer/hosts/program.js")).createCompiler(project),
};

const { version }: { version: string } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
);

const args = process.argv.slice(2);
const stops = args[0] === "dev" || args[0] === "start";
process.exitCode = await run(args, version, context);
// The user's own open handles (a pool, a timer) must not outlive the server.
if (stops) process.exit();

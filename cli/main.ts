#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { keepBytecode } from "../transformer/hosts/bytecode.js";
import { optimizeLater } from "../transformer/hosts/optimize-later.js";
import type { Context } from "./context.js";
import { openInBrowser } from "./dev/browser.js";
import { processHeap } from "./dev/heap.js";
import { streamOutput } from "./output.js";
import { run } from "./program.js";

// Commands load TypeScript later.
keepBytecode();

/** The entry of the `countersign` command: connects `run` to this process. */
const args = process.argv.slice(2);
const serves = args[0] === "dev" || args[0] === "start";
const interrupt = new AbortController();
if (!serves && args[0] !== "lsp") optimizeLater();

// Only for commands that run until then: during a compilation, a signal with a handler would end nothing.
if (serves)
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      // At the second signal, work in progress has had its chance.
      if (interrupt.signal.aborted) process.exit(1);
      interrupt.abort();
    });

// `countersign routes | head` closes the pipe, which is not a failure.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });

const { version, devDependencies }: { version: string; devDependencies: { hono: string } } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
);

const context: Context = {
  cwd: process.cwd(),
  env: process.env,
  stdout: streamOutput(process.stdout, process.env),
  stderr: streamOutput(process.stderr, process.env),
  now: () => performance.now(),
  interrupted: interrupt.signal,
  onHangup: (restart) => void process.on("SIGHUP", process.stdin.isTTY ? () => interrupt.abort() : restart),
  heap: processHeap(),
  script: process.argv[1] ?? "",
  serveChild: fileURLToPath(new URL("./serve-child.js", import.meta.url)),
  fuzzChild: fileURLToPath(new URL("./fuzz-child.js", import.meta.url)),
  templates: fileURLToPath(new URL("../templates/", import.meta.url)),
  own: { folder: fileURLToPath(new URL("../", import.meta.url)), hono: devDependencies.hono },
  node: process.versions.node,
  terminal:
    process.stdin.isTTY && process.stdout.isTTY
      ? { input: process.stdin, output: process.stdout }
      : undefined,
  openInBrowser: (url) => openInBrowser(url),
  readInput: async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
    return Buffer.concat(chunks);
  },
  openProject: async (at) => (await import("../transformer/hosts/program.js")).openProject(at),
  createCompiler: async (project, options) =>
    (await import("../transformer/hosts/program.js")).createCompiler(project, options),
};

process.exitCode = await run(args, version, context);
// Immediately, but not before all output is written: freeing a compiler's heap costs 0.1 s, and resources that the program itself
// left open (a pool, a timer) must not outlive its server.
process.stdout.write("", () => process.stderr.write("", () => process.exit()));

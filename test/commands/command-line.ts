import path from "node:path";
import { run } from "../../cli/program.js";
import { fakeContext } from "../../cli/testing/fake.js";
import { createCompiler, openProject } from "../../transformer/hosts/program.js";
import type { Finished } from "../support/processes.js";
import { repository } from "../support/temporary.js";

/**
 * Runs a command in this process, from the sources and with the real compiler, which takes a fifth of a second instead of a
 * second for a process that loads TypeScript again. For tests of what commands print and write. The start and end of a process,
 * and how it reads its environment, are tested with the built command line (`finish` with `countersign`).
 */
export async function commandLine(cwd: string, ...args: readonly string[]): Promise<Finished> {
  const { context, text } = fakeContext({
    cwd,
    env: { ...process.env, NO_COLOR: "1" } as Record<string, string>,
    installed: repository,
    node: process.versions.node,
  });
  const fuzzChild = path.join(repository, "dist/fuzz-child.js");
  const code = await run(args, "0.1.0", { ...context, fuzzChild, openProject, createCompiler });
  return { code, ...text };
}

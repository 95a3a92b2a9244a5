import type { Running } from "../support/processes.js";

/**
 * Makes edits and waits for the output of a watching program after them. The program is paused in the meantime: on a busy machine
 * it would otherwise find a file empty or the second of two edits missing, and rightly report that.
 */
export async function printedAfter(program: Running, edits: () => void, pattern: RegExp): Promise<string> {
  const before = program.output().length;
  program.process.kill("SIGSTOP");
  try {
    edits();
  } finally {
    program.process.kill("SIGCONT");
  }
  const all = await program.printed(new RegExp(`^[\\s\\S]{${before}}[\\s\\S]*?(?:${pattern.source})`));
  return all.slice(before);
}

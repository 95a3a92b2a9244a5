import type { Running } from "../support/processes.js";

/** Does something and waits for what a running program prints after it. */
export async function printedAfter(program: Running, action: () => void, pattern: RegExp): Promise<string> {
  const before = (await program.printed(/^/)).length;
  action();
  const all = await program.printed(new RegExp(`^[\\s\\S]{${before}}[\\s\\S]*?(?:${pattern.source})`));
  return all.slice(before);
}

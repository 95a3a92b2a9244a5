import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RequestsAnswer } from "./page/page.js";

/** A running `countersign dev`. */
export interface RunningDev {
  readonly url: string;
  readonly pid: number;
}

const fileOf = (root: string) => join(root, ".countersign", "dev.json");

/**
 * Records where `dev` serves a project.
 * @param root the project's folder.
 * @returns a function that removes the record.
 */
export function announceRunning(root: string, running: RunningDev): () => void {
  const file = fileOf(root);
  mkdirSync(dirname(file), { recursive: true });
  // The folder must not be committed, not even before the first build.
  writeFileSync(join(dirname(file), ".gitignore"), "*\n");
  writeFileSync(file, `${JSON.stringify(running)}\n`);
  return () => {
    // Another `dev` may have started since.
    if (readRunning(root)?.pid === running.pid) rmSync(file, { force: true });
  };
}

/**
 * Returns the running `dev` of a project.
 * @returns `undefined` if none runs, also if one was killed and left its record.
 */
export function runningDev(root: string): RunningDev | undefined {
  const running = readRunning(root);
  return running && isAlive(running.pid) ? running : undefined;
}

/**
 * Returns the last requests that `dev` has served, newest first.
 * @returns `undefined` if no `dev` runs.
 * @throws TypeError if it cannot be reached; Error if its response is not as expected.
 */
export async function lastRequests(root: string): Promise<RequestsAnswer | undefined> {
  const running = runningDev(root);
  if (!running) return undefined;
  const response = await fetch(`${running.url}/__countersign/requests.json`);
  if (!response.ok) throw new Error(`countersign dev at ${running.url} responded with ${response.status}`);
  const answer = (await response.json()) as RequestsAnswer;
  // Another process may now have the number of a process that is gone, and also its port.
  return answer.pid === running.pid ? answer : undefined;
}

function readRunning(root: string): RunningDev | undefined {
  try {
    const { url, pid } = JSON.parse(readFileSync(fileOf(root), "utf8")) as Record<string, unknown>;
    return typeof url === "string" && Number.isSafeInteger(pid) ? { url, pid: pid as number } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It exists, and belongs to another user.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { RequestsAnswer } from "./page/page.js";

/** A `countersign dev` that runs. */
export interface RunningDev {
  readonly url: string;
  readonly pid: number;
}

const fileOf = (root: string) => join(root, ".countersign", "dev.json");

/**
 * Leaves word of where `dev` serves a project.
 * @param root the project's folder.
 * @returns what takes it away again.
 */
export function announceRunning(root: string, running: RunningDev): () => void {
  const file = fileOf(root);
  mkdirSync(dirname(file), { recursive: true });
  // The folder is nobody's business, also before there is a build.
  writeFileSync(join(dirname(file), ".gitignore"), "*\n");
  writeFileSync(file, `${JSON.stringify(running)}\n`);
  return () => {
    // Another one may have begun since.
    if (readRunning(root)?.pid === running.pid) rmSync(file, { force: true });
  };
}

/**
 * The `dev` of a project.
 * @returns `undefined` where none runs, also where one has left word and was killed.
 */
export function runningDev(root: string): RunningDev | undefined {
  const running = readRunning(root);
  return running && isAlive(running.pid) ? running : undefined;
}

/**
 * The last requests that `dev` has served, newest first.
 * @returns `undefined` where none runs.
 * @throws TypeError when it cannot be reached; Error when it does not answer as it should.
 */
export async function lastRequests(root: string): Promise<RequestsAnswer | undefined> {
  const running = runningDev(root);
  if (!running) return undefined;
  const response = await fetch(`${running.url}/__countersign/requests.json`);
  if (!response.ok) throw new Error(`countersign dev at ${running.url} responded with ${response.status}`);
  const answer = (await response.json()) as RequestsAnswer;
  // The number of a process that is gone may be another one's by now, and so may its port.
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
    // It is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

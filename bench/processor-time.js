// The CPU time of processes from Linux's scheduler: to the nanosecond, and without asking the processes.
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Whether the system reports it. */
export const tellsProcessorTime = existsSync("/proc/self/schedstat");

/** @returns milliseconds of all threads of a process so far; `NaN` if the system does not report it. */
export function processorTime(pid) {
  if (!tellsProcessorTime) return Number.NaN;
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + threadTime(pid, thread), 0);
}

/** @returns the same for the thread that runs a Node process's program: without compiling and collecting in parallel. */
export function mainThreadTime(pid) {
  return tellsProcessorTime ? threadTime(pid, pid) : Number.NaN;
}

function threadTime(pid, thread) {
  return Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]) / 1e6;
}

/** @returns the living processes that a process has started; none if the system does not report them. */
export function childrenOf(pid) {
  const file = `/proc/${pid}/task/${pid}/children`;
  return existsSync(file) ? readFileSync(file, "utf8").trim().split(" ").filter(Boolean).map(Number) : [];
}

/** @returns a process and all its descendants, from any of their threads; none if the system does not report them. */
export function familyOf(pid) {
  return [pid, ...threadsOf(pid).flatMap((thread) => startedBy(pid, thread))];
}

function startedBy(pid, thread) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8");
    return children
      .trim()
      .split(" ")
      .filter(Boolean)
      .flatMap((child) => familyOf(Number(child)));
  } catch {
    return [];
  }
}

function threadsOf(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

// Measures a whole process with all processes that it starts: wall time, CPU time and peak memory.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { familyOf } from "./processor-time.js";

/** How often memory is read, in milliseconds. */
const INTERVAL = 25;
/** Linux reports times in hundredths of a second, no matter what its clock is. */
const TICKS_PER_SECOND = 100;

/**
 * @returns `seconds`, `user` and `cpu` (user and system) in seconds, and `megabytes`: the peak memory of the process and those
 * that it started. If the system reports nothing about processes (other than Linux), only `seconds` is a number.
 * @throws if the process fails.
 */
export async function measured(script, args, cwd, env = {}) {
  const before = endedChildren();
  const started = performance.now();
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const family = new Family(child.pid);
  const watching = setInterval(() => family.look(), INTERVAL);
  const status = await new Promise((resolve) => child.once("exit", resolve));
  const seconds = (performance.now() - started) / 1000;
  clearInterval(watching);
  if (status !== 0) throw new Error(`${script} ${args.join(" ")} ended with ${status}`);
  const after = endedChildren();
  // A process whose parent did not wait for it is missing in the system's sum. It was observed a moment before its end.
  const user = Math.max(after.user - before.user, family.seconds("user"));
  const system = Math.max(after.system - before.system, family.seconds("system"));
  return { seconds, user, cpu: user + system, megabytes: family.megabytes };
}

/** The best value of each figure: a disturbance only ever makes a measurement worse. */
export function best(runs) {
  const least = (key) => Math.min(...runs.map((run) => run[key]));
  return {
    seconds: least("seconds"),
    user: least("user"),
    cpu: least("cpu"),
    megabytes: least("megabytes"),
  };
}

export function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** Observes a process and its descendants while they run. */
class Family {
  megabytes = Number.NaN;
  #times = new Map();

  constructor(pid) {
    this.pid = pid;
  }

  look() {
    let bytes = 0;
    for (const pid of familyOf(this.pid)) {
      const fields = statOf(pid);
      if (!fields) continue;
      bytes += fields.resident;
      this.#times.set(pid, fields);
    }
    if (bytes > 0) this.megabytes = Math.max(bytes / 1e6, this.megabytes || 0);
  }

  seconds(kind) {
    return [...this.#times.values()].reduce((sum, times) => sum + times[kind], 0);
  }
}

/** The times of all ended child processes of this one, and of their descendants. */
function endedChildren() {
  const { endedUser: user, endedSystem: system } = statOf("self") ?? {
    endedUser: Number.NaN,
    endedSystem: Number.NaN,
  };
  return { user, system };
}

/** proc_pid_stat(5). @returns `undefined` if the process no longer exists, or the system does not report on processes. */
function statOf(pid) {
  let text;
  try {
    text = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return undefined;
  }
  // The name, in parentheses, may contain spaces. The text after it begins with the third field.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const ticks = (field) => Number(fields[field - 3]) / TICKS_PER_SECOND;
  return {
    user: ticks(14),
    system: ticks(15),
    endedUser: ticks(16),
    endedSystem: ticks(17),
    resident: Number(fields[24 - 3]) * 4096,
  };
}

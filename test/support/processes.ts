import { type ChildProcess, execFile, spawn } from "node:child_process";

export interface Finished {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, regardless of its exit code. */
export function finish(command: string, args: readonly string[], cwd: string): Promise<Finished> {
  return new Promise((resolve) => {
    const options = { cwd, maxBuffer: 64 << 20, env: { ...process.env, NO_COLOR: "1" } };
    execFile(command, [...args], options, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, stdout, stderr });
    });
  });
}

export interface Running {
  readonly process: ChildProcess;
  /** Resolves with the whole output so far once it matches. */
  printed(pattern: RegExp): Promise<string>;
  /** The whole output so far. */
  output(): string;
  /** Resolves with the exit code when the process has ended and its whole output has been read. */
  readonly closed: Promise<number | null>;
  /** Sends SIGTERM and returns the exit code. */
  stop(): Promise<number | null>;
}

/** Starts a program that keeps running. Its output keeps the order in which it is printed, errors included. */
export function start(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Running {
  // Both outputs go into one pipe: of two pipes, the second is sometimes read before earlier output in the first.
  const child = spawn("/bin/sh", ["-c", 'exec "$0" "$@" 2>&1', command, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: "1", ...env },
    stdio: ["pipe", "pipe", "inherit"],
  });
  let output = "";
  const waiting = new Set<() => void>();
  const listen = (text: Buffer) => {
    output += text.toString("utf8");
    for (const check of waiting) check();
  };
  child.stdout.on("data", listen);
  return {
    process: child,
    output: () => output,
    closed: new Promise((resolve) => child.once("close", resolve)),
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const ended = () => {
          waiting.delete(check);
          reject(new Error(`ended with ${child.exitCode} before ${pattern}:\n${output}`));
        };
        const check = () => {
          if (!pattern.test(output)) return;
          waiting.delete(check);
          child.off("close", ended);
          resolve(output);
        };
        waiting.add(check);
        child.once("close", ended);
        check();
      }),
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
        child.once("exit", resolve);
        child.kill("SIGTERM");
      }),
  };
}

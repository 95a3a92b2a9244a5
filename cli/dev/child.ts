import { fork } from "node:child_process";
import { isServeMessage, loadedFiles, type ServeMessage, type ServeRequest } from "./messages.js";

/**
 * How long a child may finish what it is doing before it is killed. Short, because an open event stream would
 * otherwise hold up every restart.
 */
const GRACE_MS = 400;

export interface Child {
  /** SIGTERM, then SIGKILL after the grace; `onExit` follows. */
  stop(): void;
}

export interface ChildEvents {
  onMessage(message: ServeMessage): void;
  /** Modules that the program imports, as absolute paths. */
  onLoad(files: readonly string[]): void;
  /** Exactly once, also when the process could not be started. */
  onExit(how: { readonly code: number | null; readonly signal: string | null }): void;
}

/**
 * Starts `script` in a Node process of its own, which serves the app and shares this process's terminal.
 * @param cwd the project's root: a program may read files relative to it.
 */
export function startChild(
  script: string,
  request: ServeRequest,
  at: { cwd: string; env: Readonly<Record<string, string | undefined>> },
  events: ChildEvents,
): Child {
  const child = fork(script, [JSON.stringify(request)], {
    cwd: at.cwd,
    // Node then reports what it loads, as it does for `node --watch`.
    env: { NODE_ENV: "development", ...at.env, WATCH_REPORT_DEPENDENCIES: "1" },
    execArgv: ["--enable-source-maps"],
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  let exited = false;
  let grace: NodeJS.Timeout | undefined;
  const exit = (code: number | null, signal: string | null) => {
    if (exited) return;
    exited = true;
    clearTimeout(grace);
    events.onExit({ code, signal });
  };
  child.on("message", (message) => {
    if (isServeMessage(message)) events.onMessage(message);
    else events.onLoad(loadedFiles(message));
  });
  child.on("exit", exit);
  child.on("error", () => {
    if (child.pid === undefined) exit(null, null);
  });
  return {
    stop() {
      if (exited || grace) return;
      child.kill("SIGTERM");
      grace = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
    },
  };
}

import { fork } from "node:child_process";
import { accessLogVariables } from "../../runtime/node/standalone/access-log.js";
import { isServeMessage, loadedFiles, type ServeMessage, type ServeRequest } from "./messages.js";

/**
 * How long a child may finish what it is doing before it is killed. Short, because an open event stream would
 * otherwise hold up every restart.
 */
const GRACE_MS = 400;

/** The part of it that requests in progress have; the rest is for the app's own ends. */
export const REQUESTS_MS = GRACE_MS / 2;

export interface Child {
  /** Whether the process has ended, or could not be started. */
  readonly ended: boolean;
  /** Has it serve the app, once; what happens from now on, and what it has loaded before, goes to `events`. */
  serve(request: ServeRequest, events: ChildEvents): void;
  /** SIGTERM, then SIGKILL after the grace; `onExit` follows. */
  stop(): void;
}

export interface ChildEvents {
  onMessage(message: ServeMessage): void;
  /** Modules that the program imports, as absolute paths. */
  onLoad(files: readonly string[]): void;
  /** Exactly once, also when the process could not be started. */
  onExit(how: Exit): void;
}

interface Exit {
  readonly code: number | null;
  readonly signal: string | null;
}

/** Lines for a person, but not in tests of the command. */
function accessLog({ NODE_ENV }: Readonly<Record<string, string | undefined>>) {
  return NODE_ENV === "test" ? {} : accessLogVariables("human");
}

/**
 * Starts `script` in a Node process of its own, which shares this process's terminal and waits to be told what to serve:
 * to start Node and load the runtime takes longer than to load an app, and can be done before there is one.
 * @param cwd the project's root: a program may read files relative to it.
 */
export function startChild(
  script: string,
  at: { cwd: string; env: Readonly<Record<string, string | undefined>> },
): Child {
  const child = fork(script, [], {
    cwd: at.cwd,
    // Node then reports what it loads, as it does for `node --watch`.
    env: { NODE_ENV: "development", ...accessLog(at.env), ...at.env, WATCH_REPORT_DEPENDENCIES: "1" },
    execArgv: ["--enable-source-maps"],
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  const loaded: string[] = [];
  let events: ChildEvents | undefined;
  let exit: Exit | undefined;
  let grace: NodeJS.Timeout | undefined;
  const end = (code: number | null, signal: string | null) => {
    if (exit) return;
    exit = { code, signal };
    clearTimeout(grace);
    events?.onExit(exit);
  };
  child.on("message", (message) => {
    if (isServeMessage(message)) events?.onMessage(message);
    else if (events) events.onLoad(loadedFiles(message));
    else loaded.push(...loadedFiles(message));
  });
  child.on("exit", end);
  child.on("error", () => {
    if (child.pid === undefined) end(null, null);
  });
  return {
    get ended() {
      return exit !== undefined;
    },
    serve(request, listener) {
      events = listener;
      listener.onLoad(loaded);
      if (exit) queueMicrotask(() => exit && listener.onExit(exit));
      // A process that ends just now cannot be told; its exit is heard.
      else child.send(request, () => {});
    },
    stop() {
      if (exit || grace) return;
      child.kill("SIGTERM");
      grace = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
    },
  };
}

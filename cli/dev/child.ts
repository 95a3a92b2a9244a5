import { fork } from "node:child_process";
import type { Socket } from "node:net";
import { accessLogVariables } from "../../runtime/node/standalone/access-log.js";
import { stampOf } from "../../transformer/hosts/source-files.js";
import {
  type ConnectionMessage,
  type DevMessage,
  type InspectAddress,
  type InspectMessage,
  isDevMessage,
  isServeMessage,
  type LoadMessage,
  loadedFiles,
  RETIRE,
  type RetireMessage,
  type ServeMessage,
  type ServeRequest,
} from "./messages.js";
import { changed, type Stamps } from "./stamps.js";

/** How long a child may take to end before it is killed, in milliseconds. Everything waits for it. */
const GRACE_MS = 400;

/** The part of it that requests in progress get. The rest is for the app's own shutdown. */
export const REQUESTS_MS = GRACE_MS / 2;

/** The same if another process already serves. Nothing waits then, but an old process must not stay for long. */
const RETIRING_MS = 4_000;
const RETIRING_REQUESTS_MS = RETIRING_MS / 2;

export interface Child {
  /** Whether the process has ended, or could not be started. */
  readonly ended: boolean;
  /** Whether a file that it loaded while it was waiting has changed since. */
  isStale(): boolean;
  /** Makes it load modules without evaluating them, before it serves. */
  load(files: readonly string[]): void;
  /** Makes it serve the app, once. Events from now on, and the modules loaded before, go to `events`. */
  serve(request: ServeRequest, events: ChildEvents): void;
  /** Passes on a connection that nothing has been read from. */
  hand(socket: Socket): void;
  /** Opens a port for a debugger. */
  inspect(at: InspectAddress): void;
  /** Lets it finish its requests while another process serves. */
  retire(): void;
  /** Sends SIGTERM, then SIGKILL after the grace period. `onExit` follows. */
  stop(): void;
}

export interface ChildEvents {
  /** @param socket comes with a message of type `own`. */
  onMessage(message: ServeMessage | DevMessage, socket?: Socket): void;
  /** Modules that the program imports, as absolute paths. */
  onLoad(files: readonly string[]): void;
  /**
   * Called exactly once, even if the process could not be started.
   * @param untouched connections that were passed on and have not been read from.
   */
  onExit(how: Exit, untouched: readonly Socket[]): void;
}

export interface Exit {
  readonly code: number | null;
  readonly signal: string | null;
}

/** Readable log lines, except in tests of the command. */
function accessLog({ NODE_ENV }: Readonly<Record<string, string | undefined>>) {
  return NODE_ENV === "test" ? {} : accessLogVariables("human");
}

/**
 * Starts `script` in a Node process of its own, which shares this process's terminal and waits for the request to serve. Starting
 * Node and loading the runtime takes longer than loading an app, and can be done before there is one.
 * @param cwd the project's root: a program may read files relative to it.
 */
export function startChild(
  script: string,
  at: { cwd: string; env: Readonly<Record<string, string | undefined>> },
): Child {
  const child = fork(script, [], {
    cwd: at.cwd,
    // Makes Node report what it loads, as for `node --watch`.
    env: { NODE_ENV: "development", ...accessLog(at.env), ...at.env, WATCH_REPORT_DEPENDENCIES: "1" },
    execArgv: ["--enable-source-maps"],
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  const loaded: Stamps = new Map();
  const handed = new Handed();
  let events: ChildEvents | undefined;
  let exit: Exit | undefined;
  let grace: NodeJS.Timeout | undefined;
  const end = (code: number | null, signal: string | null) => {
    if (exit) return;
    exit = { code, signal };
    clearTimeout(grace);
    events?.onExit(exit, handed.takeBack());
  };
  child.on("message", (message, handle) => {
    if (isDevMessage(message) && message.type === "taken") handed.taken(message.id);
    else if (isServeMessage(message) || isDevMessage(message))
      events?.onMessage(message, handle as Socket | undefined);
    else if (events) events.onLoad(loadedFiles(message));
    else for (const file of loadedFiles(message)) loaded.set(file, stampOf(file));
  });
  child.on("exit", end);
  child.on("error", () => {
    if (child.pid === undefined) end(null, null);
  });
  // A process that is just ending cannot receive messages. Its exit event follows.
  const tell = (message: object) => {
    if (child.connected) child.send(message, () => {});
  };
  const killLater = (ms: number) => {
    clearTimeout(grace);
    grace = setTimeout(() => child.kill("SIGKILL"), ms);
  };
  let isTold: "nothing" | "retire" | "stop" = "nothing";
  return {
    get ended() {
      return exit !== undefined;
    },
    isStale: () => changed(loaded),
    load(files) {
      tell({ type: "load", files } satisfies LoadMessage);
    },
    serve(request, listener) {
      events = listener;
      listener.onLoad([...loaded.keys()]);
      if (exit) queueMicrotask(() => exit && listener.onExit(exit, []));
      else tell(request);
    },
    hand(socket) {
      const message: ConnectionMessage = { type: "connection", id: handed.add(socket) };
      // Kept open here until the child confirms it: the child may end before.
      if (child.connected) child.send(message, socket, { keepOpen: true }, () => {});
    },
    inspect(address) {
      const message: InspectMessage = { type: "inspect", ...address };
      tell(message);
    },
    retire() {
      if (exit || isTold !== "nothing") return;
      isTold = "retire";
      tell({ ...RETIRE, graceMs: RETIRING_REQUESTS_MS } satisfies RetireMessage);
      killLater(RETIRING_MS);
    },
    stop() {
      if (exit || isTold === "stop") return;
      isTold = "stop";
      child.kill("SIGTERM");
      killLater(GRACE_MS);
    },
  };
}

/** Connections on their way to a child. */
class Handed {
  readonly #sockets = new Map<number, Socket>();
  #last = 0;

  add(socket: Socket): number {
    this.#last++;
    this.#sockets.set(this.#last, socket);
    return this.#last;
  }

  /** The child has a socket of its own. Closing this one leaves that open. */
  taken(id: number): void {
    this.#sockets.get(id)?.destroy();
    this.#sockets.delete(id);
  }

  takeBack(): readonly Socket[] {
    const sockets = [...this.#sockets.values()];
    this.#sockets.clear();
    return sockets;
  }
}

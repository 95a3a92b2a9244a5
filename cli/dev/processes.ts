import type { Socket } from "node:net";
import type { RecordedRequest } from "../../runtime/node/recording/recorded.js";
import { IDLE_MS } from "../../runtime/node/servable.js";
import type { Diagnostic } from "../../transformer/diagnostics/diagnostic.js";
import { type Child, type Exit, REQUESTS_MS } from "./child.js";
import type { InspectAddress, OwnRequest } from "./messages.js";
import { PackageModules } from "./package-modules.js";
import type { PageRoutes } from "./page/page-request.js";

/** A build on disk. */
export interface Build {
  readonly entry: string;
  readonly folder: string;
  /** `6 routes` */
  readonly routes: string;
  readonly pageRoutes: PageRoutes;
  /** By the clock of the context. */
  readonly changedAt: number;
  /** When it was made. */
  readonly madeAt: Date;
}

/** Why a process could not serve, or no longer serves. */
export type Failure =
  | { readonly kind: "refused"; readonly diagnostic: Diagnostic }
  /** What the process has printed. */
  | { readonly kind: "thrown"; readonly text: string }
  | { readonly kind: "ended"; readonly code: number | null; readonly signal: string | null };

export interface ProcessEvents {
  onListening(docs: string | undefined): void;
  /** The process that was starting has ended. */
  onDied(failure: Failure): void;
  /** The process that served has ended. */
  onCrashed(failure: Failure): void;
  /** After {@link Processes.clear}. */
  onCleared(): void;
  /** The newest process imports these modules. */
  onLoad(files: readonly string[]): void;
  /** @param build the build that served it. */
  onRecorded(record: RecordedRequest, build: Build): void;
  /** A request for `dev` itself, whose connection is returned; without a connection if its client has disconnected. */
  onOwnRequest(request: OwnRequest, socket: Socket | undefined): void;
  /** Connections whose process ended before it read from them. */
  onReturned(sockets: readonly Socket[]): void;
}

export interface ProcessOptions {
  /** Starts a process that waits for the request to serve. */
  readonly startChild: () => Child;
  readonly host: string;
  readonly port: number;
  readonly url: string;
  readonly inspect: InspectAddress | undefined;
}

/** How many old processes may finish their requests: a developer who saves every second must not end up with ten of them. */
const MOST_RETIRING = 2;

/**
 * How long a new build serves before the process for the next one is started. Otherwise the first requests after an edit would
 * share two cores with it, which took them 15 ms more.
 */
const SPARE_AFTER_MS = 200;

/** How long to wait for an old process to report that no client has an idle connection to it: it may be busy. */
const LEFT_MS = 1_000;

interface Serving {
  readonly child: Child;
  readonly build: Build;
}

/** The processes of `dev`: the one that serves, the next one, old ones that finish their requests, and a spare. */
export class Processes {
  readonly #options: ProcessOptions;
  readonly #events: ProcessEvents;
  readonly #alive = new Map<Child, Build>();
  #retiring: Child[] = [];
  /** Called when no client has an idle connection to them any more. */
  readonly #leaving = new Map<Child, () => void>();
  #serving: Serving | undefined;
  #next: Serving | undefined;
  /** Already started, for the next build. */
  #spare: Child | undefined;
  /** What it has loaded of a build. */
  #loadedAhead: readonly string[] = [];
  readonly #packages = new PackageModules();
  #spareTimer: NodeJS.Timeout | undefined;
  #lastServed: Build | undefined;
  #isClearing = false;
  #isOver = false;
  /** Has the debugger's port, or is about to get it. */
  #inspected: Child | undefined;
  #inspect: InspectAddress | undefined;

  constructor(options: ProcessOptions, events: ProcessEvents) {
    this.#options = options;
    this.#events = events;
    this.#inspect = options.inspect;
  }

  /** The build that served last, and may still serve. */
  get lastServed(): Build | undefined {
    return this.#lastServed;
  }

  /** Folders that a process may still import modules from. */
  get folders(): ReadonlySet<string> {
    const builds = [...this.#alive.values(), ...(this.#lastServed ? [this.#lastServed] : [])];
    return new Set(builds.map(({ folder }) => folder));
  }

  /** Starts a process for the next build now if none is waiting, so that it starts while the project is compiled. */
  prepare(): Child {
    clearTimeout(this.#spareTimer);
    const waiting = this.#spare;
    if (waiting && !waiting.ended && !waiting.isStale()) return waiting;
    this.dropSpare();
    const child = this.#options.startChild();
    this.#spare = child;
    const { files } = this.#packages;
    if (files.length > 0) child.load(files);
    return child;
  }

  /**
   * Makes the process for the next build load modules while the rest is compiled.
   * @param files absolute paths. What the process has loaded for an earlier compilation, which had errors, must be among them:
   * otherwise it has changed, and another process takes its place.
   */
  loadAhead(files: readonly string[]): void {
    if (this.#isOver) return;
    const current = new Set(files);
    if (!this.#loadedAhead.every((file) => current.has(file))) this.dropSpare();
    const child = this.prepare();
    const known = new Set(this.#loadedAhead);
    const more = files.filter((file) => !known.has(file));
    this.#loadedAhead = files;
    if (more.length > 0) child.load(more);
  }

  start(build: Build): void {
    const { host, port, url } = this.#options;
    const child = this.prepare();
    this.#spare = undefined;
    this.#loadedAhead = [];
    this.#next = { child, build };
    this.#alive.set(child, build);
    const inspect = this.#inspected ? undefined : this.#inspect;
    if (inspect) this.#inspected = child;
    let failure: Failure | undefined;
    child.serve(
      {
        entry: build.entry,
        host,
        port,
        graceMs: REQUESTS_MS,
        delayMs: 0,
        idleMs: IDLE_MS,
        dev: { url, inspect },
      },
      {
        onMessage: (message, socket) => {
          if (message.type === "refused") failure = { kind: "refused", diagnostic: message.diagnostic };
          else if (message.type === "failed") failure = { kind: "thrown", text: message.text };
          else if (message.type === "left") this.#left(child);
          else if (message.type === "recorded") this.#events.onRecorded(message.record, build);
          else if (message.type === "own") this.#events.onOwnRequest(message.request, socket);
          else if (message.type === "inspected") this.#hearInspected(child, message.port);
          else if (message.type === "listening" && this.#next?.child === child)
            this.#events.onListening(message.docs);
        },
        onLoad: (files) => {
          if (child !== (this.#next ?? this.#serving)?.child) return;
          this.#packages.add(files);
          this.#events.onLoad(files);
        },
        onExit: (how, untouched) => this.#ended(child, failure ?? { kind: "ended", ...how }, untouched),
      },
    );
  }

  /** Ends the next process, because there is a newer build. */
  drop(): void {
    const { child } = this.#next ?? {};
    this.#next = undefined;
    child?.stop();
  }

  /**
   * Makes the next process the one that serves. The old one finishes its requests.
   * @returns when no client has an idle connection to the old one.
   */
  async switch(): Promise<void> {
    const old = this.#serving;
    this.#serving = this.#next;
    this.#next = undefined;
    this.#lastServed = this.#serving?.build;
    const left = old && this.#retire(old.child);
    this.#letDebuggerIn();
    this.#startSpare();
    await left;
  }

  hand(socket: Socket): void {
    this.#serving?.child.hand(socket);
  }

  /** Ends all processes. */
  clear(): void {
    this.#isClearing = true;
    this.#serving = undefined;
    this.#next = undefined;
    for (const child of this.#alive.keys()) child.stop();
    if (this.#alive.size === 0) queueMicrotask(() => this.#cleared());
  }

  /** Other packages may have been installed since the spare was started. */
  reopened(): void {
    this.#packages.clear();
    this.dropSpare();
  }

  /** The next process must not be the spare. */
  dropSpare(): void {
    clearTimeout(this.#spareTimer);
    this.#spare?.stop();
    this.#spare = undefined;
    this.#loadedAhead = [];
  }

  /** Ends the spare, which is not replaced. A compilation may still be running. */
  end(): void {
    this.#isOver = true;
    this.dropSpare();
  }

  #ended(child: Child, failure: Failure, untouched: readonly Socket[]): void {
    this.#alive.delete(child);
    this.#retiring = this.#retiring.filter((each) => each !== child);
    this.#left(child);
    if (this.#inspected === child) this.#inspected = undefined;
    const [isNext, isServing] = [this.#next?.child === child, this.#serving?.child === child];
    if (isNext) this.#next = undefined;
    if (isServing) this.#serving = undefined;
    if (isNext) this.#events.onDied(failure);
    if (isServing) this.#events.onCrashed(failure);
    this.#events.onReturned(untouched);
    this.#letDebuggerIn();
    if (this.#isClearing && this.#alive.size === 0) this.#cleared();
  }

  #left(child: Child): void {
    this.#leaving.get(child)?.();
    this.#leaving.delete(child);
  }

  #cleared(): void {
    this.#isClearing = false;
    this.#events.onCleared();
  }

  #retire(child: Child): Promise<void> {
    this.#retiring.push(child);
    child.retire();
    if (this.#retiring.length > MOST_RETIRING) this.#retiring.shift()?.stop();
    return new Promise((resolve) => {
      this.#leaving.set(child, resolve);
      setTimeout(resolve, LEFT_MS);
    });
  }

  #startSpare(): void {
    clearTimeout(this.#spareTimer);
    this.#spareTimer = setTimeout(() => this.prepare(), SPARE_AFTER_MS);
  }

  /** The port is reported once: it stays the same. */
  #hearInspected(child: Child, port: number | undefined): void {
    if (port !== undefined) this.#inspect &&= { ...this.#inspect, port };
    else if (this.#inspected === child) {
      this.#inspected = undefined;
      this.#letDebuggerIn();
    }
  }

  /** The process that serves gets the debugger's port as soon as the old one has closed it. */
  #letDebuggerIn(): void {
    const { child } = this.#serving ?? {};
    if (!this.#inspect || this.#inspected || !child) return;
    this.#inspected = child;
    child.inspect(this.#inspect);
  }
}

/** A description of an exit. */
export function described({ code, signal }: Exit): string {
  return signal === null ? `exit code ${code ?? "unknown"}` : signal;
}

import type { AppDependencies } from "../dependencies/app-dependencies.js";
import { Exits, enter, type Failure } from "../dependencies/exits.js";
import type { OpenBodies } from "../lifetime/open-bodies.js";
import type { OpenSockets } from "../socket/open-sockets.js";
import { throwAll } from "./throw-all.js";
import {
  CALLS,
  type Call,
  OUTCOMES,
  type Outcome,
  READINESS,
  type Readiness,
  type State,
  type Working,
} from "./transitions.js";

/** The parts of an application, in the order of its start. */
export interface LifecycleParts {
  readonly lifespan: (() => AsyncGenerator<unknown, unknown, undefined>) | undefined;
  readonly dependencies: Pick<AppDependencies, "start" | "close">;
  /** The lives of the apps mounted in it, read when it starts and when it closes. */
  readonly mounted: () => readonly Lifecycle[];
  /** The bodies of its responses: a close must not wait for one that no client reads. */
  readonly bodies: Pick<OpenBodies, "unreadEndWhile" | "beginClosing" | "endClosing">;
  /** Its sockets, which would otherwise stay open as long as their clients want. */
  readonly sockets: Pick<OpenSockets, "beginClosing" | "endClosing">;
}

/**
 * The life of an application: its lifespan, then its app-scoped dependencies, then the apps mounted in it; closed in reverse
 * order. The table in `transitions.ts` defines the order; this class does the work of its states.
 */
export class Lifecycle {
  readonly #parts: LifecycleParts;
  #state: State = "new";
  /** The start or close in progress, or the last one. */
  #work: Promise<void> = Promise.resolve();
  /** Requests that have entered and not left. */
  #inside = 0;
  /** Work in progress after responses. */
  readonly #behind = new Set<Promise<unknown>>();
  /** Makes a close that waits for requests check again whether there are any. */
  #look = () => {};
  /** Aborted when a close must stop waiting. Created by the start: Workers refuse to create one while modules load. */
  #hurry: AbortController | undefined;
  #lifespan = new Exits();
  /** Whether a close was announced since the last start began. */
  #isAnnounced = false;
  /** The functions to call when a close is announced. */
  readonly #told = new Set<() => void>();

  constructor(parts: LifecycleParts) {
    this.#parts = parts;
  }

  /** Whether a request may {@link enter} without waiting. */
  get isOpen(): boolean {
    return CALLS[this.#state].request.wait === "nothing";
  }

  /** The readiness that a probe reports. */
  get readiness(): Readiness {
    const said = READINESS[this.#state];
    return this.#isAnnounced && (said === "starting" || said === "ready") ? "closing" : said;
  }

  /**
   * Admits a request. {@link leave} must follow, even if the start fails.
   * @returns `undefined` if there is nothing to wait for; a promise that is rejected if the start failed.
   */
  enter(): Promise<void> | undefined {
    this.#inside++;
    return this.#call("request");
  }

  /** The request has its response, though work may continue after it: see {@link track}. */
  leave(): void {
    this.#inside--;
    this.#look();
  }

  /** @throws what the start throws; AggregateError if the cleanup after it failed as well. */
  async start(): Promise<void> {
    await this.#call("start");
  }

  /**
   * Waits for requests and for work after responses, then closes everything.
   * @param signal ends the waiting when it is aborted.
   * @throws what a teardown throws; AggregateError if several do. Everything has been closed nevertheless.
   */
  async close(signal?: AbortSignal): Promise<void> {
    // It may have to wait for a start.
    this.#announce();
    const closing = this.#call("close");
    const hurry = () => {
      this.#hurry?.abort();
      this.#look();
    };
    if (signal?.aborted) hurry();
    else signal?.addEventListener("abort", hurry, { once: true });
    try {
      await closing;
    } finally {
      signal?.removeEventListener("abort", hurry);
    }
  }

  /** Announces that it is not ready for more requests. Requests that arrive are still served. {@link close} follows. */
  announceClosing(): void {
    this.#announce();
    for (const app of this.#parts.mounted()) app.announceClosing();
  }

  #announce(): void {
    this.#isAnnounced = true;
    for (const tell of this.#told) tell();
  }

  /**
   * Does work whose result is not needed after a close is announced.
   * @returns or resolves with the result of the work, or `undefined` if a close came first. Rejected if the work is.
   */
  async untilClosing<Result>(work: Promise<Result>): Promise<Result | undefined> {
    let tell = () => {};
    const announced = new Promise<undefined>((resolve) => {
      tell = () => resolve(undefined);
    });
    this.#told.add(tell);
    try {
      return await Promise.race([work, announced]);
    } finally {
      this.#told.delete(tell);
    }
  }

  /** Ends the streams and sockets of all its apps, which may otherwise never end: {@link close} follows. */
  beginClosing(): void {
    this.#parts.bodies.beginClosing();
    this.#parts.sockets.beginClosing();
    for (const app of this.#parts.mounted()) app.beginClosing();
  }

  /** For work that is not a request but counts as one. */
  async within<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      await this.enter();
      return await work();
    } finally {
      this.leave();
    }
  }

  /**
   * For a request that has its response but has not ended, because its connection stays open. It counts until the returned
   * function is called.
   */
  stay(): () => void {
    this.#inside++;
    return () => this.leave();
  }

  /** Tracks work that continues after a response. */
  track(work: Promise<unknown>): void {
    this.#behind.add(work);
    const done = () => {
      this.#behind.delete(work);
      this.#look();
    };
    work.then(done, done);
  }

  /** Resolves when all work after the responses so far is done. */
  async settled(): Promise<void> {
    await this.#parts.bodies.unreadEndWhile(async () => {
      while (this.#behind.size > 0) await Promise.allSettled(this.#behind);
    });
  }

  #call(call: Call): Promise<void> | undefined {
    const { to, wait } = CALLS[this.#state][call];
    if (to !== this.#state) this.#enterState(to);
    if (wait === "nothing") return undefined;
    if (wait === "join") return this.#work;
    const again = () => this.#call(call);
    return this.#work.then(again, again);
  }

  #enterState(state: State): void {
    this.#state = state;
    // A turn later: a lifespan that calls its own app must find the work that it is part of.
    const begin = (work: () => Promise<void>) => {
      this.#work = Promise.resolve().then(work);
    };
    if (state === "starting") {
      this.#isAnnounced = false;
      this.#hurry = new AbortController();
      begin(() => this.#start());
    } else if (state === "draining") begin(() => this.#close());
  }

  #ended(outcome: Outcome): void {
    this.#state = OUTCOMES[this.#state as Working][outcome];
  }

  async #start(): Promise<void> {
    const { lifespan, dependencies, mounted } = this.#parts;
    const started: Lifecycle[] = [];
    try {
      if (lifespan) await enter({ name: "lifespan", generator: lifespan() }, this.#lifespan);
      await dependencies.start();
      for (const app of mounted()) {
        await app.start();
        started.push(app);
      }
      this.#ended("done");
    } catch (error) {
      const failures = await this.#end(started, { error });
      this.#ended("failure");
      throwAll([{ error }, ...failures.filter((failure) => failure.error !== error)], "start");
    }
  }

  async #close(): Promise<void> {
    this.beginClosing();
    await this.#parts.bodies.unreadEndWhile(async () => {
      while (this.#isBusy && !this.#hurry?.signal.aborted)
        await new Promise<void>((resolve) => {
          this.#look = resolve;
        });
    });
    this.#parts.bodies.endClosing();
    this.#parts.sockets.endClosing();
    this.#ended("done");
    const failures = await this.#end(this.#parts.mounted());
    this.#ended(failures.length > 0 ? "failure" : "done");
    throwAll(failures, "close");
  }

  get #isBusy(): boolean {
    return this.#inside > 0 || this.#behind.size > 0;
  }

  /**
   * Ends the running parts, the last first. A mounted app that fails to end does not prevent others from ending, and the others
   * do not see its error.
   * @param because an error that the app's own parts see at their `yield`.
   */
  async #end(mounted: readonly Lifecycle[], because?: Failure): Promise<readonly Failure[]> {
    const failures: Failure[] = [];
    for (const app of mounted.toReversed())
      await app.close(this.#hurry?.signal).catch((error: unknown) => failures.push({ error }));
    const left = await this.#lifespan.close(await this.#parts.dependencies.close(because));
    return left ? [...failures, left] : failures;
  }
}

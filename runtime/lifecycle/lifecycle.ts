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

/** What an application consists of, in the order of its start. */
export interface LifecycleParts {
  readonly lifespan: (() => AsyncGenerator<unknown, unknown, undefined>) | undefined;
  readonly dependencies: Pick<AppDependencies, "start" | "close">;
  /** Those of the apps mounted in it, read when it starts and when it closes. */
  readonly mounted: () => readonly Lifecycle[];
  /** Of its answers: one that nobody reads must not be waited for. */
  readonly bodies: Pick<OpenBodies, "unreadEndWhile" | "beginClosing" | "endClosing">;
  /** Which would stay open for as long as their clients like. */
  readonly sockets: Pick<OpenSockets, "beginClosing" | "endClosing">;
}

/**
 * The life of an application: its lifespan, then its app-scoped dependencies, then the apps mounted in it; closed in
 * reverse. What happens when is said by the table in `transitions.ts`; this class does the work of its states.
 */
export class Lifecycle {
  readonly #parts: LifecycleParts;
  #state: State = "new";
  /** The start or the close that goes on, or the last one. */
  #work: Promise<void> = Promise.resolve();
  /** Requests that were let in and have not left. */
  #inside = 0;
  /** What goes on behind answers. */
  readonly #behind = new Set<Promise<unknown>>();
  /** Has a close that waits for requests look again whether there are any. */
  #look = () => {};
  /** Aborted when a close is to wait no longer. Made by the start: Workers refuse to make one while modules load. */
  #hurry: AbortController | undefined;
  #lifespan = new Exits();
  /** Whether a close was announced since the last start was begun. */
  #isAnnounced = false;
  /** Whom to tell when a close is announced. */
  readonly #told = new Set<() => void>();

  constructor(parts: LifecycleParts) {
    this.#parts = parts;
  }

  /** Whether a request may {@link enter} without waiting for anything. */
  get isOpen(): boolean {
    return CALLS[this.#state].request.wait === "nothing";
  }

  /** What it says to who asks whether requests can be sent to it. */
  get readiness(): Readiness {
    const said = READINESS[this.#state];
    return this.#isAnnounced && (said === "starting" || said === "ready") ? "closing" : said;
  }

  /**
   * Lets a request in. {@link leave} must follow, also when the start fails.
   * @returns `undefined` when nothing is to be waited for; a promise that is rejected when the start failed.
   */
  enter(): Promise<void> | undefined {
    this.#inside++;
    return this.#call("request");
  }

  /** The request has its answer, though work may go on behind it: see {@link track}. */
  leave(): void {
    this.#inside--;
    this.#look();
  }

  /** @throws what the start throws; AggregateError when cleaning up after it failed as well. */
  async start(): Promise<void> {
    await this.#call("start");
  }

  /**
   * Waits for requests and for what goes on behind answers, then closes everything.
   * @param signal ends the waiting when it is aborted.
   * @throws what a teardown throws; AggregateError when several do. Everything has been closed nevertheless.
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

  /** Is ready for no more requests, and answers those that come all the same: {@link close} follows. */
  announceClosing(): void {
    this.#announce();
    for (const app of this.#parts.mounted()) app.announceClosing();
  }

  #announce(): void {
    this.#isAnnounced = true;
    for (const tell of this.#told) tell();
  }

  /**
   * Does work of which nobody wants to know once a close is announced.
   * @returns or resolves with what came of it, or `undefined` when a close came first. Rejected as the work is.
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

  /** Ends the streams and sockets of all its apps, which may go on for ever: {@link close} follows. */
  beginClosing(): void {
    this.#parts.bodies.beginClosing();
    this.#parts.sockets.beginClosing();
    for (const app of this.#parts.mounted()) app.beginClosing();
  }

  /** For work that is no request and counts as one. */
  async within<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      await this.enter();
      return await work();
    } finally {
      this.leave();
    }
  }

  /**
   * For a request that has its answer and has not come to its end, as its connection stays open: it counts as one until the
   * function is called that this returns.
   */
  stay(): () => void {
    this.#inside++;
    return () => this.leave();
  }

  /** Keeps account of work that goes on behind an answer. */
  track(work: Promise<unknown>): void {
    this.#behind.add(work);
    const done = () => {
      this.#behind.delete(work);
      this.#look();
    };
    work.then(done, done);
  }

  /** Resolves when nothing goes on behind the answers so far. */
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
   * Ends what runs, the last first. A mounted app that fails to end keeps nothing else from ending, and the others do not
   * see its error.
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

import type { RequestView } from "../contract/request-view.js";
import type { Background } from "../dependencies/background.js";
import type { OnceRequest } from "../idempotency/once-request.js";
import type { Ending } from "../lifetime/ending.js";
import type { MetLimit } from "../limits/rate-limits.js";
import type { MaybePromise } from "../maybe-promise.js";
import type { Watch } from "../observing/watch.js";
import type { Outgoing } from "../result/outgoing.js";
import type { IfNoneMatch } from "./conditions.js";

/** A request as the runtime serves it: what generated code sees of it, and what only serving needs. */
export interface ServerRequest extends RequestView {
  /** In upper case. */
  readonly method: string;
  /** Given by the app's option `requestId`. */
  readonly id: string | undefined;
  /** What the body is read as: what was sent, unless middleware has read a form, which is then written anew. Ask before reading. */
  contentType(): MaybePromise<string | undefined>;
  /** Whether somebody else may look at what serving it throws: middleware, in `context.error`. */
  readonly isObserved: boolean;
  /** Whether only the head of the answer is asked for: a stream is not begun. */
  readonly headOnly: boolean;
  /**
   * Aborted when the work for this request is in vain: the client has left, the time limit has passed, or nobody wants
   * the body. Made when it is first asked for.
   */
  readonly signal: AbortSignal;
  /**
   * The same without a signal, which takes ten times as long to make.
   * @param listener called with the reason, at once where it has come already.
   * @returns what takes the listener away.
   */
  whenAborted(listener: (reason: unknown) => void): () => void;
  /** Set where the app has instrumentations that watch the request. */
  watch: Watch | undefined;
  /** Path and query as they were sent. */
  readonly target: string;
  /** Set where it is to be done once, and has a key. */
  once: OnceRequest | undefined;
  /** The limits that it was counted for. */
  readonly limits: readonly MetLimit[] | undefined;
  /** Set once the handler was given it. */
  readonly outgoing: Outgoing | undefined;
  /** Set once somebody was given it: an answer with a tag that it has becomes a 304. */
  readonly ifNoneMatch: IfNoneMatch | undefined;
  /** Set once somebody was given it. */
  readonly background: Background | undefined;
  /** Set where there is a time limit, before the work begins. */
  isLimited: boolean;
  /** Set when the time limit has passed and the client has its answer: what the work under way is to be ended with. */
  expired: { readonly error: unknown } | undefined;
  /** Set by serving: what the adapter calls once the answer has ended, or is given up. It never rejects. */
  afterwards: ((ending: Ending) => Promise<void>) | undefined;
  /** The work is done: whether the client stays is no concern of {@link signal} any more. */
  answered(): void;
  /** Aborts {@link signal}, also for those who ask for it later. Only the first reason counts. */
  abort(reason: unknown): void;
  /**
   * The body's bytes, at once where they have come already.
   * @throws HttpError 413 as soon as there are more than `limit`; 400 when the client went away. Or the promise is rejected
   *   with it.
   */
  bytes(limit: number): MaybePromise<Uint8Array>;
  /**
   * The body's bytes as they come, no more of them than are asked for.
   * @throws the reason of {@link signal} when it is aborted; HttpError 400 when the body breaks off.
   */
  chunks(): AsyncIterable<Uint8Array>;
  /** Set by reading a form with files: they are gone once this is called, which is serving's business. */
  uploads: { remove(): Promise<void> } | undefined;
}

import type { RequestView } from "../contract/request-view.js";
import type { Background } from "../dependencies/background.js";
import type { OnceRequest } from "../idempotency/once-request.js";
import type { Ending } from "../lifetime/ending.js";
import type { MetLimit } from "../limits/rate-limits.js";
import type { MaybePromise } from "../maybe-promise.js";
import type { Watch } from "../observing/watch.js";
import type { Outgoing } from "../result/outgoing.js";
import type { IfNoneMatch } from "./conditions.js";

/** A request as the runtime serves it: what generated code reads from it, and what only serving needs. */
export interface ServerRequest extends RequestView {
  /** In upper case. */
  readonly method: string;
  /** Set by the app's option `requestId`. */
  readonly id: string | undefined;
  /**
   * The content type for reading the body. It is the one that was sent, unless middleware has read a form, which is then encoded
   * again. Call it before reading.
   */
  contentType(): MaybePromise<string | undefined>;
  /** Whether other code may see what serving the request throws: middleware, in `context.error`. */
  readonly isObserved: boolean;
  /** Whether only the head of the response is needed: a stream is not started. */
  readonly headOnly: boolean;
  /**
   * Aborted when the work for this request has become useless: the client has left, the time limit has passed, or the body is not
   * wanted. Created when it is first needed.
   */
  readonly signal: AbortSignal;
  /**
   * The same without a signal, which takes ten times as long to create.
   * @param listener called with the reason, at once if the request is aborted already.
   * @returns a function that removes the listener.
   */
  whenAborted(listener: (reason: unknown) => void): () => void;
  /** Set if the app has instrumentations that watch the request. */
  watch: Watch | undefined;
  /** Path and query as they were sent. */
  readonly target: string;
  /** Set if the request is handled only once and has a key. */
  once: OnceRequest | undefined;
  /** The limits that the request was counted for. */
  readonly limits: readonly MetLimit[] | undefined;
  /** Set once the handler has received it. */
  readonly outgoing: Outgoing | undefined;
  /** Set once any code has received it: a response with a tag from the list then becomes a 304. */
  readonly ifNoneMatch: IfNoneMatch | undefined;
  /** Set once any code has received it. */
  readonly background: Background | undefined;
  /** Set before the work begins, if there is a time limit. */
  isLimited: boolean;
  /** Set when the time limit has passed and the client has its response: the error that ends the work in progress. */
  expired: { readonly error: unknown } | undefined;
  /** Set by serving: the adapter calls it once the response has ended, or is given up. It never rejects. */
  afterwards: ((ending: Ending) => Promise<void>) | undefined;
  /** The work is done: {@link signal} no longer depends on whether the client stays. */
  answered(): void;
  /** Aborts {@link signal}, even if it is read only later. Only the first reason counts. */
  abort(reason: unknown): void;
  /**
   * Returns the body's bytes, without a promise if they have arrived already.
   * @throws HttpError 413 as soon as there are more than `limit`; 400 if the client left. Or the promise is rejected with it.
   */
  bytes(limit: number): MaybePromise<Uint8Array>;
  /**
   * Yields the body's bytes as they arrive, no more of them than are requested.
   * @throws the reason of {@link signal} when it is aborted; HttpError 400 if the body breaks off.
   */
  chunks(): AsyncIterable<Uint8Array>;
  /** Set by reading a form with files. Serving calls `remove`, and the files are then gone. */
  uploads: { remove(): Promise<void> } | undefined;
}

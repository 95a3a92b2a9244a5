import type { RequestView } from "../contract/request-view.js";
import type { SecurityFragment } from "../contract/security.js";
import type { Provider, Wanted } from "../dependencies/schedule.js";
import { HttpError } from "../errors/http-error.js";
import { ResponseValidationError } from "../errors/validation-errors.js";
import type { MaybePromise } from "../maybe-promise.js";
import type { ServerRequest } from "../request/server-request.js";
import type { Made } from "../result/answer.js";
import { contentTag } from "../result/content-tag.js";
import type { Guarded } from "../stores/guarded.js";
import { idempotencyKey, keyMissing } from "./idempotency-key.js";
import type { IdempotencyStore } from "./idempotency-store.js";
import { keptAnswer, keptError, lostAnswer, mayBeTriedAgain, replayed } from "./kept-answer.js";
import type { Claimed, OnceRequest } from "./once-request.js";

/** The settings of an operation whose requests are executed once. */
export interface OnceSettings {
  readonly store: IdempotencyStore;
  readonly guarded: Guarded;
  /** Identifies the operation among all that share the store: its app, method and path, and versions. */
  readonly operation: readonly string[];
  readonly required: boolean;
  /** In seconds: how long responses are kept, and how long no other request can take a key. */
  readonly ttl: number;
  readonly lock: number;
  readonly keyedBy: Wanted | undefined;
  readonly security: () => SecurityFragment | undefined;
  /** Absent if no body is read. */
  readonly bodyLimit: number | undefined;
  /** Receives errors of responses that could not be kept. */
  readonly failed: (error: unknown, request: ServerRequest) => void;
}

/** Does the work of requests with the same `Idempotency-Key` once. */
export class Once {
  readonly #settings: OnceSettings;

  constructor(settings: OnceSettings) {
    this.#settings = settings;
  }

  /** Reads the key and the caller's identity, after all other guards. */
  guard(): Wanted {
    const { keyedBy, required, operation } = this.#settings;
    const needs = keyedBy && [
      { ...keyedBy.need, of: { ...keyedBy.need.of, use: () => keyedBy.given as () => unknown }, at: 1 },
    ];
    const read = (request: ServerRequest, caller?: unknown): void => {
      const header = request.header("idempotency-key");
      if (header === undefined) {
        if (required) throw keyMissing();
        return;
      }
      const by = caller === undefined ? this.#credentials(request) : `by ${String(caller)}`;
      request.once = { key: idempotencyKey(header), caller: by };
    };
    return {
      given: read as Provider,
      need: {
        of: {
          name: `idempotency of ${operation[1]}`,
          kind: "function",
          ...(needs && { needs }),
          decode: (request: RequestView) => [request, undefined],
        },
      },
    };
  }

  /** The credentials that the operation requires; if it requires none, the usual ones. */
  #credentials(request: ServerRequest): string {
    const schemes = this.#settings.security()?.schemes ?? [];
    if (schemes.length === 0)
      return JSON.stringify([request.header("authorization"), request.header("cookie")]);
    const values = schemes.map(({ scheme }) => {
      const name = String(scheme["name"]);
      if (scheme["type"] !== "apiKey") return request.header("authorization");
      if (scheme["in"] === "query") return request.queryAll(name);
      return scheme["in"] === "cookie" ? request.cookie(name) : request.header(name.toLowerCase());
    });
    return JSON.stringify(values);
  }

  /**
   * Does the work, unless it has been done or is in progress.
   * @throws HttpError 409 while it is in progress, 422 for a different request with the same key, 503 if the store is not
   * available; and as {@link replayed}.
   */
  async run(
    once: OnceRequest,
    request: ServerRequest,
    work: () => MaybePromise<Made>,
    again: (made: Made) => MaybePromise<Made>,
  ): Promise<Made> {
    const { store, guarded, operation, lock } = this.#settings;
    const storeKey = (await contentTag(JSON.stringify([operation, once.caller, once.key]))).slice(1, -1);
    const fingerprint = await this.#fingerprint(request);
    const owner = crypto.randomUUID();
    let isGivenUp = false;
    const asked = async () => {
      const claimed = await store.claim(storeKey, owner, fingerprint, lock);
      // The work is not in progress any more: a retry must not wait for the end of the lock.
      if (isGivenUp && claimed.state === "ours") await store.release(storeKey, owner);
      return claimed;
    };
    const claim = await guarded.ask(asked, () => {
      isGivenUp = true;
      return undefined;
    });
    if (claim.state === "ours") {
      once.claimed = { storeKey, owner };
      return work();
    }
    if (claim.fingerprint !== fingerprint)
      throw new HttpError(
        422,
        "This Idempotency-Key was sent with another request: send a new key with a new request",
      );
    if (claim.state === "taken")
      throw new HttpError(409, "A request with this Idempotency-Key is in progress: try again later", {
        headers: { "retry-after": "1" },
      });
    return again(replayed(claim.answer));
  }

  /** Identifies the content of a request. A form with files has a different boundary each time, so it is not compared. */
  async #fingerprint(request: ServerRequest): Promise<string> {
    const { bodyLimit } = this.#settings;
    const type = bodyLimit === undefined ? undefined : await request.contentType();
    const isCompared = bodyLimit !== undefined && !request.uploads && !/^\s*multipart\//i.test(type ?? "");
    const body = isCompared ? await contentTag(await request.bytes(bodyLimit)) : "";
    return (await contentTag(JSON.stringify([request.method, request.target, body]))).slice(1, -1);
  }

  /** Keeps the result of the work after all that it opened before the response has been closed: only then is it done. */
  async kept(request: ServerRequest, work: () => MaybePromise<Made>): Promise<Made> {
    let answer: Made;
    try {
      answer = await work();
    } catch (error) {
      const claimed = request.once?.claimed;
      if (claimed) await this.#keepError(claimed, error, request);
      throw error;
    }
    const claimed = request.once?.claimed;
    if (!claimed) return answer;
    const { made: sent, kept } = await keptAnswer(answer, request);
    const { status } = "response" in sent ? sent.response : sent;
    await this.#complete(claimed, mayBeTriedAgain(status) ? undefined : kept, request);
    return sent;
  }

  #keepError(claimed: Claimed, error: unknown, request: ServerRequest): Promise<void> {
    // The handler has done its work: only its result is invalid.
    const kept =
      error instanceof ResponseValidationError
        ? lostAnswer("it did not match its declared type")
        : keptError(error);
    return this.#complete(claimed, kept, request);
  }

  /** @param kept absent if the work may be tried again. */
  async #complete(
    { storeKey, owner }: Claimed,
    kept: string | undefined,
    request: ServerRequest,
  ): Promise<void> {
    const { store, guarded, ttl, failed } = this.#settings;
    try {
      const done = async () => {
        await (kept === undefined
          ? store.release(storeKey, owner)
          : store.complete(storeKey, owner, kept, ttl));
        return true;
      };
      await guarded.ask(done, () => undefined);
    } catch (error) {
      failed(error, request);
    }
  }
}

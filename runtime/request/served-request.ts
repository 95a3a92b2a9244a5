import { parse as parseCookies } from "hono/utils/cookie";
import type {
  ConditionHeader,
  Delimiter,
  HonoValue,
  Injected,
  RequestView,
} from "../contract/request-view.js";
import { Background } from "../dependencies/background.js";
import type { OnceRequest } from "../idempotency/once-request.js";
import { clientLeft, type Ending, isAbort, isClientLeft } from "../lifetime/ending.js";
import type { MetLimit } from "../limits/rate-limits.js";
import type { Watch } from "../observing/watch.js";
import { Outgoing } from "../result/outgoing.js";
import { conditionRequired, IfMatch, IfNoneMatch } from "./conditions.js";
import { headerMembers } from "./header-list.js";
import { lastParameter, type QueryParameter, queryMembers } from "./query-string.js";
import type { ServerRequest } from "./server-request.js";

/**
 * What every request is served with, no matter which server brings it. Query and cookies are parsed when they are first needed.
 * Adapters supply its texts and its body, and report when its client leaves.
 */
export abstract class ServedRequest implements ServerRequest {
  readonly #namesRead: RequestView["namesRead"] | undefined;
  /** The parameter that was sent last; `null` until it is looked up. */
  #query: QueryParameter | undefined | null = null;
  #cookies: Readonly<Record<string, string>> | undefined;
  #controller: AbortController | undefined;
  #listeners: Set<(reason: unknown) => void> | undefined;
  #aborted: { readonly reason: unknown } | undefined;
  #forgetClient: (() => void) | undefined;
  watch: Watch | undefined;
  outgoing: Outgoing | undefined;
  ifNoneMatch: IfNoneMatch | undefined;
  background: Background | undefined;
  once: OnceRequest | undefined;
  isLimited = false;
  expired: { readonly error: unknown } | undefined;
  afterwards: ((ending: Ending) => Promise<void>) | undefined;
  uploads: { remove(): Promise<void> } | undefined;

  /** @param namesRead see `RequestView`; called only if something strict is read. */
  constructor(namesRead: RequestView["namesRead"] | undefined) {
    this.#namesRead = namesRead;
  }

  abstract get method(): string;
  abstract get isObserved(): boolean;
  /** Set by the app's option `requestId`. */
  abstract readonly id: string | undefined;
  abstract get headOnly(): boolean;
  /** The address at the other end of the connection, if the platform knows it. */
  abstract get peer(): string | undefined;
  /** Set when the request is counted for the first limit. */
  abstract limits: MetLimit[] | undefined;
  abstract contentType(): ReturnType<ServerRequest["contentType"]>;
  abstract path(name: string): string | undefined;
  abstract header(name: string): string | undefined;
  abstract bytes(limit: number): ReturnType<ServerRequest["bytes"]>;
  abstract chunks(): AsyncIterable<Uint8Array>;
  /** Where the query string is read from: a URL, or the target of a request. */
  protected abstract get url(): string;
  /** Returns the server's own values. */
  protected abstract injectOwn(what: HonoValue): unknown;
  /**
   * Calls `left` when the client leaves before it has its response, or at once if it has left already.
   * @returns a function that cancels the call.
   */
  protected abstract whenClientLeaves(left: () => void): () => void;

  get target(): string {
    return this.url.replace(/^[a-z]+:\/\/[^/?]*/i, "");
  }

  get signal(): AbortSignal {
    if (this.#controller) return this.#controller.signal;
    const controller = new AbortController();
    this.#controller = controller;
    this.whenAborted((reason) => controller.abort(reason));
    return controller.signal;
  }

  whenAborted(listener: (reason: unknown) => void): () => void {
    this.#forgetClient ??= this.whenClientLeaves(() => this.abort(clientLeft()));
    if (this.#aborted) listener(this.#aborted.reason);
    else {
      this.#listeners ??= new Set();
      this.#listeners.add(listener);
    }
    return () => this.#listeners?.delete(listener);
  }

  abort(reason: unknown): void {
    if (this.#aborted) return;
    this.#aborted = { reason };
    const listeners = this.#listeners;
    this.#listeners = undefined;
    for (const listener of listeners ?? []) listener(reason);
  }

  answered(): void {
    this.#forgetClient?.();
    // Code that reads the signal later must not watch the client either.
    this.#forgetClient = nothing;
  }

  /** Whether an error only means that the client has left, which is not a failure. */
  hasLeft(error: unknown): boolean {
    const { reason } = this.#aborted ?? {};
    return isClientLeft(reason) && isAbort(error, reason);
  }

  query(name: string): string | undefined {
    let each = this.#lastParameter();
    while (each && each.name !== name) each = each.before;
    return each?.value;
  }

  queryAll(name: string): readonly string[] {
    const values: string[] = [];
    for (let each = this.#lastParameter(); each; each = each.before)
      if (each.name === name) values.push(each.value);
    return values.reverse();
  }

  queryList(name: string, delimiter: Delimiter): readonly string[] | undefined {
    return queryMembers(this.url, name, delimiter);
  }

  queryNames(): readonly string[] {
    const names: string[] = [];
    for (let each = this.#lastParameter(); each; each = each.before) names.push(each.name);
    return [...new Set(names.reverse())];
  }

  headerAll(name: string): readonly string[] {
    return headerMembers(this.header(name));
  }

  cookie(name: string): string | undefined {
    return this.#cookieRecord()[name];
  }

  cookieNames(): readonly string[] {
    return Object.keys(this.#cookieRecord());
  }

  namesRead(place: "query" | "cookie"): ReadonlySet<string> {
    return this.#namesRead?.(place) ?? new Set();
  }

  condition(header: ConditionHeader, required = false): unknown {
    const text = this.header(header);
    if (text === undefined) {
      if (required) throw conditionRequired(header);
      return undefined;
    }
    if (header === "if-match") return new IfMatch(text);
    this.ifNoneMatch ??= new IfNoneMatch(text, this.method);
    return this.ifNoneMatch;
  }

  inject(what: Injected): unknown {
    switch (what) {
      case "context":
      case "request":
        return this.injectOwn(what);
      case "signal":
        return this.signal;
      case "outgoing":
        this.outgoing ??= new Outgoing();
        return this.outgoing;
      case "background":
        this.background ??= new Background();
        return this.background;
      case "requestId":
        if (this.id === undefined) throw new Error(NO_ID);
        return this.id;
    }
  }

  #lastParameter(): QueryParameter | undefined {
    if (this.#query === null) this.#query = lastParameter(this.url);
    return this.#query;
  }

  /** Without a prototype, so that a name finds only what the client sent. */
  #cookieRecord(): Readonly<Record<string, string>> {
    this.#cookies ??= parseCookies(this.header("cookie") ?? "");
    return this.#cookies;
  }
}

/** For a dependency that a test has replaced. Compiled ones are checked when the app starts. */
const NO_ID =
  "A handler or dependency takes a RequestId, but the app does not create any. Set the app's option requestId: true.";

const nothing = () => {};

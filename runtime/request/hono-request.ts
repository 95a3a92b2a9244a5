import type { Context } from "hono";
import { parse as parseCookies } from "hono/utils/cookie";
import type { Injected, RequestView } from "../contract/request-view.js";
import { Background } from "../dependencies/background.js";
import { whenClientLeaves } from "../lifetime/connection.js";
import { clientLeft, type Ending, isAbort, isClientLeft } from "../lifetime/ending.js";
import type { MaybePromise } from "../maybe-promise.js";
import { Outgoing } from "../result/outgoing.js";
import { bodyTooLarge, declaredLength, unreadableBody } from "./body-facts.js";
import { headerMembers } from "./header-list.js";
import { type QueryParameters, queryParameters } from "./query-string.js";
import type { ServerRequest } from "./server-request.js";

/** A request that came through Hono. Query and cookies are parsed when they are first asked for. */
export class HonoRequestView implements ServerRequest {
  readonly #context: Context;
  readonly #namesRead: RequestView["namesRead"] | undefined;
  #query: QueryParameters | undefined;
  #cookies: Readonly<Record<string, string>> | undefined;
  #controller: AbortController | undefined;
  #listeners: Set<(reason: unknown) => void> | undefined;
  #aborted: { readonly reason: unknown } | undefined;
  #forgetClient: (() => void) | undefined;
  outgoing: Outgoing | undefined;
  background: Background | undefined;
  expired: { readonly error: unknown } | undefined;
  afterwards: ((ending: Ending) => Promise<void>) | undefined;
  uploads: { remove(): Promise<void> } | undefined;

  /** @param namesRead see `RequestView`; asked only where something strict is read. */
  constructor(context: Context, namesRead?: RequestView["namesRead"]) {
    this.#context = context;
    this.#namesRead = namesRead;
  }

  get method(): string {
    return this.#context.req.method;
  }

  contentType(): MaybePromise<string | undefined> {
    const isForm = Object.keys(this.#context.req.bodyCache)[0] === "formData";
    return isForm ? this.#writtenForm() : this.header("content-type");
  }

  async #writtenForm(): Promise<string | undefined> {
    const { req } = this.#context;
    // Hono would write it again as well, with a boundary that nobody is told.
    const form = new Response(await req.formData());
    Object.assign(req.bodyCache, { arrayBuffer: form.arrayBuffer() });
    return form.headers.get("content-type") ?? undefined;
  }

  get headOnly(): boolean {
    return this.#context.req.method === "HEAD";
  }

  get signal(): AbortSignal {
    if (this.#controller) return this.#controller.signal;
    const controller = new AbortController();
    this.#controller = controller;
    this.whenAborted((reason) => controller.abort(reason));
    return controller.signal;
  }

  whenAborted(listener: (reason: unknown) => void): () => void {
    this.#forgetClient ??= whenClientLeaves(this.#context, () => this.abort(clientLeft()));
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
    // Nor of those who ask for the signal later.
    this.#forgetClient = () => {};
  }

  /** Whether an error only says that the client has left, which is nobody's fault. */
  hasLeft(error: unknown): boolean {
    const { reason } = this.#aborted ?? {};
    return isClientLeft(reason) && isAbort(error, reason);
  }

  path(name: string): string | undefined {
    return this.#context.req.param(name);
  }

  query(name: string): string | undefined {
    const { names, values } = this.#parameters();
    const index = names.lastIndexOf(name);
    return index < 0 ? undefined : values[index];
  }

  queryAll(name: string): readonly string[] {
    const { names, values } = this.#parameters();
    return values.filter((_, i) => names[i] === name);
  }

  queryNames(): readonly string[] {
    return [...new Set(this.#parameters().names)];
  }

  header(name: string): string | undefined {
    return this.#context.req.raw.headers.get(name) ?? undefined;
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

  inject(what: Injected): unknown {
    switch (what) {
      case "context":
        return this.#context;
      case "request":
        return this.#context.req.raw;
      case "signal":
        return this.signal;
      case "outgoing":
        this.outgoing ??= new Outgoing();
        return this.outgoing;
      case "background":
        this.background ??= new Background();
        return this.background;
    }
  }

  async bytes(limit: number): Promise<Uint8Array> {
    const { req } = this.#context;
    try {
      // node-server reads a body of known length straight from the socket, without building a web stream. What a
      // middleware has read is in Hono's cache; reading through it keeps the body readable for the handler too.
      if (declaredLength(this) !== undefined || Object.keys(req.bodyCache).length > 0) {
        const bytes = new Uint8Array(await req.arrayBuffer());
        if (bytes.byteLength > limit) throw bodyTooLarge();
        return bytes;
      }
      const bytes = await readCounting(req.raw.body, limit);
      // Hono's own type of the cache forgets that it holds promises.
      Object.assign(req.bodyCache, { arrayBuffer: Promise.resolve(bytes.buffer) });
      return bytes;
    } catch (error) {
      if (req.raw.signal.aborted) throw unreadableBody(error);
      throw error;
    }
  }

  async *chunks(): AsyncGenerator<Uint8Array, undefined> {
    const { req } = this.#context;
    // Middleware has read it.
    if (Object.keys(req.bodyCache).length > 0) {
      yield new Uint8Array(await req.arrayBuffer());
      return;
    }
    if (!req.raw.body) return;
    const reader: ReadableStreamDefaultReader<Uint8Array> = req.raw.body.getReader();
    let given: { readonly reason: unknown } | undefined;
    const forget = this.whenAborted((reason) => {
      given = { reason };
      void reader.cancel(reason).catch(() => {});
    });
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (given) throw given.reason;
        if (done) return;
        yield value;
      }
    } catch (error) {
      throw given ? given.reason : unreadableBody(error);
    } finally {
      forget();
      void reader.cancel().catch(() => {});
    }
  }

  #parameters(): QueryParameters {
    this.#query ??= queryParameters(this.#context.req.url);
    return this.#query;
  }

  /** Without a prototype, so that no name finds anything a client did not send. */
  #cookieRecord(): Readonly<Record<string, string>> {
    this.#cookies ??= parseCookies(this.header("cookie") ?? "");
    return this.#cookies;
  }
}

/** Reads a body whose length nobody promised, and stops at the first chunk that is too much. */
async function readCounting(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > limit) {
      await reader.cancel().catch(() => {});
      throw bodyTooLarge();
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

import type { Context } from "hono";
import { matchedRoutes } from "hono/route";
import { concatenated } from "../concatenated.js";
import type { HonoValue, RequestView } from "../contract/request-view.js";
import { whenClientLeaves } from "../lifetime/connection.js";
import { limitsMet, rememberLimits } from "../limits/met-by-context.js";
import { peerOf } from "../limits/peer.js";
import type { MetLimit } from "../limits/rate-limits.js";
import type { MaybePromise } from "../maybe-promise.js";
import { idOf } from "../middleware/id-by-request.js";
import { bodyTooLarge, declaredLength, unreadableBody } from "./body-facts.js";
import { ServedRequest } from "./served-request.js";

/** A request that came through Hono. */
export class HonoRequestView extends ServedRequest {
  readonly #context: Context;

  /** @param namesRead see `RequestView`; called only if something strict is read. */
  constructor(context: Context, namesRead?: RequestView["namesRead"]) {
    super(namesRead);
    this.#context = context;
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
    // Hono would encode it again itself, with a boundary that it does not reveal.
    const form = new Response(await req.formData());
    Object.assign(req.bodyCache, { arrayBuffer: form.arrayBuffer() });
    return form.headers.get("content-type") ?? undefined;
  }

  get isObserved(): boolean {
    // The handler that sets the ID looks at nothing else.
    const ours = this.id === undefined ? 1 : 2;
    return matchedRoutes(this.#context).length > ours;
  }

  get headOnly(): boolean {
    return this.#context.req.method === "HEAD";
  }

  path(name: string): string | undefined {
    return this.#context.req.param(name);
  }

  header(name: string): string | undefined {
    return this.#context.req.raw.headers.get(name) ?? undefined;
  }

  get peer(): string | undefined {
    return peerOf(this.#context);
  }

  get limits(): MetLimit[] | undefined {
    return limitsMet(this.#context);
  }

  set limits(limits: MetLimit[] | undefined) {
    rememberLimits(this.#context, limits);
  }

  protected get url(): string {
    return this.#context.req.url;
  }

  get id(): string | undefined {
    return idOf(this.#context);
  }

  protected injectOwn(what: HonoValue): unknown {
    return what === "context" ? this.#context : this.#context.req.raw;
  }

  protected whenClientLeaves(left: () => void): () => void {
    return whenClientLeaves(this.#context, left);
  }

  async bytes(limit: number): Promise<Uint8Array> {
    const { req } = this.#context;
    try {
      // Node-server reads a body of known length straight from the socket, without creating a web stream. What middleware has
      // read is in Hono's cache. Reading through the cache keeps the body readable for the handler as well.
      if (declaredLength(this) !== undefined || Object.keys(req.bodyCache).length > 0) {
        const bytes = new Uint8Array(await req.arrayBuffer());
        if (bytes.byteLength > limit) throw bodyTooLarge();
        return bytes;
      }
      const bytes = await readCounting(req.raw.body, limit);
      // Hono's own type of the cache does not mention that it contains promises.
      Object.assign(req.bodyCache, { arrayBuffer: Promise.resolve(bytes.buffer) });
      return bytes;
    } catch (error) {
      if (req.raw.signal.aborted) throw unreadableBody(error);
      throw this.#isUsed(error) ? bodyUsed(this.#context, error) : error;
    }
  }

  /** Whether an error is what web streams throw if something else reads or has read the body. */
  #isUsed(error: unknown): boolean {
    return error instanceof TypeError && this.#context.req.raw.bodyUsed;
  }

  async *chunks(): AsyncGenerator<Uint8Array, undefined> {
    const { req } = this.#context;
    // Middleware has read it.
    if (Object.keys(req.bodyCache).length > 0) {
      yield new Uint8Array(await req.arrayBuffer());
      return;
    }
    if (!req.raw.body) return;
    if (req.raw.bodyUsed) throw bodyUsed(this.#context);
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
}

/** An error for the code that passed the request to the app. */
function bodyUsed({ req }: Context, cause?: unknown): Error {
  return new Error(
    `The body of ${req.method} ${req.path} was read before the application needed it. Pass request.clone(), created before the body is read, or in Hono await cloneRawRequest(c.req) of hono/request.`,
    { cause },
  );
}

/** Reads a body without an announced length, and stops at the first chunk that exceeds the limit. */
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
      // Not awaited: if the request is a copy for a mounted app, canceling never ends on Bun.
      void reader.cancel().catch(() => {});
      throw bodyTooLarge();
    }
    chunks.push(value);
  }
  return concatenated(chunks, length);
}

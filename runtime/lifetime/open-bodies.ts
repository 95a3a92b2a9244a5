import { UNWANTED } from "./ending.js";
import type { StreamedBody, WhenClosing } from "./streamed-body.js";

/** A body that passes through middleware. */
interface OnItsWay {
  readonly body: StreamedBody;
  readonly stream: ReadableStream<Uint8Array>;
  readonly response: Response;
}

/** The streamed bodies of an application that have not ended. It decides what happens to those that nothing reads. */
export class OpenBodies {
  readonly #onTheirWay = new Map<Request, OnItsWay>();
  /** Bodies without a socket that would tell if nothing reads them. */
  readonly #unattended = new Set<StreamedBody>();
  /** Bodies that may never end, and what happens to each when the server closes. */
  readonly #endless = new Map<StreamedBody, WhenClosing>();
  #isClosing = false;
  readonly #patience: number;
  /** The number of callers that wait for all responses to end. */
  #waiting = 0;

  /**
   * @param patience milliseconds for which a reader may request nothing, or a stopped source yield nothing, while a caller waits
   * for all responses to end.
   */
  constructor(patience = 5000) {
    this.#patience = patience;
  }

  /** @param isSocket whether the end of a connection ends the body. */
  add(request: Request, sent: OnItsWay, isSocket: boolean): void {
    this.#onTheirWay.set(request, sent);
    const { body } = sent;
    if (!isSocket) {
      this.#unattended.add(body);
      if (this.#waiting > 0) this.#stopUnread(body);
    }
    this.written(body, request.method);
    // Nothing here may hold the stream, as otherwise it would never be garbage-collected.
    void body.ended.then(() => {
      this.#unattended.delete(body);
      if (this.#onTheirWay.get(request)?.body === body) this.#onTheirWay.delete(request);
    });
  }

  /**
   * Adds a body that its server writes directly to a socket.
   * @param method of its request.
   */
  written(body: StreamedBody, method: string): void {
    const { whenClosing } = body;
    if (!whenClosing) return;
    // `EventSource` sends GET, and reconnects (HTML, 9.2). For any other method, events are a response in progress.
    const how = method === "GET" ? whenClosing : "break";
    this.#endless.set(body, how);
    if (this.#isClosing) this.#close(body, how);
    void body.ended.then(() => this.#endless.delete(body));
  }

  /** Whether any body waits for {@link handedOver}. */
  get any(): boolean {
    return this.#onTheirWay.size > 0;
  }

  /**
   * Middleware has finished a request. A body that is not sent, and not read by what is sent instead, was replaced.
   * @param sent absent if nothing is sent.
   */
  handedOver(request: Request, sent: Response | undefined): void {
    const made = this.#onTheirWay.get(request);
    if (!made) return;
    this.#onTheirWay.delete(request);
    const isTaken = made.response === sent || made.stream.locked || sent?.body === made.stream;
    if (!isTaken) void made.body.stop(UNWANTED);
    else if (this.#waiting > 0 && this.#unattended.has(made.body)) this.#stopUnread(made.body);
  }

  /** The server closes: ends bodies that may never end, including those that begin before {@link endClosing}. */
  beginClosing(): void {
    if (this.#isClosing) return;
    this.#isClosing = true;
    for (const [body, how] of this.#endless) this.#close(body, how);
  }

  endClosing(): void {
    this.#isClosing = false;
  }

  /**
   * For a caller that waits until all responses have ended: ends those that nothing reads in the meantime.
   * @returns the wait.
   */
  async unreadEndWhile<T>(wait: () => Promise<T>): Promise<T> {
    this.#waiting++;
    for (const body of this.#unattended) this.#stopUnread(body);
    try {
      return await wait();
    } finally {
      this.#waiting--;
    }
  }

  #close(body: StreamedBody, how: WhenClosing): void {
    void (how === "finish" ? body.close(how) : body.closeIdle(how, this.#patience));
  }

  /** A server starts to read a response in the same turn in which it gets it. Middleware may take longer. */
  #stopUnread(body: StreamedBody): void {
    const isOnItsWay = [...this.#onTheirWay.values()].some((made) => made.body === body);
    void body.stopUnread(body.isBegun || isOnItsWay ? this.#patience : 0);
  }
}

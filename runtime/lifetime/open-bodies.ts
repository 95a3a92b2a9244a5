import { UNWANTED } from "./ending.js";
import type { StreamedBody, WhenClosing } from "./streamed-body.js";

/** A body on its way through middleware. */
interface OnItsWay {
  readonly body: StreamedBody;
  readonly stream: ReadableStream<Uint8Array>;
  readonly response: Response;
}

/** The streamed bodies of an application that have not ended: what becomes of those that nobody takes. */
export class OpenBodies {
  readonly #onTheirWay = new Map<Request, OnItsWay>();
  /** Those of which no socket will tell that nobody reads them. */
  readonly #unattended = new Set<StreamedBody>();
  /** Those that may go on for ever, and what is done with each when the server closes. */
  readonly #endless = new Map<StreamedBody, WhenClosing>();
  #isClosing = false;
  readonly #patience: number;
  /** How many wait for all answers to end. */
  #waiting = 0;

  /**
   * @param patience how many milliseconds a reader may ask for nothing, or a source that is broken off give nothing, while
   *   somebody waits for all answers to end.
   */
  constructor(patience = 5000) {
    this.#patience = patience;
  }

  /** @param isSocket whether the end of a connection will end the body. */
  add(request: Request, sent: OnItsWay, isSocket: boolean): void {
    this.#onTheirWay.set(request, sent);
    const { body } = sent;
    if (!isSocket) {
      this.#unattended.add(body);
      if (this.#waiting > 0) this.#stopUnread(body);
    }
    this.written(body, request.method);
    // Nothing here may hold the stream, or it would never be garbage.
    void body.ended.then(() => {
      this.#unattended.delete(body);
      if (this.#onTheirWay.get(request)?.body === body) this.#onTheirWay.delete(request);
    });
  }

  /**
   * Adds a body that its server writes to a socket, with nobody in between.
   * @param method of its request.
   */
  written(body: StreamedBody, method: string): void {
    const { whenClosing } = body;
    if (!whenClosing) return;
    // `EventSource` sends GET, and connects again (HTML, 9.2). Events in answer to anything else are an answer in progress.
    const how = method === "GET" ? whenClosing : "break";
    this.#endless.set(body, how);
    if (this.#isClosing) this.#close(body, how);
    void body.ended.then(() => this.#endless.delete(body));
  }

  /** Whether any waits for {@link handedOver}. */
  get any(): boolean {
    return this.#onTheirWay.size > 0;
  }

  /**
   * Middleware is done with a request. A body that is neither sent, nor read by what is sent in its place, was replaced.
   * @param sent absent when there is none.
   */
  handedOver(request: Request, sent: Response | undefined): void {
    const made = this.#onTheirWay.get(request);
    if (!made) return;
    this.#onTheirWay.delete(request);
    const isTaken = made.response === sent || made.stream.locked || sent?.body === made.stream;
    if (!isTaken) void made.body.stop(UNWANTED);
    else if (this.#waiting > 0 && this.#unattended.has(made.body)) this.#stopUnread(made.body);
  }

  /** The server closes: ends what may go on for ever, also what begins before {@link endClosing}. */
  beginClosing(): void {
    if (this.#isClosing) return;
    this.#isClosing = true;
    for (const [body, how] of this.#endless) this.#close(body, how);
  }

  endClosing(): void {
    this.#isClosing = false;
  }

  /**
   * For somebody who waits until all answers have ended: ends those that nobody reads meanwhile.
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

  /** A server that has been handed an answer begins to read it within the turn. Middleware may take its time. */
  #stopUnread(body: StreamedBody): void {
    const isOnItsWay = [...this.#onTheirWay.values()].some((made) => made.body === body);
    void body.stopUnread(body.isBegun || isOnItsWay ? this.#patience : 0);
  }
}

import { clientLeft, type Ending, isAbort } from "./ending.js";

/** Where the bytes of a streamed body come from. */
export interface Source {
  /**
   * The next piece, as iterators and readers give it.
   * @throws what keeps the source from giving one.
   */
  next(): Given | PromiseLike<Given>;
  /**
   * The bytes of a piece.
   * @throws what keeps it from being sent.
   */
  encode(value: unknown): Uint8Array;
  /** Nobody wants more. It may be called while a `next` is pending, and resolves when the source has let go. */
  stop(): Promise<void>;
}

/** What an iterator or a reader gives. */
export interface Given {
  readonly done?: boolean | undefined;
  readonly value?: unknown;
}

/** What a body has to know of the request that it answers. */
export interface Abortable {
  /** As of `ServerRequest`. */
  whenAborted(listener: (reason: unknown) => void): () => void;
  abort(reason: unknown): void;
}

/** What a body has to know of where it is sent. */
export interface Outlet {
  /** Whether its end is noticed whatever becomes of the stream. */
  readonly isSocket: boolean;
  /**
   * Makes what was sent arrive before the stream breaks.
   * @returns whether the connection is closed by that, so that nobody is left to be told.
   */
  breakOff(): Promise<boolean>;
}

/**
 * A body that is made while it is sent, and the one place that knows when it has ended. It holds no reference to the
 * stream that it gives away: a stream that nobody can read any more is garbage, and its end is noticed by that.
 */
export class StreamedBody {
  /** Resolves when nothing of the body runs any more: a generator's `finally` is done. It never rejects. */
  readonly ended: Promise<Ending>;
  readonly #source: Source;
  #resolve: (ending: Ending) => void = () => {};
  #ending: Ending | undefined;
  /** Waited for before the head was sent. */
  #first: { readonly piece: Uint8Array | undefined } | undefined;
  /** The `next` under way. */
  #pending: PromiseLike<Given> | Given | undefined;
  #request: Abortable | undefined;
  #forget: (() => unknown) | undefined;
  /** How often a reader has asked for more, and whether one is waiting. */
  #asked = 0;
  #asking = false;

  constructor(source: Source) {
    this.#source = source;
    this.ended = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  /** Ends the body when the request is aborted, and aborts the request when nobody wants the body. */
  endWith(request: Abortable): void {
    this.#request = request;
    this.#forget = request.whenAborted((reason) => void this.stop({ how: "left", error: reason }));
  }

  /**
   * Waits for the first piece, so that what fails before it can be answered like any other error.
   * @throws what the source throws, and the reason of an abort, each when nothing of the source runs any more.
   */
  async begin(request: Abortable): Promise<void> {
    this.endWith(request);
    const pending = this.#ending ? undefined : this.#firstPiece();
    const first = await Promise.race([
      this.ended,
      Promise.resolve(pending).then(
        (piece) => ({ piece }),
        (error: unknown) => ({ error }),
      ),
    ]);
    if ("piece" in first && !this.#ending) {
      this.#first = first;
      return;
    }
    const error = "error" in first ? first.error : undefined;
    const ending = await this.stop({ how: "replaced", error });
    throw "error" in ending ? ending.error : error;
  }

  async #firstPiece(): Promise<Uint8Array | undefined> {
    this.#pending = this.#source.next();
    const { done, value } = await this.#pending;
    return done ? undefined : this.#source.encode(value);
  }

  /** The stream to send; to be called once. Nothing is made before somebody reads. */
  stream(outlet: Outlet): ReadableStream<Uint8Array> {
    const stream = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => this.#pull(controller, outlet),
        cancel: async () => {
          await this.stop({ how: "left", error: clientLeft() });
        },
      },
      { highWaterMark: 0 },
    );
    if (!outlet.isSocket) unreachable?.register(stream, this);
    return stream;
  }

  /**
   * Ends the body, unless it has ended.
   * @returns as {@link ended}.
   */
  stop(ending: Ending): Promise<Ending> {
    if (!this.#ending) {
      this.#ending = ending;
      this.#forget?.();
      // First, since a generator may wait for nothing else.
      if (ending.how === "left") this.#request?.abort(ending.error);
      if (ending.how === "unwanted") this.#request?.abort(clientLeft("Nobody wants the body"));
      void this.#finish(ending);
    }
    return this.ended;
  }

  /** Whether anybody has begun to read it. */
  get isBegun(): boolean {
    return this.#asked > 0;
  }

  /** Ends the body unless somebody asks for more of it within that many milliseconds. */
  async stopUnread(patience: number): Promise<void> {
    const asked = this.#asked;
    await this.#endedWithin(patience);
    if (!this.#asking && this.#asked === asked)
      await this.stop({ how: "left", error: clientLeft("Nobody read the answer to its end") });
  }

  async #endedWithin(milliseconds: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const passed = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, milliseconds);
    });
    await Promise.race([this.ended, passed]);
    clearTimeout(timer);
  }

  async #pull(controller: ReadableStreamDefaultController<Uint8Array>, outlet: Outlet): Promise<void> {
    this.#asked++;
    this.#asking = true;
    try {
      let piece = this.#first?.piece;
      if (this.#first) this.#first = undefined;
      else if (!this.#ending) {
        // Not by a function of its own, which would be another promise for each piece.
        this.#pending = this.#source.next();
        const { done, value } = await this.#pending;
        if (!done && !this.#ending) piece = this.#source.encode(value);
      }
      if (this.#ending) controller.error("error" in this.#ending ? this.#ending.error : clientLeft());
      else if (piece) controller.enqueue(piece);
      else {
        controller.close();
        await this.stop({ how: "complete" });
      }
    } catch (error) {
      // Of a body that was stopped, `#finish` has the error.
      if (!this.#ending) await this.#fail(error, controller, outlet);
    }
    this.#asking = false;
  }

  async #fail(
    error: unknown,
    controller: ReadableStreamDefaultController<Uint8Array>,
    outlet: Outlet,
  ): Promise<void> {
    const ended = this.stop({ how: "failed", error });
    if (!(await outlet.breakOff()))
      controller.error(new Error("The stream of results was broken off by an error on the server"));
    await ended;
  }

  /** What a generator throws on its way out takes the place of what sent it there. */
  async #finish(ending: Ending): Promise<void> {
    this.#first = undefined;
    // A generator's `return` waits for its pending `next`, but other iterators need it to let go of theirs.
    const stopping = ending.how === "complete" ? undefined : this.#source.stop();
    const outcomes = await Promise.allSettled([stopping, this.#pending]);
    this.#resolve(outcomes.reduce(worse, ending));
  }
}

function worse(ending: Ending, outcome: PromiseSettledResult<unknown>): Ending {
  if (outcome.status === "fulfilled") return ending;
  const { reason } = outcome;
  if (ending.how === "failed" || ending.how === "replaced") return ending;
  return isAbort(reason, "error" in ending ? ending.error : undefined)
    ? ending
    : { how: "failed", error: reason };
}

/** Not every platform has it. */
const unreachable =
  typeof FinalizationRegistry === "undefined"
    ? undefined
    : new FinalizationRegistry<StreamedBody>((body) => {
        void body.stop({ how: "left", error: clientLeft("Nobody read the answer to its end") });
      });

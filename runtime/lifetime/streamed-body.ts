import { within } from "../observing/watch.js";
import { clientLeft, type Ending, isAbort } from "./ending.js";
import { Silence } from "./silence.js";
import { turn } from "./turn.js";

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
  /**
   * What is sent where nothing has come yet: in place of a first piece that is not there by the next turn of the event loop,
   * so that the head goes out, then for each 15 seconds in which a reader waits.
   */
  readonly keepAlive?: Uint8Array;
  /** What is done with it when its server closes. Absent for what is worth waiting for as long as that may last. */
  readonly whenClosing?: WhenClosing;
}

/**
 * A server that closes ends what may go on for ever. `finish`: at once, behind the piece that is being made, where the client is
 * one that takes it up again. `break`: when nothing has come for a while, so that the client sees that there is no end.
 */
export type WhenClosing = "finish" | "break";

/** What an iterator or a reader gives. */
export interface Given {
  readonly done?: boolean | undefined;
  readonly value?: unknown;
}

/** What a body has to know of the request that it answers. */
export interface Abortable {
  /** Of a request that is watched. */
  readonly watch?: Watching | undefined;
  /** As of `ServerRequest`. */
  whenAborted(listener: (reason: unknown) => void): () => void;
  abort(reason: unknown): void;
}

/** What is told of a body, and done around it, where its request is watched. */
export interface Watching {
  body: { readonly ending: Ending | undefined } | undefined;
  /** Does the work where the handler was called: what is asked for by a connection is asked for elsewhere. */
  run(work: () => void): void;
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

/** What pieces are given to: a reader of a web stream, or a server that writes them. */
export type Sink = Pick<ReadableStreamDefaultController<Uint8Array>, "enqueue" | "close" | "error">;

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
  /** Waited for before the head was sent; absent in it where there is none. */
  #first: { readonly piece?: Uint8Array } | undefined;
  /** The `next` under way, or one that has come while nobody asked. */
  #pending: Promise<Given> | undefined;
  /** Whether what comes of it will be taken. It is listened to once, however many comments are sent meanwhile. */
  #listening = false;
  #request: Abortable | undefined;
  #forget: (() => unknown) | undefined;
  #outlet: Outlet | undefined;
  /** How its server ended it, if it did. */
  #closing: WhenClosing | undefined;
  readonly #silence: Silence | undefined;
  /** Of a reader that waits, for as long as it does. It holds the stream. */
  #asker: Sink | undefined;
  /** How often a reader has asked for more. */
  #asked = 0;

  constructor(source: Source) {
    this.#source = source;
    const { keepAlive } = source;
    if (keepAlive) this.#silence = new Silence(() => this.#give(keepAlive));
    this.ended = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  /** Ends the body when the request is aborted, and aborts the request when nobody wants the body. */
  endWith(request: Abortable): void {
    this.#request = request;
    if (request.watch) request.watch.body = this;
    this.#forget = request.whenAborted((reason) => void this.stop({ how: "left", error: reason }));
  }

  /**
   * Waits for the first piece, so that what fails before it can be answered like any other error.
   * @throws what the source throws, and the reason of an abort, each when nothing of the source runs any more.
   */
  async begin(request: Abortable): Promise<void> {
    this.endWith(request);
    try {
      if (!this.#ending) this.#first = await this.#firstPiece();
      if (this.#first && !this.#ending) return;
    } catch (error) {
      throw await this.#replacedBy(error);
    }
    throw await this.#replacedBy(undefined);
  }

  /** @returns nothing when the body ends before. */
  async #firstPiece(): Promise<{ readonly piece?: Uint8Array } | undefined> {
    const { keepAlive } = this.#source;
    const next = this.#next();
    const first = await Promise.race(keepAlive ? [next, this.ended, turn()] : [next, this.ended]);
    if (!first) return keepAlive && { piece: keepAlive };
    if ("how" in first) return undefined;
    this.#pending = undefined;
    return first.done ? {} : { piece: this.#source.encode(first.value) };
  }

  /** @returns the error to answer. */
  async #replacedBy(error: unknown): Promise<unknown> {
    const ending = await this.stop({ how: "replaced", error });
    return "error" in ending ? ending.error : error;
  }

  /** Says where it is sent, by somebody who will {@link pull}. */
  sendBy(outlet: Outlet): void {
    this.#outlet = outlet;
  }

  /** The stream to send; to be called once. Nothing is made before somebody reads. */
  stream(outlet: Outlet): ReadableStream<Uint8Array> {
    this.sendBy(outlet);
    const stream = new ReadableStream<Uint8Array>(
      { pull: (controller) => this.pull(controller), cancel: () => this.leave() },
      { highWaterMark: 0 },
    );
    if (!outlet.isSocket) unreachable?.register(stream, this);
    return stream;
  }

  /** The reader has left: nobody is there to be told of anything. Resolves when nothing of the body runs any more. */
  async leave(): Promise<void> {
    this.#closing = undefined;
    await this.stop({ how: "left", error: clientLeft() });
  }

  /**
   * Ends the body, unless it has ended.
   * @returns as {@link ended}.
   */
  stop(ending: Ending): Promise<Ending> {
    if (!this.#ending) {
      this.#ending = ending;
      this.#forget?.();
      this.#silence?.end();
      // First, since a generator may wait for nothing else.
      if (ending.how === "left") this.#request?.abort(ending.error);
      if (ending.how === "unwanted") this.#request?.abort(clientLeft("Nobody wants the body"));
      void this.#finish(ending);
    }
    return this.ended;
  }

  /** How it has ended, or is about to; nothing while it goes on. */
  get ending(): Ending | undefined {
    return this.#ending;
  }

  /** As of its source. */
  get whenClosing(): WhenClosing | undefined {
    return this.#source.whenClosing;
  }

  /** Ends the body because its server closes, when its source lets go: it is told by the request's signal. */
  async close(how: WhenClosing): Promise<void> {
    if (!this.#ending) this.#closing = how;
    await this.stop({ how: "left", error: clientLeft("The server closes") });
  }

  /** The same when nothing has come of its source, which somebody waits for, in that many milliseconds. */
  async closeIdle(how: WhenClosing, patience: number): Promise<void> {
    while (!this.#ending) {
      const asked = this.#asked;
      await this.#endedWithin(patience);
      if (this.#asker && this.#asked === asked) return this.close(how);
    }
  }

  /** Whether anybody has begun to read it. */
  get isBegun(): boolean {
    return this.#asked > 0;
  }

  /** Ends the body unless somebody asks for more of it within that many milliseconds. */
  async stopUnread(patience: number): Promise<void> {
    const asked = this.#asked;
    await this.#endedWithin(patience);
    if (!this.#asker && this.#asked === asked)
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

  /**
   * A reader asks for one piece, or the end. It is answered when that is there; a promise that says so would be one more for
   * each piece, which is what a stream costs beside its bytes.
   */
  pull(sink: Sink): void {
    this.#asked++;
    this.#asker = sink;
    const first = this.#first;
    if (first) {
      this.#first = undefined;
      if (first.piece) this.#give(first.piece);
      else this.#complete();
    } else if (this.#ending) void this.#giveUp(this.#ending);
    else {
      this.#silence?.begin();
      if (this.#listening) return;
      this.#listening = true;
      (this.#pending ?? this.#next()).then(this.#take, this.#refuse);
    }
  }

  #next(): Promise<Given> {
    try {
      this.#pending = Promise.resolve(this.#given());
    } catch (error) {
      this.#pending = Promise.reject(error);
    }
    return this.#pending;
  }

  #given(): Given | PromiseLike<Given> {
    const { watch } = this.#request ?? {};
    return watch ? within(watch, () => this.#source.next()) : this.#source.next();
  }

  /** Unless somebody asks, what has come stays in its promise. */
  readonly #take = (given: Given): void => {
    this.#listening = false;
    if (!this.#asker) return;
    this.#pending = undefined;
    // What comes when the server closes is sent: the reader will ask once more.
    if (this.#ending && (given.done || !this.#closing)) void this.#giveUp(this.#ending);
    else if (given.done) this.#complete();
    else {
      let piece: Uint8Array;
      try {
        piece = this.#source.encode(given.value);
      } catch (error) {
        void this.#fail(error);
        return;
      }
      this.#give(piece);
    }
  };

  readonly #refuse = (error: unknown): void => {
    this.#listening = false;
    if (!this.#asker) return;
    // Of a body that was stopped, `#finish` has the error.
    if (this.#ending && (!this.#closing || isAbort(error, reasonOf(this.#ending))))
      void this.#giveUp(this.#ending);
    else void this.#fail(error);
  };

  #give(piece: Uint8Array): void {
    const asker = this.#asker;
    this.#asker = undefined;
    asker?.enqueue(piece);
  }

  async #giveUp(ending: Ending): Promise<void> {
    const asker = this.#asker;
    this.#asker = undefined;
    if (this.#closing === "finish") asker?.close();
    else if (this.#closing !== "break" || !(await this.#outlet?.breakOff()))
      asker?.error(reasonOf(ending) ?? clientLeft());
  }

  #complete(): void {
    this.#asker?.close();
    this.#asker = undefined;
    void this.stop({ how: "complete" });
  }

  async #fail(error: unknown): Promise<void> {
    const asker = this.#asker;
    if (this.#closing) this.#ending = { how: "failed", error };
    void this.stop({ how: "failed", error });
    if (!(await this.#outlet?.breakOff()))
      asker?.error(new Error("The stream of results was broken off by an error on the server"));
    this.#asker = undefined;
  }

  /** What a generator throws on its way out takes the place of what sent it there. */
  async #finish(ending: Ending): Promise<void> {
    if (!this.#closing) this.#first = undefined;
    // A generator's `return` waits for its pending `next`, but other iterators need it to let go of theirs.
    const stopping = ending.how === "complete" ? undefined : this.#source.stop();
    const outcomes = await Promise.allSettled([stopping, this.#pending]);
    this.#resolve(outcomes.reduce(worse, this.#ending ?? ending));
  }
}

function worse(ending: Ending, outcome: PromiseSettledResult<unknown>): Ending {
  if (outcome.status === "fulfilled") return ending;
  const { reason } = outcome;
  if (ending.how === "failed" || ending.how === "replaced") return ending;
  return isAbort(reason, reasonOf(ending)) ? ending : { how: "failed", error: reason };
}

function reasonOf(ending: Ending): unknown {
  return "error" in ending ? ending.error : undefined;
}

/** Not every platform has it. */
const unreachable =
  typeof FinalizationRegistry === "undefined"
    ? undefined
    : new FinalizationRegistry<StreamedBody>((body) => {
        void body.stop({ how: "left", error: clientLeft("Nobody read the answer to its end") });
      });

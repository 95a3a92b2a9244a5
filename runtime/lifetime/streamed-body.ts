import { within } from "../observing/watch.js";
import { clientLeft, type Ending, isAbort } from "./ending.js";
import { Silence } from "./silence.js";
import { turn } from "./turn.js";

/** The source of a streamed body's bytes. */
export interface Source {
  /**
   * Returns the next value, as iterators and readers do.
   * @throws the error that prevents the source from yielding one.
   */
  next(): Given | PromiseLike<Given>;
  /**
   * Returns the bytes of a value.
   * @throws the error that prevents it from being sent.
   */
  encode(value: unknown): Uint8Array;
  /** Called if no more is needed, even while a `next` is pending. Resolves when the source has released everything. */
  stop(): Promise<void>;
  /**
   * Sent if nothing has arrived yet: instead of a first chunk that is not available by the next turn of the event loop, so that
   * the head is sent, and then for every 15 seconds in which a reader waits.
   */
  readonly keepAlive?: Uint8Array;
  /** What happens to it when its server closes. Absent for a body that is worth waiting for, no matter how long it takes. */
  readonly whenClosing?: WhenClosing;
}

/**
 * A server that closes ends bodies that may never end. `finish`: immediately after the chunk in progress, if the client will
 * reconnect. `break`: after some time without data, so that the client sees that the body is incomplete.
 */
export type WhenClosing = "finish" | "break";

/** What an iterator or a reader returns. */
export interface Given {
  readonly done?: boolean | undefined;
  readonly value?: unknown;
}

/** What a body needs to know about its request. */
export interface Abortable {
  /** Only for a request that is watched. */
  readonly watch?: Watching | undefined;
  /** See `ServerRequest`. */
  whenAborted(listener: (reason: unknown) => void): () => void;
  abort(reason: unknown): void;
}

/** What a watched request learns about its body, and how the body's work is run. */
export interface Watching {
  body: { readonly ending: Ending | undefined } | undefined;
  /** Runs the work in the context in which the handler was called, since a connection requests it in another one. */
  run(work: () => void): void;
}

/** What a body needs to know about its connection. */
export interface Outlet {
  /** Whether its end is noticed, no matter what happens to the stream. */
  readonly isSocket: boolean;
  /**
   * Makes sent data arrive before the stream breaks.
   * @returns whether this closes the connection, so that there is no one left to notify.
   */
  breakOff(): Promise<boolean>;
}

/** The recipient of chunks: a reader of a web stream, or a server that writes them. */
export type Sink = Pick<ReadableStreamDefaultController<Uint8Array>, "enqueue" | "close" | "error">;

/**
 * A body that is created while it is sent. Only this class knows when it has ended. It holds no reference to the stream that it
 * returns: if nothing can read the stream any more, it is garbage-collected, which reveals its end.
 */
export class StreamedBody {
  /** Resolves when the body has stopped completely: a generator's `finally` is done. It never rejects. */
  readonly ended: Promise<Ending>;
  readonly #source: Source;
  #resolve: (ending: Ending) => void = () => {};
  #ending: Ending | undefined;
  /** The result of waiting for the first chunk before the head was sent; without `piece` if there is none. */
  #first: { readonly piece?: Uint8Array } | undefined;
  /** The pending `next`, or one whose value arrived while nothing was requested. */
  #pending: Promise<Given> | undefined;
  /** Whether a listener takes its value. There is only one listener, no matter how many comments are sent in the meantime. */
  #listening = false;
  #request: Abortable | undefined;
  #forget: (() => unknown) | undefined;
  #outlet: Outlet | undefined;
  /** How its server ended it, if it did. */
  #closing: WhenClosing | undefined;
  readonly #silence: Silence | undefined;
  /** The waiting reader, only while it waits: it holds the stream. */
  #asker: Sink | undefined;
  /** How many times a reader has requested more. */
  #asked = 0;

  constructor(source: Source) {
    this.#source = source;
    const { keepAlive } = source;
    if (keepAlive) this.#silence = new Silence(() => this.#give(keepAlive));
    this.ended = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  /** Ends the body if the request is aborted, and aborts the request if the body is not needed. */
  endWith(request: Abortable): void {
    this.#request = request;
    if (request.watch) request.watch.body = this;
    this.#forget = request.whenAborted((reason) => void this.stop({ how: "left", error: reason }));
  }

  /**
   * Waits for the first chunk, so that an earlier failure gets an error response like any other.
   * @throws the source's error, or the reason of an abort, once the source has stopped completely.
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

  /** @returns `undefined` if the body ends before. */
  async #firstPiece(): Promise<{ readonly piece?: Uint8Array } | undefined> {
    const { keepAlive } = this.#source;
    const next = this.#next();
    const first = await Promise.race(keepAlive ? [next, this.ended, turn()] : [next, this.ended]);
    if (!first) return keepAlive && { piece: keepAlive };
    if ("how" in first) return undefined;
    this.#pending = undefined;
    return first.done ? {} : { piece: this.#source.encode(first.value) };
  }

  /** @returns the error for the response. */
  async #replacedBy(error: unknown): Promise<unknown> {
    const ending = await this.stop({ how: "replaced", error });
    return "error" in ending ? ending.error : error;
  }

  /** Sets the connection of a body whose chunks the server requests with {@link pull}. */
  sendBy(outlet: Outlet): void {
    this.#outlet = outlet;
  }

  /** Returns the stream to send. May be called only once. Nothing is created before something reads it. */
  stream(outlet: Outlet): ReadableStream<Uint8Array> {
    this.sendBy(outlet);
    const stream = new ReadableStream<Uint8Array>(
      { pull: (controller) => this.pull(controller), cancel: () => this.leave() },
      { highWaterMark: 0 },
    );
    if (!outlet.isSocket) unreachable?.register(stream, this);
    return stream;
  }

  /** The reader has left, so there is no one to notify. Resolves when the body has stopped completely. */
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
      // First, since a generator may be waiting for only this signal.
      if (ending.how === "left") this.#request?.abort(ending.error);
      if (ending.how === "unwanted") this.#request?.abort(clientLeft("The body is not needed"));
      void this.#finish(ending);
    }
    return this.ended;
  }

  /** How it has ended or is about to end; `undefined` while it continues. */
  get ending(): Ending | undefined {
    return this.#ending;
  }

  /** See its source. */
  get whenClosing(): WhenClosing | undefined {
    return this.#source.whenClosing;
  }

  /** Ends the body because its server closes, once its source has released everything. The request's signal notifies the source. */
  async close(how: WhenClosing): Promise<void> {
    if (!this.#ending) this.#closing = how;
    await this.stop({ how: "left", error: clientLeft("The server closes") });
  }

  /** The same, if its source has yielded nothing for that many milliseconds while a reader waits. */
  async closeIdle(how: WhenClosing, patience: number): Promise<void> {
    while (!this.#ending) {
      const asked = this.#asked;
      await this.#endedWithin(patience);
      if (this.#asker && this.#asked === asked) return this.close(how);
    }
  }

  /** Whether anything has started to read it. */
  get isBegun(): boolean {
    return this.#asked > 0;
  }

  /** Ends the body unless more of it is requested within that many milliseconds. */
  async stopUnread(patience: number): Promise<void> {
    const asked = this.#asked;
    await this.#endedWithin(patience);
    if (!this.#asker && this.#asked === asked)
      await this.stop({ how: "left", error: clientLeft("The response was not read to its end") });
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
   * A reader requests one chunk, or the end, and gets it when it is available. It returns no promise: one per chunk would be most
   * of a stream's cost apart from its bytes.
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

  /** If nothing requests it, the value stays in its promise. */
  readonly #take = (given: Given): void => {
    this.#listening = false;
    if (!this.#asker) return;
    this.#pending = undefined;
    // A value that arrives when the server closes is sent: the reader will request again.
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
    // For a body that was stopped, `#finish` has the error.
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
      asker?.error(new Error("The stream of results was aborted by an error on the server"));
    this.#asker = undefined;
  }

  /** An error that a generator throws while it is stopped replaces the one that stopped it. */
  async #finish(ending: Ending): Promise<void> {
    if (!this.#closing) this.#first = undefined;
    // A generator's `return` waits for its pending `next`, but other iterators need `return` to end theirs.
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

/** Not every platform supports it. */
const unreachable =
  typeof FinalizationRegistry === "undefined"
    ? undefined
    : new FinalizationRegistry<StreamedBody>((body) => {
        void body.stop({ how: "left", error: clientLeft("The response was not read to its end") });
      });

import { type ChildProcess, spawn } from "node:child_process";
import { readSync, writeSync } from "node:fs";

/**
 * A process of TypeScript 7 that responds to requests (`tsc --api`), and its protocol: tuples of MessagePack, with a number and
 * two binaries, over its standard streams. The package's own client waits for each response. Here, the process handles a request
 * in parallel with this one, and only a caller that needs the response waits. During most of a check, there is nothing to wait
 * for.
 */
export class NativeProcess {
  readonly #child: ChildProcess;
  readonly #reading: number;
  readonly #writing: number;
  readonly #waiting: Expected[] = [];
  readonly #inbox = new Inbox();
  readonly #idle: NodeJS.Timeout;
  #failure: Error | undefined;

  /** @throws if the process or its streams cannot be created. */
  constructor(executable: string, cwd: string) {
    const child = spawn(executable, ["--api", "--cwd", cwd], { cwd, stdio: ["pipe", "pipe", "ignore"] });
    this.#child = child;
    child.on("error", (error) => this.#end(error));
    // The stream notifies callers that wait in the event loop. A caller that blocks reads what the stream would have read next.
    child.stdout.on("data", (bytes: Buffer) => this.#append(bytes));
    child.stdout.on("close", () => this.#end(new Error(ENDED)));
    child.stdin.on("error", (error) => this.#end(error));
    // The package's own client gets the descriptors in the same way. The streams keep their mode, which does not block.
    this.#reading = descriptorOf(child.stdout);
    this.#writing = descriptorOf(child.stdin);
    // The process must not keep this one alive, nor outlive it. It also ends when its input does.
    child.unref();
    (child.stdin as unknown as { unref(): void }).unref();
    this.#hold(false);
    this.#idle = setTimeout(() => this.#leave(), IDLE_MS).unref();
    const kill = () => child.kill("SIGKILL");
    process.once("exit", kill);
    child.once("exit", () => process.off("exit", kill));
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Whether it still accepts requests. */
  get isOpen(): boolean {
    return this.#failure === undefined;
  }

  /** Sends a request, after those sent before. */
  request<T>(method: string, parameters: unknown): Answer<T> {
    this.#assertOpen();
    const expected: Expected = { method };
    this.#waiting.push(expected);
    this.#idle.refresh();
    this.#write(message(method, parameters));
    return {
      now: () => this.#wait(expected) as T,
      later: () => this.#promise(expected) as Promise<T>,
    };
  }

  close(): void {
    this.#end(new Error("The native compiler was closed."));
  }

  #leave(): void {
    if (this.#waiting.length > 0) this.#idle.refresh();
    else this.close();
  }

  #promise(expected: Expected): Promise<unknown> {
    this.#hold(true);
    return new Promise((resolve, reject) => {
      const settle = () => {
        this.#hold(this.#waiting.some((each) => each.settle !== undefined));
        try {
          resolve(this.#answer(expected));
        } catch (error) {
          reject(error);
        }
      };
      if (expected.isSettled || this.#failure) settle();
      else expected.settle = settle;
    });
  }

  /** @throws the error of a refused request, or an error if there will be no response. */
  #answer({ method, isSettled, error, value }: Expected): unknown {
    if (!isSettled) this.#assertOpen();
    if (error !== undefined) throw new Error(`${method}: ${error}`);
    return value;
  }

  /** Blocks, because `Semantics` must return synchronously. */
  #wait(expected: Expected): unknown {
    const until = performance.now() + LONGEST_WAIT_MS;
    for (let pause = SHORTEST_PAUSE_MS; !expected.isSettled; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      if (this.#receive()) pause = SHORTEST_PAUSE_MS;
      else if (performance.now() > until) this.#fail(new Error(`No answer to ${expected.method}.`));
      else sleep(pause);
    }
    return this.#answer(expected);
  }

  #write(bytes: Buffer): void {
    const until = performance.now() + LONGEST_WAIT_MS;
    for (let at = 0; at < bytes.length; ) {
      const written = this.#attempt(() => writeSync(this.#writing, bytes, at));
      if (written !== undefined) at += written;
      // The process may be waiting until we read.
      else if (!this.#receive()) {
        if (performance.now() > until) this.#fail(new Error("The native compiler does not read."));
        this.#assertOpen();
        sleep(1);
      }
    }
  }

  /**
   * Reads the available bytes.
   * @returns whether there were any.
   */
  #receive(): boolean {
    const length = this.#attempt(() => this.#inbox.fill((room) => readSync(this.#reading, room)));
    if (length === undefined) return false;
    if (length === 0) this.#fail(new Error(ENDED));
    this.#takeAll();
    return true;
  }

  #append(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; ) at += this.#inbox.fill((room) => bytes.copy(room, 0, at));
    this.#takeAll();
  }

  #takeAll(): void {
    for (let next = this.#inbox.next(); next; next = this.#inbox.next()) this.#take(next);
  }

  #take({ kind, method, payload }: Message): void {
    const expected = this.#waiting.shift();
    if (!expected || expected.method !== method || (kind !== RESPONSE && kind !== ERROR)) {
      this.#end(new Error(`The native compiler sent ${kind} ${method}.`));
      return;
    }
    if (kind === ERROR) expected.error = payload.toString();
    else expected.value = BINARY.has(method) ? payload : jsonOf(payload);
    expected.isSettled = true;
    expected.settle?.();
  }

  /** @returns `undefined` if a stream is not ready. */
  #attempt(act: () => number): number | undefined {
    this.#assertOpen();
    try {
      return act();
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EAGAIN") return undefined;
      return this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #fail(error: Error): never {
    this.#end(error);
    throw error;
  }

  #end(error: Error): void {
    if (this.#failure) return;
    this.#failure = error;
    clearTimeout(this.#idle);
    this.#child.stdin?.destroy();
    this.#child.stdout?.destroy();
    this.#child.kill("SIGKILL");
    for (const { settle } of this.#waiting.splice(0)) settle?.();
  }

  /** Sets whether this process stays alive for pending responses. */
  #hold(isAwaited: boolean): void {
    const stream = this.#child.stdout as unknown as { ref(): void; unref(): void };
    if (isAwaited) stream.ref();
    else stream.unref();
  }

  #assertOpen(): void {
    if (this.#failure) throw this.#failure;
  }
}

/** The response to a request. */
export interface Answer<T> {
  /**
   * Blocks until it arrives.
   * @throws if the process failed, or refused the request.
   */
  now(): T;
  /** The same, without blocking. */
  later(): Promise<T>;
}

interface Expected {
  readonly method: string;
  isSettled?: boolean;
  value?: unknown;
  error?: string;
  /** Notifies the caller that waits without blocking. */
  settle?: () => void;
}

const REQUEST = 1;
const RESPONSE = 4;
const ERROR = 5;

/** Methods with a binary response. */
const BINARY: ReadonlySet<string> = new Set(["getSourceFile"]);

const ENDED = "The native compiler ended.";

const SHORTEST_PAUSE_MS = 0.05;
const LONGEST_PAUSE_MS = 2;
/** The process keeps an entire program in memory. A caller with requests after this time has an alternative. */
const IDLE_MS = 10_000;
/** A compiler that sends nothing for this long will never respond. */
const LONGEST_WAIT_MS = 120_000;

interface Message {
  readonly kind: number;
  readonly method: string;
  readonly payload: Buffer;
}

/** Bytes that have arrived and are not yet a complete message. */
class Inbox {
  #bytes = Buffer.allocUnsafeSlow(1 << 16);
  #start = 0;
  #end = 0;

  /** @param read writes bytes into the buffer, and returns their number. */
  fill(read: (room: Buffer) => number): number {
    if (this.#end === this.#bytes.length) this.#makeRoom();
    const length = read(this.#bytes.subarray(this.#end));
    this.#end += length;
    return length;
  }

  /** Half of it is free afterwards, so that a message of megabytes is not copied with each piece. */
  #makeRoom(): void {
    const held = this.#bytes.subarray(this.#start, this.#end);
    const bytes = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length, held.length * 2));
    held.copy(bytes);
    [this.#bytes, this.#start, this.#end] = [bytes, 0, held.length];
  }

  next(): Message | undefined {
    // An array of three elements, and a number of one byte, which may have a type byte before it.
    const marked = this.#byte(1) === 0xcc ? 1 : 0;
    const kind = this.#byte(1 + marked);
    const method = this.#binary(2 + marked);
    const payload = method && this.#binary(method.end);
    if (kind === undefined || !method || !payload) return undefined;
    const found = { kind, method: method.bytes.toString(), payload: Buffer.from(payload.bytes) };
    this.#start += payload.end;
    return found;
  }

  #byte(at: number): number | undefined {
    return this.#start + at < this.#end ? this.#bytes[this.#start + at] : undefined;
  }

  #binary(at: number): { readonly bytes: Buffer; readonly end: number } | undefined {
    const width = WIDTHS.get(this.#byte(at));
    if (width === undefined || this.#start + at + 1 + width > this.#end) return undefined;
    const start = at + 1 + width;
    const end = start + this.#bytes.readUIntBE(this.#start + at + 1, width);
    if (this.#start + end > this.#end) return undefined;
    return { bytes: this.#bytes.subarray(this.#start + start, this.#start + end), end };
  }
}

/** How many bytes the length of a binary takes, by MessagePack's type byte. */
const WIDTHS: ReadonlyMap<number | undefined, number> = new Map([
  [0xc4, 1],
  [0xc5, 2],
  [0xc6, 4],
]);

function message(method: string, parameters: unknown): Buffer {
  const payload = Buffer.from(JSON.stringify(parameters));
  const head = Buffer.from([0x93, 0xcc, REQUEST]);
  return Buffer.concat([head, ...binary(Buffer.from(method)), ...binary(payload)]);
}

function binary(bytes: Buffer): readonly Buffer[] {
  const [mark, width] = bytes.length < 0x100 ? [0xc4, 1] : bytes.length < 0x10000 ? [0xc5, 2] : [0xc6, 4];
  const head = Buffer.alloc(1 + width);
  head[0] = mark;
  head.writeUIntBE(bytes.length, 1, width);
  return [head, bytes];
}

/** An empty payload means `undefined`. */
function jsonOf(payload: Buffer): unknown {
  return payload.length === 0 ? undefined : JSON.parse(payload.toString());
}

/** @throws on a platform whose streams have no descriptor. */
function descriptorOf(stream: unknown): number {
  const { fd = -1 } = (stream as { _handle?: { fd?: number } })._handle ?? {};
  if (fd < 0) throw new Error("The native compiler's streams have no descriptors here.");
  return fd;
}

function sleep(milliseconds: number): void {
  Atomics.wait(SLEEPING, 0, 0, milliseconds);
}

const SLEEPING = new Int32Array(new SharedArrayBuffer(4));

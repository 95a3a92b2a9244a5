import { write, writeSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

/** How many characters may wait to be read. Lines beyond that are dropped and counted. */
const MOST_WAITING = 1 << 20;

/** How long to wait before a full pipe is tried again, in milliseconds. */
const AGAIN_MS = 20;

/** How often a full pipe is tried when the process ends. */
const LAST_TRIES = 100;

/**
 * Writes lines to a descriptor, those of one turn of the event loop together. `process.stdout` makes the process wait for the
 * reader of a pipe. This does not, and keeps at most a megabyte if the output is not read.
 */
export class DescriptorLines {
  readonly #descriptor: number;
  readonly #most: number;
  #text = "";
  #dropped = 0;
  #isBroken = false;
  #work: Promise<void> | undefined;

  constructor(descriptor: number, most = MOST_WAITING) {
    this.#descriptor = descriptor;
    this.#most = most;
  }

  readonly write = (line: string): void => {
    if (this.#isBroken) return;
    if (this.#text.length + line.length > this.#most) {
      this.#dropped++;
      return;
    }
    this.#text += `${line}\n`;
    this.#work ??= this.#writeAll();
  };

  /** Resolves when all lines so far are out. */
  async flush(): Promise<void> {
    await this.#work;
  }

  /** Writes the rest at the end of a process, when nothing else can be awaited. */
  readonly writeRest = (): void => {
    let rest = Buffer.from(this.#text);
    this.#text = "";
    for (let tries = 0; rest.length > 0 && tries < LAST_TRIES; tries++) {
      try {
        rest = rest.subarray(writeSync(this.#descriptor, rest));
      } catch (error) {
        if (!isFull(error)) return;
      }
    }
  };

  async #writeAll(): Promise<void> {
    await new Promise(setImmediate);
    while (this.#text !== "" && !this.#isBroken) {
      let rest = Buffer.from(this.#text);
      this.#text = "";
      while (rest.length > 0 && !this.#isBroken) rest = rest.subarray(await this.#writeSome(rest));
      if (this.#dropped > 0) this.#text += droppedLine(this.#dropped);
      this.#dropped = 0;
    }
    this.#work = undefined;
  }

  /** @returns how many bytes were written. */
  async #writeSome(bytes: Uint8Array): Promise<number> {
    try {
      return await new Promise<number>((resolve, reject) => {
        write(this.#descriptor, bytes, (error, written) => (error ? reject(error) : resolve(written)));
      });
    } catch (error) {
      if (isFull(error)) await setTimeout(AGAIN_MS);
      // The reader is gone. A log that cannot be written must not stop the server.
      else this.#isBroken = true;
      return 0;
    }
  }
}

function droppedLine(count: number): string {
  const msg = `${count} lines of the log were dropped: they were not read in time`;
  return `${JSON.stringify({ level: "warn", time: new Date().toISOString(), msg })}\n`;
}

const isFull = (error: unknown) => (Object(error) as NodeJS.ErrnoException).code === "EAGAIN";

let lines: DescriptorLines | undefined;

/** Writes a line to the process's output. Lines that are left when the process ends are written then. */
export function toStandardOutput(line: string): void {
  if (!lines) {
    lines = new DescriptorLines(1);
    process.on("exit", lines.writeRest);
  }
  lines.write(line);
}

/** Waits until all lines are out, but at most a second, because the reader may have stopped. */
export async function flushStandardOutput(): Promise<void> {
  if (lines) await Promise.race([lines.flush(), setTimeout(1000, undefined, { ref: false })]);
}

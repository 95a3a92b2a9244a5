import { once } from "node:events";
import type { ClientRequest } from "node:http";
import { text as textOf } from "node:stream/consumers";
import type { Running } from "../support/processes.js";
import { type Answered, answered, ask } from "./client.js";
import { compareBody, compareHead, shown } from "./compare.js";
import type { Case, Step } from "./contract/steps.js";
import { Conversation, refused } from "./conversation.js";

/** How long a step may take. A missing event is a failure, not a wait. */
const PATIENCE_MS = 30_000;

/** Plays a case. @throws Error with the step that went wrong, and how. */
export async function play({ steps }: Case, base: string, journal: string, server: Running): Promise<void> {
  const player = new Player(base, journal, server);
  try {
    for (const [at, step] of steps.entries()) {
      await within(PATIENCE_MS, player.take(step)).catch((error: unknown) => {
        throw new Error(`step ${at + 1} (${step.do}): ${(error as Error).message}`);
      });
    }
  } finally {
    player.leave();
  }
}

/** The open requests and connections of a client. */
class Player {
  readonly #base: string;
  readonly #journal: string;
  readonly #server: Running;
  #asked: ClientRequest | undefined;
  #open: { readonly answer: Answered; readonly reader: Reader } | undefined;
  #conversation: Conversation | undefined;

  constructor(base: string, journal: string, server: Running) {
    this.#base = base;
    this.#journal = journal;
    this.#server = server;
  }

  async take(step: Step): Promise<void> {
    switch (step.do) {
      case "request": {
        const answer = await answered(ask(this.#base, this.#named(step.request)));
        compareHead(answer, step.answer);
        compareBody(await textOf(answer.body), step.answer);
        return;
      }
      case "ask":
        this.#asked = ask(this.#base, this.#named(step.request));
        return;
      case "answer": {
        if (!this.#asked) throw new Error("nothing was asked");
        const answer = await answered(this.#asked);
        compareHead(answer, step.answer);
        return compareBody(await textOf(answer.body), step.answer);
      }
      case "stop":
        this.#server.process.kill("SIGTERM");
        return;
      case "stopped": {
        const code = await this.#server.closed;
        if (code !== 0) throw new Error(`ended with ${code}`);
        if (!this.#server.output().includes(step.says))
          throw new Error(`said ${shown(this.#server.output())}`);
        return;
      }
      case "open": {
        const answer = await answered(ask(this.#base, this.#named(step.request)));
        this.#open = { answer, reader: new Reader(answer) };
        compareHead(answer, step.answer);
        return;
      }
      case "read":
        return this.#opened().reader.text(step.text);
      case "read bytes":
        return this.#opened().reader.bytes(step.count);
      case "ends":
        return this.#opened().reader.ends();
      case "is broken off":
        return this.#opened().reader.isBrokenOff();
      case "leave":
        return this.leave();
      case "allow": {
        const { body } = await answered(
          ask(this.#base, { method: "POST", path: `/contract/journal/${this.#journal}` }),
        );
        await textOf(body);
        return;
      }
      case "journal":
        return this.#reads(step.lines);
      case "connect":
        this.#conversation = await Conversation.connect(this.#base, this.#named(step.socket), step);
        return;
      case "refused":
        return refused(this.#base, this.#named(step.socket), step.answer);
      case "send":
        return this.#connected().send(step.message);
      case "receive":
        return this.#connected().receive(step.message);
      case "close":
        return this.#connected().close(step.code, step.reason);
      case "closed":
        return this.#connected().closed(step.code, step.reason);
    }
  }

  leave(): void {
    this.#asked?.destroy();
    this.#open?.answer.leave();
    this.#conversation?.leave();
  }

  /** What follows a response happens in its own time: it has happened, or it will; nothing else does. */
  async #reads(lines: readonly string[]): Promise<void> {
    const expected = JSON.stringify(lines);
    for (let found = "", turns = 0; found !== expected; turns++) {
      const { body } = await answered(ask(this.#base, { path: `/contract/journal/${this.#journal}` }));
      found = await textOf(body);
      if (turns === 300) throw new Error(`journal ${found}, expected ${expected}`);
      if (found !== expected) await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  #named<T extends { readonly path: string }>(asked: T): T {
    return { ...asked, path: asked.path.replace("$", this.#journal) };
  }

  #opened() {
    if (!this.#open) throw new Error("nothing is open");
    return this.#open;
  }

  #connected() {
    if (!this.#conversation) throw new Error("nothing is connected");
    return this.#conversation;
  }
}

/** Reads a body as it arrives. */
class Reader {
  #bytes: Buffer = Buffer.alloc(0);
  #end: "whole" | "broken" | undefined;
  #look = () => {};

  constructor({ body }: Answered) {
    body.on("data", (chunk: Buffer) => {
      this.#bytes = this.#bytes.length === 0 ? chunk : Buffer.concat([this.#bytes, chunk]);
      this.#look();
    });
    const end = (how: "whole" | "broken") => () => {
      this.#end ??= how;
      this.#look();
    };
    body.on("end", end("whole"));
    body.on("error", end("broken"));
    body.on("close", end("broken"));
  }

  async text(expected: string): Promise<void> {
    const length = Buffer.byteLength(expected);
    while (this.#bytes.length < length && !this.#end) await this.#news();
    const found = this.#bytes.subarray(0, length).toString("utf8");
    this.#bytes = this.#bytes.subarray(length);
    if (found !== expected) throw new Error(`${shown(found)}, expected ${shown(expected)}`);
  }

  async bytes(count: number): Promise<void> {
    let found = 0;
    for (;;) {
      found += this.#bytes.length;
      this.#bytes = Buffer.alloc(0);
      if (found >= count || this.#end) break;
      await this.#news();
    }
    if (found !== count) throw new Error(`${found} bytes, expected ${count}`);
  }

  async ends(): Promise<void> {
    while (!this.#end) await this.#news();
    if (this.#end !== "whole" || this.#bytes.length > 0)
      throw new Error(`${this.#end}, with ${shown(this.#bytes.toString("utf8"))} left`);
  }

  async isBrokenOff(): Promise<void> {
    while (!this.#end) await this.#news();
    if (this.#end !== "broken") throw new Error("ended as if it were whole");
  }

  #news(): Promise<void> {
    return new Promise((resolve) => {
      this.#look = resolve;
    });
  }
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), ms);
  try {
    return await Promise.race([
      work,
      once(late.signal, "abort").then(() => Promise.reject(new Error("nothing comes"))),
    ]);
  } finally {
    clearTimeout(timer);
  }
}

import { getEventListeners } from "node:events";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Subscription } from "./broadcast.js";
import { Channels, type Receiver } from "./channels.js";
import { SubscriberLagged } from "./errors.js";
import { inProcess } from "./memory.js";

const LIMIT = 3;
const CHANNELS = ["a", "b"] as const;

type Command =
  | { readonly kind: "subscribe" | "publish"; readonly channel: (typeof CHANNELS)[number] }
  | { readonly kind: "next" | "return" | "abort"; readonly which: number }
  | { readonly kind: "close" };

const which = fc.nat(5);
const channel = fc.constantFrom(...CHANNELS);
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 20, arbitrary: fc.record({ kind: fc.constant("subscribe"), channel }) },
  { weight: 60, arbitrary: fc.record({ kind: fc.constant("publish"), channel }) },
  { weight: 60, arbitrary: fc.record({ kind: fc.constant("next"), which }) },
  { weight: 10, arbitrary: fc.record({ kind: fc.constantFrom("return", "abort"), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("close") }) },
);

/** The behavior of a broadcast, in its simplest form. */
class Model {
  readonly log: string[] = [];
  readonly #all: {
    readonly name: string;
    readonly channel: string;
    live: boolean;
    lagged: boolean;
    waiting: number[];
    readers: number;
  }[] = [];
  #published = 0;
  #closed = false;

  do(command: Command): void {
    if (command.kind === "close") this.#close();
    else if ("which" in command) this.#one(command.kind, command.which);
    else if (this.#closed) this.log.push(`${command.kind}: closed`);
    else if (command.kind === "subscribe") this.#subscribe(command.channel);
    else this.#publish(command.channel);
  }

  get wanted(): readonly string[] {
    return CHANNELS.filter((channel) => this.#all.some((one) => one.live && one.channel === channel));
  }

  get signalsHeard(): number {
    return this.#all.filter(({ live }) => live).length;
  }

  #subscribe(channel: string): void {
    const name = `s${this.#all.length}`;
    this.#all.push({ name, channel, live: true, lagged: false, waiting: [], readers: 0 });
  }

  #publish(channel: string): void {
    const number = this.#published++;
    for (const one of this.#all) {
      if (!one.live || one.channel !== channel) continue;
      if (one.readers > 0) {
        one.readers -= 1;
        this.log.push(`${one.name}: ${number}`);
      } else if (one.waiting.length < LIMIT) one.waiting.push(number);
      else Object.assign(one, { live: false, lagged: true });
    }
  }

  #one(kind: "next" | "return" | "abort", which: number): void {
    const one = this.#all[which];
    if (!one) return;
    if (kind === "next") {
      const waiting = one.waiting.shift();
      if (waiting !== undefined) this.log.push(`${one.name}: ${waiting}`);
      else if (one.lagged) this.log.push(`${one.name}: lagged`);
      else if (!one.live) this.log.push(`${one.name}: done`);
      else one.readers += 1;
      if (waiting === undefined) one.lagged = false;
    } else if (kind === "return" || one.live) this.#end(one);
  }

  #close(): void {
    this.#closed = true;
    for (const one of this.#all) if (one.live) this.#end(one);
  }

  #end(one: { name: string; live: boolean; lagged: boolean; waiting: number[]; readers: number }): void {
    for (; one.readers > 0; one.readers--) this.log.push(`${one.name}: done`);
    Object.assign(one, { live: false, lagged: false, waiting: [] });
  }
}

/** The same for the real one. */
class Real {
  readonly log: string[] = [];
  readonly #receivers = new Set<Receiver>();
  readonly #broadcast = new Channels<number>(inProcess(this.#receivers), { maxWaitingMessages: LIMIT });
  readonly #all: { readonly subscription: Subscription<number>; readonly leave: AbortController }[] = [];
  #published = 0;

  async do(command: Command): Promise<void> {
    if (command.kind === "close") await this.#broadcast.close();
    else if ("channel" in command) {
      await this.#on(command.kind, command.channel).catch((error: Error) =>
        this.log.push(`${command.kind}: ${error.message === "This broadcast is closed." ? "closed" : error}`),
      );
    } else await this.#one(command.kind, command.which);
    await new Promise(setImmediate);
  }

  get wanted(): readonly string[] {
    return [...this.#receivers].flatMap((receiver) => receiver.wanted()).sort();
  }

  get signalsHeard(): number {
    return this.#all.flatMap(({ leave }) => getEventListeners(leave.signal, "abort")).length;
  }

  async #on(kind: "subscribe" | "publish", channel: string): Promise<void> {
    if (kind === "publish") {
      await this.#broadcast.publish(channel, this.#published);
      this.#published += 1;
      return;
    }
    const leave = new AbortController();
    const subscription = await this.#broadcast.subscribe(channel, { signal: leave.signal });
    this.#all.push({ subscription, leave });
  }

  async #one(kind: "next" | "return" | "abort", which: number): Promise<void> {
    const one = this.#all[which];
    if (!one) return;
    if (kind === "abort") one.leave.abort();
    else if (kind === "return") await one.subscription.return();
    else
      one.subscription.next().then(
        ({ done, value }) => this.log.push(`s${which}: ${done ? "done" : value}`),
        (error) => this.log.push(`s${which}: ${error instanceof SubscriberLagged ? "lagged" : error}`),
      );
  }
}

test("a broadcast in one process does what its model does, whatever happens in which order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 60, size: "max" }), async (commands) => {
      const [model, real] = [new Model(), new Real()];
      for (const each of commands) {
        model.do(each);
        await real.do(each);
        // Several subscribers that get a message at once get it in the order of their microtasks.
        expect(real.log.splice(0).sort()).toEqual(model.log.splice(0).sort());
        expect(real.wanted).toEqual(model.wanted);
        expect(real.signalsHeard).toBe(model.signalsHeard);
      }
    }),
    { numRuns: 300 },
  );
});

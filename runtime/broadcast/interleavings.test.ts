import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Subscription } from "./broadcast.js";
import { Channels } from "./channels.js";
import { BroadcastDisconnected } from "./errors.js";
import { ServerConnection } from "./server-connection.js";
import { SteeredServer } from "./testing/steered-server.js";

/**
 * A broadcast on a server whose every step is triggered by the test: it responds, its data arrives, the connection is lost. In
 * any order, no subscriber may miss a message without being notified, or get one from before it subscribed.
 */
const CHANNELS = ["a", "b"] as const;

type Command =
  | { readonly kind: "subscribe"; readonly channel: string; readonly keeps: boolean }
  | { readonly kind: "publish" | "publish elsewhere"; readonly channel: string }
  | { readonly kind: "leave"; readonly which: number }
  | { readonly kind: "deliver"; readonly count: number }
  | { readonly kind: "wait"; readonly ms: number }
  /** More data arrives in the same turn, and some promises settle. */
  | { readonly kind: "cut"; readonly count: number; readonly microtasks: number }
  | { readonly kind: "work" | "deny" | "admit" | "refuse" };

const channel = fc.constantFrom(...CHANNELS);
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant("subscribe"), channel, keeps: fc.boolean() }),
  },
  { weight: 8, arbitrary: fc.record({ kind: fc.constantFrom("publish", "publish elsewhere"), channel }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("leave"), which: fc.nat(5) }) },
  {
    weight: 12,
    arbitrary: fc.record({ kind: fc.constant("deliver"), count: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("wait"), ms: fc.constantFrom(60, 1_000, 40_000) }) },
  { weight: 14, arbitrary: fc.record({ kind: fc.constant("work") }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("admit") }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("cut"), count: fc.nat(4), microtasks: fc.nat(12) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("refuse", "deny") }) },
);

/** What one subscriber saw: messages in order, in sections between gaps. */
interface Seen {
  readonly channel: string;
  /** How many messages the channel had when the subscription was requested, and when it was granted. */
  readonly before: number;
  granted?: number;
  readonly pieces: { readonly from: number | undefined; readonly numbers: number[] }[];
  subscription?: Subscription<number>;
  ended?: "ended" | "told" | "refused";
}

class World {
  readonly server = new SteeredServer();
  readonly seen: Seen[] = [];
  readonly broadcast = new Channels<number>(
    (receiver) => new ServerConnection(this.server.connect, receiver),
    { onError: disconnected },
  );

  async do(command: Command): Promise<void> {
    if (command.kind === "subscribe") void this.#subscribe(command.channel, command.keeps);
    else if (command.kind === "publish") this.broadcast.publish(command.channel, 0).catch(disconnected);
    else if (command.kind === "publish elsewhere") this.server.publish(command.channel);
    else if (command.kind === "leave") void this.seen[command.which]?.subscription?.return();
    else if (command.kind === "deliver") this.server.deliver(command.count);
    else if (command.kind === "wait") await vi.advanceTimersByTimeAsync(command.ms);
    else if (command.kind === "work" || command.kind === "deny") this.server.work(command.kind === "deny");
    else if (command.kind === "cut") {
      this.server.deliver(command.count);
      for (let left = command.microtasks; left > 0; left--) await undefined;
      this.server.cut();
    } else this.server.answer(command.kind === "admit");
    await turn();
  }

  async #subscribe(channel: string, keeps: boolean): Promise<void> {
    const before = this.server.published(channel);
    const seen: Seen = { channel, before, pieces: [{ from: undefined, numbers: [] }] };
    this.seen.push(seen);
    const onGap = () => void seen.pieces.push({ from: this.server.published(channel), numbers: [] });
    try {
      const subscription = await this.broadcast.subscribe(channel, keeps ? { onGap } : {});
      Object.assign(seen, { subscription, granted: this.server.published(channel) });
    } catch (error) {
      disconnected(error);
      seen.ended = "refused";
      return;
    }
    try {
      for await (const number of seen.subscription as Subscription<number>)
        seen.pieces.at(-1)?.numbers.push(number);
      seen.ended = "ended";
    } catch (error) {
      disconnected(error);
      seen.ended = "told";
    }
  }

  /** Completes everything that is in progress. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 3; ) {
      this.server.answer(true);
      this.server.work(false);
      this.server.deliver(100);
      await turn();
      if (this.server.busy) quiet = 0;
      else {
        quiet += 1;
        await vi.advanceTimersByTimeAsync(6_000);
      }
    }
  }
}

const disconnected = (error: unknown) => {
  if ((error as Error).message !== "denied") expect(error).toBeInstanceOf(BroadcastDisconnected);
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(
  () =>
    void vi.useFakeTimers({
      toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "performance"],
    }),
);
afterEach(() => void vi.useRealTimers());

test("whatever happens in which order, a subscriber misses nothing without being told", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 80, size: "max" }), async (commands) => {
      const world = new World();
      const { server, seen, broadcast } = world;
      for (const each of commands) await world.do(each);
      // One more, which all remaining subscribers must get.
      await world.settle();
      for (const channel of CHANNELS) server.publish(channel);
      await world.settle();

      for (const { channel, before, granted, pieces, ended } of seen) {
        const [first, ...others] = pieces;
        for (const { numbers } of pieces)
          expect(numbers).toEqual(numbers.map((_, index) => (numbers[0] ?? 0) + index));
        if (granted === undefined) {
          expect(ended).toBe("refused");
          continue;
        }
        const from = first?.numbers[0];
        if (from !== undefined) {
          expect(from).toBeGreaterThanOrEqual(before);
          expect(from).toBeLessThanOrEqual(granted);
        }
        for (const { from = 0, numbers } of others)
          if (numbers[0] !== undefined) expect(numbers[0]).toBeLessThanOrEqual(from);
        if (ended === undefined) expect(pieces.at(-1)?.numbers.at(-1)).toBe(server.published(channel) - 1);
      }

      for (const { subscription } of seen) void subscription?.return();
      await world.settle();
      expect([...server.connections].flatMap(({ listening }) => [...listening])).toEqual([]);
      expect(server.connections.size).toBeLessThanOrEqual(1);
      expect(seen.map(({ ended }) => ended)).not.toContain(undefined);
      const closed = broadcast.close();
      await world.settle();
      await closed;
      expect(server.connections.size).toBe(0);
      expect(vi.getTimerCount()).toBe(0);
    }),
    { numRuns: 500 },
  );
});

test("a server that lets it in, and listen to nothing, is not asked without a pause", async () => {
  const world = new World();
  const { server, broadcast } = world;
  let denies = false;
  let asked = 0;
  const serving = setInterval(() => {
    asked += server.busy ? 1 : 0;
    server.answer(true);
    server.work(denies);
    server.deliver(1);
  }, 1);
  const subscribed = broadcast.subscribe("a", { onGap: () => {} });
  await vi.advanceTimersByTimeAsync(100);
  await subscribed;
  denies = true;
  server.cut();
  asked = 0;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toBeGreaterThan(5);
  expect(asked).toBeLessThan(200);
  clearInterval(serving);
});

test("a server that never lets it in is given up, also when it is closed", async () => {
  const { server, broadcast } = new World();
  const published = expect(broadcast.publish("a", 0)).rejects.toThrow(BroadcastDisconnected);
  await vi.advanceTimersByTimeAsync(10_000);
  await published;
  expect(server.givenUp).toBe(1);
  server.answer(true);
  await turn();
  expect(server.connections.size).toBe(0);

  await vi.advanceTimersByTimeAsync(100);
  const subscribed = broadcast.subscribe("a");
  await turn();
  const closed = broadcast.close();
  expect(await (await subscribed).next()).toEqual({ done: true, value: undefined });
  await vi.advanceTimersByTimeAsync(10_000);
  await closed;
  expect(server.givenUp).toBe(2);
  server.answer(true);
  await turn();
  expect(server.connections.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

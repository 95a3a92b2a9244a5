import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Broadcast, BroadcastOptions, OptionsFor, Subscription } from "../broadcast.js";
import { MalformedMessage, SubscriberLagged } from "../errors.js";

/** A place that broadcasts share: a server, or this process. */
export interface Place {
  /** Creates a broadcast that shares its channels with all others of this place, as if it were in another process. */
  make<T>(options?: BroadcastOptions<T>): Broadcast<T>;
  /** Publishes a text as another program would. */
  publishText(channel: string, text: string): Promise<void>;
  /** Returns how many of its broadcasts listen to a channel. */
  listeners(channel: string): Promise<number>;
  /** Returns how many connections its broadcasts have. */
  connections(): Promise<number>;
  close(): Promise<void>;
}

/** Options for messages of any type: tests pass a codec if one is required. */
export function given<T, Options extends BroadcastOptions<T>>(
  options: Options | undefined,
): OptionsFor<T, Options> {
  return (options ? [options] : []) as unknown as OptionsFor<T, Options>;
}

/** Returns the next messages of a subscription. */
export async function take<T>(subscription: Subscription<T>, count: number): Promise<readonly T[]> {
  const taken: T[] = [];
  while (taken.length < count) {
    const { done, value } = await subscription.next();
    if (done) throw new Error(`It ended behind ${JSON.stringify(taken)}`);
    taken.push(value);
  }
  return taken;
}

/** Returns all remaining messages, and the error with which it ends. */
export async function rest<T>(subscription: Subscription<T>): Promise<{ messages: T[]; error?: unknown }> {
  const messages: T[] = [];
  try {
    for await (const message of subscription) messages.push(message);
    return { messages };
  } catch (error) {
    return { messages, error };
  }
}

/** Repeats a check until it returns the expected value. If it never does, the test's time limit ends it. */
export async function eventually<T>(ask: () => T | Promise<T>, expected: T): Promise<void> {
  for (;;) {
    if ((await ask()) === expected) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Names that the syntax of a server, or a length limit, could affect. */
const NAMES = [
  "",
  "lobby",
  "Lobby",
  "a b",
  "quoted \" and '",
  '"; drop table messages; --',
  "back\\slash $1 %s * ? [a-z]",
  "line\nbreak\r\n and \0 and \u0001",
  "Zürich 東京 🧭",
  "n".repeat(63),
  "n".repeat(64),
  "ü".repeat(32),
  "long ".repeat(1_000),
  "__proto__",
];

const MESSAGES = [
  null,
  true,
  0,
  -1.5,
  "",
  "text",
  "+0:text",
  "\0\u0001\n'\"\\",
  "東京 🧭 \ud800",
  [],
  {},
  { from: "Ada", lines: ["a", null, { deep: [1] }] },
];

/**
 * The tests of what every broadcast does, regardless of how its messages are sent.
 * @param skipped why these tests do not run here.
 */
export function describeBroadcast(name: string, open: () => Promise<Place>, skipped?: string): void {
  describe.skipIf(skipped)(skipped ? `${name} (${skipped})` : name, () => {
    let place: Place;
    const made: Broadcast<unknown>[] = [];
    beforeAll(async () => {
      place = await open();
    });
    afterAll(async () => {
      await Promise.all(made.map((broadcast) => broadcast.close()));
      await place?.close();
    });
    function make<T>(options?: BroadcastOptions<T>): Broadcast<T> {
      const broadcast = place.make<T>(options);
      made.push(broadcast as Broadcast<unknown>);
      return broadcast;
    }

    test("every subscriber gets every message once, in order, whoever publishes without waiting", async () => {
      const [one, other] = [make<number>(), make<number>()];
      const subscriptions = await Promise.all([
        one.subscribe("order"),
        one.subscribe("order"),
        other.subscribe("order"),
      ]);
      const numbers = Array.from({ length: 500 }, (_, index) => index);
      await Promise.all(numbers.map((number) => one.publish("order", number)));
      await other.publish("order", -1);
      for (const subscription of subscriptions)
        expect(await take(subscription, 501)).toEqual([...numbers, -1]);
    });

    test("a burst is no reason to call a subscriber slow", async () => {
      const [one, other] = [make<number>(), make<number>()];
      const subscriptions = await Promise.all([one.subscribe("burst"), other.subscribe("burst")]);
      const reading = subscriptions.map((subscription) => take(subscription, 5_000));
      const numbers = Array.from({ length: 5_000 }, (_, index) => index);
      await Promise.all(numbers.map((number) => one.publish("burst", number)));
      for (const numbersRead of await Promise.all(reading)) expect(numbersRead).toEqual(numbers);
    });

    test("one who publishes in a loop does not outrun one who reads in a loop", async () => {
      const broadcast = make<number>({ maxWaitingMessages: 10 });
      const reading = take(await broadcast.subscribe("loop"), 500);
      for (let number = 0; number < 500; number++) await broadcast.publish("loop", number);
      expect(await reading).toHaveLength(500);
    });

    test("messages of two publishers keep the order of each", async () => {
      const publishers = [make<[number, number]>(), make<[number, number]>()];
      const subscription = await make<[number, number]>().subscribe("two");
      await Promise.all(
        publishers.flatMap((publisher, which) =>
          Array.from({ length: 100 }, (_, index) => publisher.publish("two", [which, index])),
        ),
      );
      const taken = await take(subscription, 200);
      for (const which of [0, 1])
        expect(taken.filter(([publisher]) => publisher === which).map(([, index]) => index)).toEqual(
          Array.from({ length: 100 }, (_, index) => index),
        );
    });

    test("what is published behind `await subscribe` comes, what was published before does not", async () => {
      const [one, other] = [make<number>(), make<number>()];
      const first = await one.subscribe("late");
      for (let round = 0; round < 20; round++) {
        // From the other side, so that it may still be in progress when this side subscribes.
        await other.publish("late", round);
        const late = await one.subscribe("late");
        await other.publish("late", 100 + round);
        expect(await take(late, 1)).toEqual([100 + round]);
        await late.return();
      }
      expect(await take(first, 40)).toEqual(
        Array.from({ length: 20 }, (_, round) => [round, 100 + round]).flat(),
      );
    });

    test.each(NAMES.map((channel) => [channel.slice(0, 70), channel] as const))(
      "a channel may be called %j",
      async (_, channel) => {
        const [one, other] = [make<string>(), make<string>()];
        const subscription = await one.subscribe(channel);
        const beside = await one.subscribe(`${channel}.`);
        await other.publish(channel, "for it");
        await other.publish(`${channel}.`, "for the other");
        expect(await take(subscription, 1)).toEqual(["for it"]);
        expect(await take(beside, 1)).toEqual(["for the other"]);
      },
    );

    test("half of a surrogate pair is no name of a channel", async () => {
      const broadcast = make<string>();
      await expect(broadcast.subscribe("a\ud800")).rejects.toThrow(TypeError);
      await expect(broadcast.publish("\udc00", "text")).rejects.toThrow(TypeError);
    });

    test("messages arrive as they were sent, of any size", async () => {
      const [one, other] = [make<unknown>(), make<unknown>()];
      const subscription = await one.subscribe("values");
      const sizes = [7_990, 7_999, 8_000, 8_001, 16_000, 300_000];
      // Equal parts, and characters of one to four bytes across the boundaries of parts.
      const long = sizes.flatMap((size) => ["a".repeat(size), "aü東🧭".repeat(size / 10)]);
      for (const message of [...MESSAGES, ...long]) {
        await other.publish("values", message);
        expect(await take(subscription, 1)).toEqual([message]);
      }
    });

    test("what is no JSON is refused where it is published", async () => {
      const broadcast = make<unknown>();
      const circle: Record<string, unknown> = {};
      circle["circle"] = circle;
      for (const message of [circle, 1n, undefined, () => 1])
        await expect(broadcast.publish("refused", message)).rejects.toThrow(TypeError);
    });

    test("a codec makes and checks messages", async () => {
      const codec = {
        parse: (text: string) => {
          const date = new Date(text);
          if (Number.isNaN(date.getTime())) throw new TypeError("not a date");
          return date;
        },
        stringify: (date: Date) => date.toISOString(),
      };
      const errors: Error[] = [];
      const broadcast = make<Date>({ codec, onError: (error) => errors.push(error) });
      const subscription = await broadcast.subscribe("dates");
      await place.publishText("dates", "yesterday");
      await broadcast.publish("dates", new Date(0));
      expect(await take(subscription, 1)).toEqual([new Date(0)]);
      expect(errors).toMatchObject([
        { name: "MalformedMessage", channel: "dates", cause: { message: "not a date" } },
      ]);
    });

    test("a malformed text is reported once, without what it says, and dropped", async () => {
      const printed = vi.spyOn(console, "error").mockImplementation(() => {});
      const errors: Error[] = [];
      const broadcast = make<string>({
        onError: (error) => {
          errors.push(error);
          throw new Error("of the callback");
        },
      });
      const subscriptions = [await broadcast.subscribe("malformed"), await broadcast.subscribe("malformed")];
      for (const text of ["{", "", "+", "+1:", "+0", "+x:", "+1:a", "secret"])
        await place.publishText("malformed", text);
      await broadcast.publish("malformed", "good");
      for (const subscription of subscriptions) expect(await take(subscription, 1)).toEqual(["good"]);
      expect(errors.length).toBeGreaterThanOrEqual(4);
      for (const error of errors) {
        expect(error).toBeInstanceOf(MalformedMessage);
        expect(`${error} ${error.cause}`).not.toContain("secret");
      }
      expect(printed).toHaveBeenCalledTimes(errors.length);
      printed.mockRestore();
    });

    test("a subscriber who does not read costs no more than its limit, and nobody else anything", async () => {
      const broadcast = make<number>({ maxWaitingMessages: 10 });
      const slow = await broadcast.subscribe("slow");
      const fast = await broadcast.subscribe("slow");
      const other = await make<number>().subscribe("slow");
      for (let number = 0; number < 20; number++) {
        await broadcast.publish("slow", number);
        expect(await take(fast, 1)).toEqual([number]);
      }
      const { messages, error } = await rest(slow);
      expect(messages).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      expect(error).toBeInstanceOf(SubscriberLagged);
      expect(await take(other, 20)).toHaveLength(20);
    });

    test("the limit counts characters, too, but a message of any length has room where none waits", async () => {
      const broadcast = make<string>({ maxWaitingCharacters: 100 });
      const slow = await broadcast.subscribe("characters");
      const fast = await broadcast.subscribe("characters");
      for (const message of ["a".repeat(1_000), "b"]) {
        await broadcast.publish("characters", message);
        await take(fast, 1);
      }
      const { messages, error } = await rest(slow);
      expect(messages).toEqual(["a".repeat(1_000)]);
      expect(error).toBeInstanceOf(SubscriberLagged);
    });

    test("every way to end a subscription lets go of the channel, behind the last one", async () => {
      const broadcast = make<number>();
      const leave = new AbortController();
      const subscribed = await Promise.all([
        broadcast.subscribe("ends"),
        broadcast.subscribe("ends"),
        broadcast.subscribe("ends", { signal: leave.signal }),
        broadcast.subscribe("ends"),
      ]);
      const [returned, looped, aborted, disposed] = subscribed;
      await eventually(() => place.listeners("ends"), 1);
      const waiting = aborted.next();
      await broadcast.publish("ends", 1);
      for await (const message of looped) {
        expect(message).toBe(1);
        break;
      }
      expect(await returned.return()).toEqual({ done: true, value: undefined });
      expect(await waiting).toEqual({ done: false, value: 1 });
      const pending = [aborted.next(), aborted.next()];
      leave.abort();
      expect(await Promise.all(pending)).toEqual([
        { done: true, value: undefined },
        { done: true, value: undefined },
      ]);
      expect(await take(disposed, 1)).toEqual([1]);
      expect(await place.listeners("ends")).toBe(1);
      await disposed[Symbol.asyncDispose]();
      await eventually(() => place.listeners("ends"), 0);
      for (const subscription of subscribed)
        expect(await subscription.next()).toEqual({ done: true, value: undefined });
      const again = await broadcast.subscribe("ends");
      await broadcast.publish("ends", 2);
      expect(await take(again, 1)).toEqual([2]);
    });

    test("one who comes while the last one leaves misses nothing", async () => {
      const broadcast = make<number>();
      let before = await broadcast.subscribe("turns");
      for (let round = 0; round < 50; round++) {
        void before.return();
        const next = await broadcast.subscribe("turns");
        await broadcast.publish("turns", round);
        expect(await take(next, 1)).toEqual([round]);
        before = next;
      }
      await before.return();
      await eventually(() => place.listeners("turns"), 0);
    });

    test("a signal that is aborted, before or while it subscribes, is an end and no error", async () => {
      const broadcast = make<number>();
      const before = await broadcast.subscribe("signals", { signal: AbortSignal.abort() });
      expect(await rest(before)).toEqual({ messages: [] });
      const leave = new AbortController();
      const subscribing = broadcast.subscribe("signals", { signal: leave.signal });
      leave.abort();
      expect(await rest(await subscribing)).toEqual({ messages: [] });
      await eventually(() => place.listeners("signals"), 0);
    });

    test("all subscriptions of a broadcast share one connection, which is gone when it is closed", async () => {
      const before = await place.connections();
      const broadcast = make<number>();
      const subscriptions = await Promise.all(
        Array.from({ length: 50 }, (_, index) => broadcast.subscribe(`shared ${index % 10}`)),
      );
      const most = name === "memoryBroadcast" ? 0 : 1;
      expect((await place.connections()) - before).toBe(most);
      const waiting = subscriptions.map((subscription) => subscription.next());
      const published = broadcast.publish("shared 0", 1);
      await broadcast.close();
      await published;
      const ends = await Promise.all(waiting);
      expect(ends.filter(({ done }) => done).length).toBeGreaterThanOrEqual(45);
      expect(await rest(subscriptions[0] as Subscription<number>)).toEqual({ messages: [] });
      await eventually(() => place.connections(), before);
      await expect(broadcast.publish("shared 0", 1)).rejects.toThrow("closed");
      await expect(broadcast.subscribe("shared 0")).rejects.toThrow("closed");
      await broadcast.close();
    });

    test("one that is closed while it subscribes ends the subscription", async () => {
      const broadcast = make<number>();
      const subscribing = broadcast.subscribe("closing");
      await broadcast.close();
      expect(await rest(await subscribing)).toEqual({ messages: [] });
    });
  });
}

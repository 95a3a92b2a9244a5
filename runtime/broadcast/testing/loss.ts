import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Broadcast } from "../broadcast.js";
import { BroadcastDisconnected } from "../errors.js";
import type { ServerBroadcastOptions } from "../server-connection.js";
import { eventually, type Place, rest, take } from "./contract.js";

/** A server that can become unavailable. */
export interface ServerPlace extends Place {
  make<T>(options?: ServerBroadcastOptions<T>): Broadcast<T>;
  /** Ends all connections of broadcasts. */
  cut(): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Makes the server ignore the current connections, until the returned function is called. */
  freeze(): Promise<() => void>;
}

/**
 * The tests of a broadcast that loses its server: subscribers that miss a message are notified.
 * @param skipped why these tests do not run here.
 */
export function describeLoss(name: string, open: () => Promise<ServerPlace>, skipped?: string): void {
  describe.skipIf(skipped)(`${name} without its connection${skipped ? ` (${skipped})` : ""}`, () => {
    let place: ServerPlace;
    const made: Broadcast<unknown>[] = [];
    beforeAll(async () => {
      place = await open();
    });
    afterAll(async () => {
      await Promise.all(made.map((broadcast) => broadcast.close()));
      await place?.close();
    });
    function make<T>(options?: ServerBroadcastOptions<T>): Broadcast<T> {
      const broadcast = place.make<T>(options);
      made.push(broadcast as Broadcast<unknown>);
      return broadcast;
    }
    /** Retries until the broadcast has reconnected. */
    async function publishUntilTaken<T>(broadcast: Broadcast<T>, channel: string, message: T): Promise<void> {
      for (;;) {
        try {
          return await broadcast.publish(channel, message);
        } catch (error) {
          expect(error).toBeInstanceOf(BroadcastDisconnected);
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }
    }

    test("a connection that is cut ends subscriptions behind what came before, and others begin anew", async () => {
      const broadcast = make<number>();
      const reading = await broadcast.subscribe("cut");
      const idle = await broadcast.subscribe("cut");
      await broadcast.publish("cut", 1);
      expect(await take(reading, 1)).toEqual([1]);
      const [ended] = await Promise.all([rest(reading), place.cut()]);
      expect(ended.messages).toEqual([]);
      expect(ended.error).toBeInstanceOf(BroadcastDisconnected);
      expect(await reading.next()).toEqual({ done: true, value: undefined });
      const { messages, error } = await rest(idle);
      expect(messages).toEqual([1]);
      expect(error).toBeInstanceOf(BroadcastDisconnected);
      expect((error as Error).cause).toBeInstanceOf(Error);
      await publishUntilTaken(broadcast, "cut", 2);
      const again = await broadcast.subscribe("cut");
      await broadcast.publish("cut", 3);
      expect(await take(again, 1)).toEqual([3]);
    });

    test("`onGap` outlasts it, and is called when it is subscribed again", async () => {
      const printed = vi.spyOn(console, "error").mockImplementation(() => {});
      const [broadcast, other] = [make<number>(), make<number>()];
      const log: unknown[] = [];
      let told = () => {};
      const gap = new Promise<void>((resolve) => {
        told = resolve;
      });
      const subscription = await broadcast.subscribe("gap", {
        onGap: (cause) => {
          log.push(cause);
          told();
        },
      });
      const throwing = await broadcast.subscribe("gap", {
        onGap: () => {
          throw new Error("of the callback");
        },
      });
      await other.publish("gap", 1);
      await eventually(() => place.listeners("gap"), 1);
      await place.cut();
      await gap;
      await publishUntilTaken(other, "gap", 2);
      expect(await take(subscription, 2)).toEqual([1, 2]);
      expect(await take(throwing, 2)).toEqual([1, 2]);
      expect(log).toHaveLength(1);
      expect(log[0]).toBeInstanceOf(BroadcastDisconnected);
      await subscription.return();
      await throwing.return();
      expect(printed.mock.calls).toEqual([[new Error("of the callback")]]);
      printed.mockRestore();
      await eventually(() => place.listeners("gap"), 0);
    });

    test("without a server all fails at once, and comes back with it", async () => {
      const errors: Error[] = [];
      const broadcast = make<number>({ onError: (error) => errors.push(error) });
      let told = () => {};
      const gap = new Promise<void>((resolve) => {
        told = resolve;
      });
      const kept = await broadcast.subscribe("away", { onGap: told });
      const ended = await broadcast.subscribe("away");
      await place.stop();
      expect((await rest(ended)).error).toBeInstanceOf(BroadcastDisconnected);
      for (let round = 0; round < 3; round++) {
        await expect(broadcast.publish("away", 0)).rejects.toThrow(BroadcastDisconnected);
        await expect(broadcast.subscribe("away")).rejects.toThrow(BroadcastDisconnected);
      }
      await eventually(() => errors.length > 0, true);
      expect(errors[0]).toBeInstanceOf(BroadcastDisconnected);
      const fresh = make<number>();
      await expect(fresh.publish("away", 0)).rejects.toThrow(BroadcastDisconnected);
      await place.start();
      await gap;
      await publishUntilTaken(fresh, "away", 1);
      expect(await take(kept, 1)).toEqual([1]);
    });

    test("one that is closed while it has no server does not wait for it", async () => {
      const broadcast = make<number>({ onError: () => {} });
      const kept = await broadcast.subscribe("closing", { onGap: () => {} });
      await place.stop();
      await expect(broadcast.publish("closing", 0)).rejects.toThrow(BroadcastDisconnected);
      const waiting = kept.next();
      await broadcast.close();
      expect(await waiting).toEqual({ done: true, value: undefined });
      await place.start();
      expect(await place.listeners("closing")).toBe(0);
    });

    test("a server that stands still is noticed", async () => {
      const broadcast = make<number>({ heartbeatMs: 200 });
      const subscription = await broadcast.subscribe("still");
      const thaw = await place.freeze();
      try {
        const published = broadcast.publish("still", 1);
        await expect(subscription.next()).rejects.toThrow(BroadcastDisconnected);
        await expect(published).rejects.toThrow(BroadcastDisconnected);
      } finally {
        thaw();
      }
    });

    test("no subscriber misses a message between two others without being told", async () => {
      // A restored connection may be cut again while it listens.
      const broadcast = make<number>({
        onError: (error) => expect(error).toBeInstanceOf(BroadcastDisconnected),
      });
      let publishing = true;
      const published = (async () => {
        for (let number = 0; publishing; number++) await place.publishText("flood", `${number}`);
      })();
      const runs: number[][] = [[]];
      const outlasting = await broadcast.subscribe("flood", { onGap: () => void runs.push([]) });
      const reading = (async () => {
        for await (const number of outlasting) runs.at(-1)?.push(number);
      })();
      const others: number[][] = [];
      const resubscribing = (async () => {
        while (publishing) {
          try {
            const subscription = await broadcast.subscribe("flood");
            others.push([]);
            for await (const number of subscription) others.at(-1)?.push(number);
          } catch (error) {
            expect(error).toBeInstanceOf(BroadcastDisconnected);
            await new Promise((resolve) => setTimeout(resolve, 10));
          }
        }
      })();
      for (let gaps = 0; gaps < 10; gaps++) {
        const length = runs.flat().length;
        await eventually(() => runs.flat().length > length + 5, true);
        await place.cut();
      }
      publishing = false;
      await published;
      await broadcast.close();
      await Promise.all([reading, resubscribing]);
      // Some cuts happen while there is no connection, or before earlier data is read.
      expect(runs.length).toBeGreaterThan(2);
      expect(others.length).toBeGreaterThan(2);
      for (const run of [...runs, ...others])
        expect(run).toEqual(run.map((_, index) => (run[0] ?? 0) + index));
    });
  });
}

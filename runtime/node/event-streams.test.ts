import { EventSource } from "eventsource";
import { describe, expect, test } from "vitest";
import { gate, route } from "../lifetime/testing.js";
import { add } from "../operation.fixture.js";
import { interpret } from "../result/event-stream-parser.fixture.js";
import { event } from "../result/server-sent-event.js";
import type { Handler } from "../served-operation.js";
import { onEachPath } from "./direct/testing.js";
import { counting, EVENTS, LEFT, listening, toldOf, world } from "./event-streams.fixture.js";
import { RawClient } from "./raw-client.fixture.js";

onEachPath(() => {
  describe("EventSource", () => {
    test("is open before the first event, gets events by type, and its close ends the generator", async () => {
      const begun = gate();
      route(
        world,
        "/",
        async function* (_, signal) {
          try {
            await begun.passed;
            yield { plain: "a\nb" };
            yield event({ n: 1 }, { event: "tick", id: "one" });
            await new Promise((resolve) => signal.addEventListener("abort", resolve));
          } finally {
            world.told.push("generator ends");
          }
        },
        { result: EVENTS },
      );
      const source = new EventSource(await listening());
      await new Promise((resolve) => source.addEventListener("open", resolve));
      const seen: unknown[] = [];
      const note = ({ type, data, lastEventId }: MessageEvent) =>
        seen.push([type, JSON.parse(data), lastEventId]);
      source.addEventListener("message", note);
      const ticked = new Promise((resolve) => source.addEventListener("tick", resolve));
      source.addEventListener("tick", note);
      begun.open();
      await ticked;
      source.close();
      expect(seen).toEqual([
        ["message", { plain: "a\nb" }, ""],
        ["tick", { n: 1 }, "one"],
      ]);
      await toldOf("db closes");
      expect([world.told, world.logged]).toEqual([LEFT, []]);
    });

    test("connects again after a break, with the last id, as soon as it was told to", async () => {
      const lastIds: (string | undefined)[] = [];
      add(
        world.app,
        "get",
        "/",
        async function* (last: string | undefined, signal: AbortSignal) {
          lastIds.push(last);
          const first = Number(last ?? 0) + 1;
          yield event(undefined, { retry: 1 });
          yield event(first, { id: String(first) });
          if (last === undefined) throw new Error("broken");
          await new Promise((resolve) => signal.addEventListener("abort", resolve));
        } as Handler,
        {
          result: EVENTS,
          decode: (request) => [request.header("last-event-id"), request.inject("signal")],
        },
      );
      const source = new EventSource(await listening());
      const seen: unknown[] = [];
      await new Promise<void>((resolve) =>
        source.addEventListener("message", ({ data }) => {
          seen.push(data);
          if (seen.length === 2) resolve();
        }),
      );
      source.close();
      expect([seen, lastIds]).toEqual([
        ["1", "2"],
        [undefined, "1"],
      ]);
      expect(world.logged).toEqual(["src/app.ts:1: the result stream was aborted: broken"]);
    });

    test("does not connect again where it is answered with an error", async () => {
      route(
        world,
        "/",
        // biome-ignore lint/correctness/useYield: it fails before it could.
        async function* () {
          throw new Error("broken");
        },
        { result: EVENTS },
      );
      const source = new EventSource(await listening());
      const failed = await new Promise<{ code?: number | undefined }>((resolve) =>
        source.addEventListener("error", resolve),
      );
      expect([failed.code, source.readyState]).toEqual([500, source.CLOSED]);
      expect(world.logged).toEqual(["GET / (src/app.ts:1) failed: broken"]);
    });
  });

  describe("fetch", () => {
    test("sees the events made so far, then that the stream broke: never a clean end", async () => {
      route(
        world,
        "/",
        async function* () {
          yield 1;
          yield 2;
          throw new Error("secret");
        },
        { result: EVENTS },
      );
      const response = await fetch(await listening());
      expect(response.headers.get("cache-control")).toBe("no-store");
      const pieces: Uint8Array[] = [];
      const read = async () => {
        for await (const piece of response.body as ReadableStream<Uint8Array>) pieces.push(piece);
      };
      await expect(read()).rejects.toThrow();
      expect(interpret(Buffer.concat(pieces)).events.map(({ data }) => data)).toEqual(["1", "2"]);
      expect(Buffer.concat(pieces).toString()).not.toContain("secret");
      await toldOf("db closes");
      expect(world.logged).toEqual(["src/app.ts:1: the result stream was aborted: secret"]);
      expect(world.told).toEqual(["db begins", "db rolls back: Error", "db closes"]);
    });

    test("that is aborted runs the generator's finally, once, before what it used is closed", async () => {
      route(world, "/", counting(), { result: EVENTS });
      const controller = new AbortController();
      const response = await fetch(await listening(), { signal: controller.signal });
      const reader = response.body?.getReader();
      await reader?.read();
      controller.abort();
      await toldOf("db closes");
      expect([world.told, world.logged]).toEqual([LEFT, []]);
    });

    test("that does not read stops the generator after a bounded number of events", async () => {
      let made = 0;
      route(
        world,
        "/",
        async function* () {
          for (;;) {
            made++;
            yield "x".repeat(100_000);
          }
        },
        { result: EVENTS },
      );
      const client = await RawClient.to(await listening());
      client.stall();
      client.request("GET /");
      let before = -1;
      // The server pauses when the buffers of both kernels are full.
      const rests = () => {
        const still = made > 0 && made === before;
        before = made;
        return still;
      };
      await expect.poll(rests, { interval: 200 }).toBe(true);
      expect(made).toBeLessThan(400);
    });
  });
});

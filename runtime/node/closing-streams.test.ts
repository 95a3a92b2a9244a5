import { EventSource } from "eventsource";
import { describe, expect, test, vi } from "vitest";
import { App } from "../app.js";
import type { CompiledResult } from "../contract/result.js";
import { gate, route } from "../lifetime/testing.js";
import { add } from "../operation.fixture.js";
import { event } from "../result/server-sent-event.js";
import type { Handler } from "../served-operation.js";
import { onEachPath } from "./direct/testing.js";
import { counting, EVENTS, LEFT, listening, server, toldOf, world } from "./event-streams.fixture.js";

onEachPath(() => {
  describe("a server that closes", () => {
    const readAll = async (response: Response) => {
      const pieces: Uint8Array[] = [];
      try {
        for await (const piece of response.body as ReadableStream<Uint8Array>) pieces.push(piece);
        return [Buffer.concat(pieces).toString(), "ended"];
      } catch {
        return [Buffer.concat(pieces).toString(), "broken off"];
      }
    };

    test("ends streams that clients take up again, in order, when every generator has", async () => {
      route(world, "/", counting(), { result: EVENTS });
      const url = await listening();
      const responses = await Promise.all(Array.from({ length: 50 }, () => fetch(url)));
      const read = responses.map(readAll);
      await expect.poll(() => world.told.filter((what) => what === "db begins")).toHaveLength(50);
      await server.close({ graceMs: 60_000 });
      const ends = world.told.filter((what) => what !== "db begins");
      expect(ends.sort()).toEqual(
        LEFT.slice(1)
          .flatMap((what) => Array(50).fill(what))
          .sort(),
      );
      expect(await Promise.all(read)).toEqual(
        Array(50).fill([[1, 2, 3].map((n) => `data: {"n":${n}}\nid: ${n}\n\n`).join(""), "ended"]),
      );
      expect(world.logged).toEqual([]);
    });

    test("tells the signal why, and sends what is said on the way out", async () => {
      const reasons: unknown[] = [];
      route(
        world,
        "/",
        async function* (_, signal) {
          yield 1;
          await new Promise((resolve) => signal.addEventListener("abort", resolve));
          reasons.push(signal.reason.name, signal.reason.message);
          yield "goodbye";
          world.told.push("never");
        },
        { result: EVENTS },
      );
      const read = readAll(await fetch(await listening()));
      await server.close({ graceMs: 60_000 });
      expect(await read).toEqual(['data: 1\n\ndata: "goodbye"\n\n', "ended"]);
      expect(reasons).toEqual(["AbortError", "The server closes"]);
      expect(world.told).not.toContain("never");
    });

    test("breaks a stream off that fails on the way out, and logs it", async () => {
      route(
        world,
        "/",
        async function* (_, signal) {
          yield 1;
          await new Promise((resolve) => signal.addEventListener("abort", resolve));
          throw new Error("cannot clean up");
        },
        { result: EVENTS },
      );
      const read = readAll(await fetch(await listening()));
      await server.close({ graceMs: 60_000 });
      expect(await read).toEqual(["data: 1\n\n", "broken off"]);
      expect(world.logged).toEqual(["src/app.ts:1: the result stream was aborted: cannot clean up"]);
      expect(world.told).toEqual(["db begins", "db rolls back: Error", "db closes"]);
    });

    test("gives a stream that does not hear of it the grace, then breaks it off", async () => {
      const never = gate();
      route(
        world,
        "/",
        async function* () {
          try {
            yield 1;
            await never.passed;
          } finally {
            world.told.push("generator ends");
          }
        },
        { result: EVENTS },
      );
      const read = readAll(await fetch(await listening()));
      await server.close({ graceMs: 100 });
      expect(await read).toEqual(["data: 1\n\n", "broken off"]);
      expect(world.told).toEqual(["db begins"]);
      never.open();
      await toldOf("db closes");
      expect(world.told).toEqual(LEFT);
    });

    test("waits for events in answer to what is no GET, as for any answer", async () => {
      const last = gate();
      add(
        world.app,
        "post",
        "/",
        async function* () {
          yield 1;
          await last.passed;
          yield 2;
          world.told.push("done");
        },
        { result: EVENTS },
      );
      const read = readAll(await fetch(await listening(), { method: "POST" }));
      const closing = server.close();
      last.open();
      expect(await read).toEqual(["data: 1\n\ndata: 2\n\n", "ended"]);
      await closing;
      expect(world.told).toEqual(["done"]);
    });

    test("ends a stream that begins when it has begun to close", async () => {
      const working = gate();
      let begun = false;
      route(
        world,
        "/",
        async (db, signal) => {
          begun = true;
          await working.passed;
          return counting()(db, signal);
        },
        { result: EVENTS },
      );
      const asked = fetch(await listening());
      await expect.poll(() => begun).toBe(true);
      const closing = server.close({ graceMs: 60_000 });
      working.open();
      expect(await readAll(await asked)).toEqual([expect.stringMatching(/^data: /), "ended"]);
      await closing;
      expect(world.told).toEqual(LEFT);
    });

    test("ends those of an app that is mounted in it", async () => {
      route(world, "/events", counting(), { result: EVENTS });
      const outer = new App({ title: "Outer", version: "1" });
      outer.mount("/inner", world.app);
      await listening(outer);
      const read = readAll(await fetch(`${server.url}/inner/events`));
      await expect.poll(() => world.told).toContain("db begins");
      await server.close({ graceMs: 60_000 });
      expect((await read)[1]).toBe("ended");
      expect(world.told).toEqual(LEFT);
    });

    test("lets EventSource connect to the next one, with the last id", async () => {
      const lastIds: (string | undefined)[] = [];
      add(
        world.app,
        "get",
        "/",
        async function* (last: string | undefined, signal: AbortSignal) {
          lastIds.push(last);
          yield event(1, { id: String(Number(last ?? 0) + 1), retry: 20 });
          await new Promise((resolve) => signal.addEventListener("abort", resolve));
        } as Handler,
        {
          result: EVENTS,
          decode: (request) => [request.header("last-event-id"), request.inject("signal")],
        },
      );
      const url = await listening();
      const source = new EventSource(url);
      await new Promise((resolve) => source.addEventListener("message", resolve, { once: true }));
      await server.close({ graceMs: 60_000 });
      await listening(world.app, Number(new URL(url).port));
      await expect.poll(() => lastIds).toEqual([undefined, "1"]);
      source.close();
    });
  });

  test("JSON Lines are waited for while they come; what only waits is broken off, and told so", async () => {
    const LINES: CompiledResult = {
      status: 200,
      bodies: { 200: { kind: "json-lines", encode: (value: unknown) => value } },
    };
    vi.useFakeTimers({
      toFake: ["setTimeout", "clearTimeout"],
      shouldAdvanceTime: true,
      advanceTimeDelta: 200,
    });
    try {
      route(world, "/", counting(), { result: LINES });
      const response = await fetch(await listening());
      const reader = response.body?.getReader();
      await reader?.read();
      await server.close({ graceMs: 60_000 });
      const rest = async () => {
        while (!(await reader?.read())?.done);
      };
      await expect(rest()).rejects.toThrow();
      expect(world.told).toEqual(LEFT);
    } finally {
      vi.useRealTimers();
    }
  });
});

import { afterEach, beforeEach, expect, vi } from "vitest";
import type { CompiledResult } from "../contract/result.js";
import { consoleLog, type Telling, telling } from "../lifetime/testing.js";
import { event } from "../result/server-sent-event.js";
import { thePath } from "./direct/testing.js";
import type { Servable } from "./servable.js";
import { type Server, serve } from "./serve.js";

/** For tests of event streams on real sockets: an app and its server, created for each test. Nothing may be printed. */
export let world: Telling;
export let server: Server;
let printed: readonly unknown[];

export const EVENTS: CompiledResult = {
  status: 200,
  bodies: { 200: { kind: "events", data: { encode: (value: unknown) => value } } },
};

beforeEach(() => {
  world = telling();
  printed = consoleLog();
});
afterEach(async () => {
  await server.close({ graceMs: 50 });
  vi.restoreAllMocks();
  expect(printed).toEqual([]);
});

export async function listening(app: Servable = world.app, port = 0): Promise<string> {
  server = await serve(app, { port, ...thePath });
  return server.url;
}

/** Counts forever, and records how it ends. */
export const counting = (first = 1) =>
  async function* (_: string, signal: AbortSignal) {
    try {
      for (let n = first; ; n++) {
        yield event({ n }, { id: String(n) });
        if (n === first + 1) await new Promise((resolve) => signal.addEventListener("abort", resolve));
      }
    } finally {
      await undefined;
      world.told.push("generator ends");
    }
  };
/** What is recorded if the client leaves the stream. */
export const LEFT = ["db begins", "generator ends", "task", "db rolls back: AbortError", "db closes"];

export const toldOf = (what: string) => expect.poll(() => world.told).toContain(what);

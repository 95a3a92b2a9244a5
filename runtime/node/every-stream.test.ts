import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { CompiledResult } from "../contract/result.js";
import { consoleLog, gate, route, type Telling, telling } from "../lifetime/testing.js";
import { FileReply } from "../result/file-reply.js";
import { onEachPath, thePath } from "./direct/testing.js";
import { RawClient } from "./raw-client.fixture.js";
import { type Server, serve } from "./serve.js";

/** What is true of every kind of stream over sockets. A new kind gets a row. */
let world: Telling;
let server: Server;
let printed: readonly unknown[];
const clients: RawClient[] = [];

beforeEach(() => {
  world = telling();
  printed = consoleLog();
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy();
  await server.close({ graceMs: 0 });
  vi.restoreAllMocks();
  expect(printed).toEqual([]);
});

/** The source of a stream's pieces, which counts how often it was read and released. */
interface Pieces {
  /** @throws if it fails. */
  next(): Promise<string | undefined>;
  readonly seen: { made: number; ended: number };
}

/** @param next creates the piece with a number, from 0 on. */
function pieces(next: (n: number) => Promise<string | undefined>): Pieces {
  const seen = { made: 0, ended: 0 };
  return { seen, next: () => next(seen.made++) };
}

async function* generator<T>({ next, seen }: Pieces, as: (piece: string) => T): AsyncGenerator<T> {
  try {
    for (let piece = await next(); piece !== undefined; piece = await next()) yield as(piece);
  } finally {
    await undefined;
    seen.ended++;
  }
}

const bytes = (piece: string) => new TextEncoder().encode(piece);
const asItIs = (piece: string) => piece;

function readable({ next, seen }: Pieces): ReadableStream<Uint8Array> {
  let isOpen = true;
  const end = () => {
    if (isOpen) seen.ended++;
    isOpen = false;
  };
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          const piece = await next();
          // A piece that comes too late is dropped.
          if (!isOpen) return;
          if (piece !== undefined) return controller.enqueue(bytes(piece));
          end();
          controller.close();
        } catch (error) {
          end();
          controller.error(error);
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  );
}

/** A file whose real length is unknown. */
function file({ next, seen }: Pieces): FileReply {
  return new FileReply({
    name: "a.bin",
    size: 1_000_000_000,
    modified: new Date(0),
    etag: '"1"',
    read() {
      let isOpen = true;
      const end = () => {
        if (isOpen) seen.ended++;
        isOpen = false;
      };
      return {
        async next() {
          try {
            const value = await next();
            return value === undefined ? { done: true } : { value };
          } catch (error) {
            end();
            throw error;
          }
        },
        encode: (piece) => bytes(String(piece)),
        stop: async () => end(),
      };
    },
  });
}

const body = (kind: CompiledResult["bodies"][number]): CompiledResult => ({
  status: 200,
  bodies: { 200: kind },
});
const encode = (value: unknown) => value;
const binary = body({ kind: "binary", contentType: "application/x-test" });

interface Kind {
  readonly result: CompiledResult;
  readonly made: (pieces: Pieces) => unknown;
  /** How a piece is sent. */
  readonly sent: (piece: string) => string;
  /** Whether the response has a length, and so no chunks. */
  readonly hasLength?: true;
  /** Whether the head is sent before there is a piece: the handler's result is then the response, even if its stream fails. */
  readonly headFirst?: true;
  /** How many pieces are created for HEAD. A response that is complete at once reports its length. */
  readonly onHead?: number;
}

const KINDS: Readonly<Record<string, Kind>> = {
  "JSON Lines": {
    result: body({ kind: "json-lines", encode }),
    made: (of) => generator(of, asItIs),
    sent: (piece) => `${JSON.stringify(piece)}\n`,
  },
  events: {
    result: body({ kind: "events", data: { encode } }),
    made: (of) => generator(of, asItIs),
    sent: (piece) => `data: ${JSON.stringify(piece)}\n\n`,
    headFirst: true,
  },
  "a generator of text": { result: binary, made: (of) => generator(of, asItIs), sent: asItIs },
  "a generator of bytes": { result: binary, made: (of) => generator(of, bytes), sent: asItIs },
  "a ReadableStream": { result: binary, made: readable, sent: asItIs },
  "a file": { result: body({ kind: "file" }), made: file, sent: asItIs, hasLength: true },
  "a Response of its own": {
    result: body({ kind: "response" }),
    made: (of) => new Response(readable(of)),
    sent: asItIs,
    headFirst: true,
    onHead: 2,
  },
};

async function listen({ made, result }: Kind, of: Pieces): Promise<RawClient> {
  route(world, "/", () => made(of), { result });
  server = await serve(world.app, { port: 0, ...thePath });
  const client = await RawClient.to(server.url);
  clients.push(client);
  return client;
}

const over = () => expect.poll(() => world.told).toContain("db closes");

onEachPath(() => {
  describe.each(Object.entries(KINDS))("%s", (_, kind) => {
    test.skipIf(kind.hasLength)("arrives whole, and its end is that of the answer", async () => {
      const of = pieces(async (n) => (n < 3 ? `piece ${n}` : undefined));
      const client = await listen(kind, of);
      client.request("GET /");
      const text = await client.until(/\r\n0\r\n\r\n$/);
      for (const n of [0, 1, 2]) expect(text).toContain(kind.sent(`piece ${n}`));
      await over();
      expect(world.told).toEqual(["db begins", "task", "db commits", "db closes"]);
      expect([of.seen, world.logged]).toEqual([{ made: 4, ended: 1 }, []]);
    });

    test("that fails breaks the connection behind what was made, never ends in order, and is logged once", async () => {
      const of = pieces(async (n) => {
        if (n === 3) throw new Error("secret");
        return `piece ${n}`;
      });
      const client = await listen(kind, of);
      client.request("GET /");
      const text = await client.over;
      for (const n of [0, 1, 2]) expect(text).toContain(kind.sent(`piece ${n}`));
      expect(text).toContain("200 OK");
      expect(text).not.toMatch(/\r\n0\r\n\r\n$|secret/);
      await over();
      expect(world.told).toEqual(["db begins", "db rolls back: Error", "db closes"]);
      expect(world.logged).toEqual(["src/app.ts:1: the result stream was aborted: secret"]);
      expect(of.seen).toEqual({ made: 4, ended: 1 });
    });

    test("answers HEAD without sending a piece, or making one", async () => {
      const of = pieces(async () => "piece");
      const client = await listen(kind, of);
      client.request("HEAD /");
      const text = await client.until(/\r\n\r\n/);
      expect(text).toMatch(/^HTTP\/1.1 200 OK/);
      expect(text).not.toContain("piece");
      await over();
      expect([of.seen.made, world.logged]).toEqual([kind.onHead ?? 0, []]);
    });

    test.each([0, 1, 5])("whose client leaves after %i pieces is let go of once", async (after) => {
      const never = gate();
      const of = pieces(async (n) => {
        if (n >= after) await never.passed;
        return `piece ${n}`;
      });
      const client = await listen(kind, of);
      client.request("GET /");
      await expect.poll(() => of.seen.made).toBe(after + 1);
      // In the middle of the stream. Before its head, node-server prints that the client has left.
      if (after > 0 || kind.headFirst) await client.until(/\r\n\r\n/);
      client.destroy();
      // A generator ends after what it waits for.
      await new Promise((resolve) => setTimeout(resolve, 20));
      never.open();
      await over();
      expect(world.told.filter((what) => what.startsWith("db"))).toEqual([
        "db begins",
        "db rolls back: AbortError",
        "db closes",
      ]);
      expect([of.seen.ended, world.logged]).toEqual([1, []]);
    });

    test("costs a slow reader no more than the buffers of its connection", async () => {
      const piece = "x".repeat(100_000);
      const of = pieces(async () => piece);
      const client = await listen(kind, of);
      client.stall();
      client.request("GET /");
      let before = -1;
      const rests = () => {
        const still = of.seen.made > 0 && of.seen.made === before;
        before = of.seen.made;
        return still;
      };
      await expect.poll(rests, { interval: 200 }).toBe(true);
      // The two kernels buffer at most about 6 MB each for a local connection.
      expect(of.seen.made).toBeLessThan(400);
      client.destroy();
      await over();
      expect(of.seen.ended).toBe(1);
    });
  });
});

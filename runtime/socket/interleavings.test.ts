import fc from "fast-check";
import { expect, test } from "vitest";
import type { Background } from "../dependencies/background.js";
import { needing } from "../dependencies/testing.js";
import { telling, transaction } from "../lifetime/testing.js";
import { SocketClosed } from "./closed.js";
import type { Socket } from "./socket.js";
import { SAYING, socket } from "./testing.js";

/** What one side does, in order. The scheduler decides how the sides take turns. */
type Act = { readonly act: "send"; readonly size: number } | { readonly act: "receive" | "wait" };
/** How it ends. With `stay`, the client is still there when the handler returns. */
type End = "close" | "terminate" | "stay";
type HandlerEnd = "return" | "throw" | "close" | "read on";

const act: fc.Arbitrary<Act> = fc.oneof(
  // Some are so large that two of them reach the limit for waiting messages.
  fc.record({ act: fc.constant("send" as const), size: fc.oneof(fc.constant(1), fc.constant(40_000)) }),
  fc.record({ act: fc.constantFrom("receive" as const, "wait" as const) }),
);
const acts = fc.array(act, { maxLength: 12 });

/** What both sides of a connection can do. */
interface Side {
  send(text: string): Promise<void>;
  receive(): Promise<unknown>;
}

/** Does everything, and records what was sent and received. */
class Script {
  readonly sent: string[] = [];
  readonly received: string[] = [];
  /** How each promise of `send` ended. */
  readonly outcomes: string[] = [];
  readonly #name: string;
  readonly #acts: readonly Act[];
  readonly #scheduler: fc.Scheduler;
  readonly #waits: boolean;

  constructor(name: string, acts: readonly Act[], waits: boolean, scheduler: fc.Scheduler) {
    this.#name = name;
    this.#waits = waits;
    this.#acts = acts;
    this.#scheduler = scheduler;
  }

  async play(side: Side): Promise<void> {
    for (const each of this.#acts) {
      await this.#scheduler.schedule(Promise.resolve(), `${this.#name} ${each.act}`);
      if (each.act === "send") this.#send(side, each.size);
      if (each.act !== "receive") continue;
      const received = this.#receive(side);
      // If both sides waited for a message, they would wait forever.
      if (this.#waits && !(await received)) return;
    }
  }

  async readOn(side: Side): Promise<void> {
    while (await this.#receive(side));
  }

  #send(side: Side, size: number): void {
    const text = `${this.#name} ${this.sent.length} ${"x".repeat(size)}`;
    this.sent.push(text);
    const note = (outcome: string) => void this.outcomes.push(outcome);
    side.send(text).then(
      () => note("sent"),
      (error) => note(error instanceof SocketClosed ? "closed" : String(error)),
    );
  }

  async #receive(side: Side): Promise<boolean> {
    try {
      this.received.push(String(await side.receive()));
      return true;
    } catch (error) {
      if (error instanceof SocketClosed) return false;
      throw error;
    }
  }
}

test("whatever both sides do, in whatever order: nothing is lost, doubled or left open", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      acts,
      fc.constantFrom<End>("close", "terminate", "stay"),
      acts,
      fc.constantFrom<HandlerEnd>("return", "throw", "close", "read on"),
      async (scheduler, clientActs, clientChoice, handlerActs, handlerEnd) => {
        const count = (all: readonly Act[], kind: Act["act"]) =>
          all.filter((each) => each.act === kind).length;
        // If a client stays while the handler waits for more, it would stay forever.
        const isSpoken =
          count(handlerActs, "receive") <= count(clientActs, "send") && handlerEnd !== "read on";
        const clientEnd = clientChoice === "stay" && !isSpoken ? "close" : clientChoice;
        const { app, told, logged } = telling();
        const handler = new Script("handler", handlerActs, true, scheduler);
        const client = new Script("client", clientActs, false, scheduler);
        const needs = needing({ of: transaction(told), at: 1 });
        const run = async (it: Socket<string, string>) => {
          told.push("handler begins");
          try {
            await handler.play(it);
            if (handlerEnd === "throw") throw new Error("thrown");
            if (handlerEnd === "close") it.close(4000, "handler");
            if (handlerEnd === "read on") await handler.readOn(it);
          } finally {
            told.push("handler ends");
          }
        };
        const decode = (request: { inject(what: "background"): unknown }) => {
          (request.inject("background") as Background).add(() => void told.push("task"));
          return [undefined, undefined];
        };
        socket(app, "/", SAYING.text, run, { needs, decode });
        const connection = await app.connect("/");
        const playing = (async () => {
          await client.play(connection);
          await scheduler.schedule(Promise.resolve(), `client ${clientEnd}`);
          if (clientEnd === "close") connection.close(4001, "client");
          if (clientEnd === "terminate") connection.terminate();
          if (clientEnd === "stay") await client.readOn(connection);
          return connection.closed;
        })();
        const end = await scheduler.waitFor(playing);
        await scheduler.waitFor(app.close());

        // In order, each one once, and none that was not sent.
        expect(handler.received).toEqual(client.sent.slice(0, handler.received.length));
        expect(client.received).toEqual(handler.sent.slice(0, client.received.length));
        // A close frame comes after everything that was sent before it.
        if (handlerEnd === "read on" && end.clean) expect(handler.received).toEqual(client.sent);
        if (clientEnd === "stay") expect(client.received).toEqual(handler.sent);
        // No promise stays pending forever.
        expect(client.outcomes).toHaveLength(client.sent.length);
        expect(handler.outcomes).toHaveLength(handler.sent.length);
        for (const outcome of [...client.outcomes, ...handler.outcomes])
          expect(["sent", "closed"]).toContain(outcome);
        // One handler, and everything after it, in order.
        const failed = told.some((line) => line.startsWith("db rolls back"));
        expect(told).toEqual([
          "db begins",
          "handler begins",
          "handler ends",
          ...(failed ? ["db rolls back: Error", "db closes"] : ["task", "db commits", "db closes"]),
        ]);
        expect(failed).toBe(handlerEnd === "throw");
        expect(logged).toEqual(failed ? ["src/app.ts:1: the handler of a socket failed: thrown"] : []);
        expect([1000, 1006, 1011, 4000, 4001]).toContain(end.code);
      },
    ),
    { numRuns: 400 },
  );
});

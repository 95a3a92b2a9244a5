import fc from "fast-check";
import { expect, test } from "vitest";
import { App } from "../app.js";

/**
 * Probes between everything else that can happen to an app, in any order. User code pauses until the schedule lets it continue or
 * fail. The allowed responses to a probe follow from what has happened since it arrived.
 */
type Command =
  | { readonly kind: "probe" | "start" | "announce" | "close" | "request" }
  /** One paused piece of user code continues. */
  | { readonly kind: "step"; readonly which: number; readonly fails: boolean };

const kinds = ["probe", "probe", "start", "announce", "close", "request"] as const;
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ kind: fc.constantFrom(...kinds) }),
  fc.record({
    kind: fc.constant("step"),
    which: fc.nat(4),
    fails: fc.constantFrom(false, false, false, true),
  }),
);

class World {
  /** The changes of whether requests can be sent to the app. */
  readonly changes: boolean[] = [false];
  readonly answers: string[] = [];
  /** Since the last start began. */
  #willClose = false;
  readonly #gates: { readonly goOn: () => void; readonly fail: (error: Error) => void }[] = [];
  readonly #app: App;

  constructor() {
    const stand = () =>
      new Promise<void>((goOn, fail) => {
        this.#gates.push({ goOn, fail });
      });
    const change = (isReady: boolean) => this.changes.push(isReady && !this.#willClose);
    const begins = () => {
      this.#willClose = false;
    };
    this.#app = new App({
      title: "T",
      version: "1",
      log: () => {},
      health: {
        checks: {
          stands: () =>
            stand().catch((error) => {
              // Only for those that wait for it.
              this.changes.push(false, this.changes.at(-1) ?? false);
              throw error;
            }),
        },
        timeout: 1e6,
        maxAge: 0,
      },
      async *lifespan() {
        begins();
        await stand();
        change(true);
        yield;
        change(false);
        await stand();
      },
    });
  }

  get standing(): number {
    return this.#gates.length;
  }

  do(given: Command): void {
    const over = () => {};
    switch (given.kind) {
      case "probe":
        void this.#probe(this.changes.length);
        return;
      case "start":
        this.#app.start().catch(over);
        return;
      case "announce":
        this.#closes();
        this.#app.announceClosing();
        return;
      case "close":
        this.#closes();
        this.#app.close().catch(over);
        return;
      case "request":
        Promise.resolve(this.#app.request("/")).catch(over);
        return;
      case "step": {
        const [gate] = this.#gates.splice(given.which % Math.max(1, this.#gates.length), 1);
        if (given.fails) gate?.fail(new Error("fails"));
        else gate?.goOn();
      }
    }
  }

  #closes(): void {
    this.#willClose = true;
    this.changes.push(false);
  }

  /** @param before how much had changed when the probe was sent. */
  async #probe(before: number): Promise<void> {
    const { status } = await this.#app.request("/readyz");
    const possible = this.changes.slice(before - 1);
    // A response is correct if it was correct at some time in between. A response that the app is ready must be correct at the
    // end.
    const isRight = status === 200 ? possible.at(-1) === true : possible.includes(false);
    this.answers.push(isRight ? "right" : `${status} in ${possible}`);
  }
}

const quiet = () => new Promise<void>((resolve) => setImmediate(resolve));

test("whatever happens in whatever order, a probe says what is so", async () => {
  let ready = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 30, size: "max" }), async (commands) => {
      const world = new World();
      let probes = 0;
      for (const given of commands) {
        if (given.kind === "probe") probes++;
        world.do(given);
        await quiet();
      }
      // All paused code continues, and every probe has had its response.
      for (let i = 0; i < 100 && (world.standing > 0 || world.answers.length < probes); i++) {
        world.do({ kind: "step", which: 0, fails: false });
        await quiet();
      }
      expect(world.answers).toEqual(Array(probes).fill("right"));
      if (world.changes.includes(true)) ready++;
    }),
    { numRuns: 500 },
  );
  expect(ready).toBeGreaterThan(50);
});

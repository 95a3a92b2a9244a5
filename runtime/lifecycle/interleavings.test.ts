import fc from "fast-check";
import { expect, test } from "vitest";
import { App } from "../app.js";
import { dependency, needing } from "../dependencies/testing.js";
import { add } from "../operation.fixture.js";
import { ModelApp, type ModelWorld } from "./model.fixture.js";

/**
 * An app with a lifespan and a pool, two apps mounted in it, and everything that can happen to them in any order. All user code
 * pauses until the schedule lets it continue or fail.
 */
const NAMES = ["outer", "first", "second"] as const;
type Name = (typeof NAMES)[number];

type Command =
  | { readonly kind: "request" | "start" | "close" | "close now"; readonly app: Name }
  /** Through the outer app. */
  | { readonly kind: "request to mounted"; readonly app: Exclude<Name, "outer"> }
  /** Ends the waiting of a close that has begun. */
  | { readonly kind: "abort"; readonly which: number }
  /** One paused piece of user code continues. */
  | { readonly kind: "step"; readonly which: number; readonly fails: boolean };

const which = fc.nat(5);
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("request"), app: fc.constantFrom(...NAMES) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("request to mounted"),
      app: fc.constantFrom("first", "second"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("start"), app: fc.constantFrom(...NAMES) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom("close", "close now"), app: fc.constantFrom(...NAMES) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("abort"), which }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("step"),
      which,
      fails: fc.constantFrom(false, false, false, false, true),
    }),
  },
);

/** Paused user code, and what continues it, by label. */
class Gates {
  readonly log: string[] = [];
  readonly #open = new Map<string, (failure?: string) => void>();

  step(label: string, done: (failure?: string) => void): void {
    this.log.push(label);
    this.#open.set(label, done);
  }

  get labels(): readonly string[] {
    return [...this.#open.keys()].sort();
  }

  release(label: string, failure?: string): void {
    const done = this.#open.get(label);
    this.#open.delete(label);
    done?.(failure);
  }
}

/** One of the two worlds: executes commands and records the results. */
interface World extends Pick<Gates, "log" | "labels" | "release"> {
  request(app: Name, through: Name, label: string): void;
  start(app: Name, label: string): void;
  close(app: Name, label: string, now: boolean): () => void;
}

const settled = (label: string, failures: readonly string[]) =>
  failures.length === 0 ? `${label}: done` : `${label}: failed with ${failures.join(", ")}`;

/** All messages, including those of nested AggregateErrors. */
function messages(error: unknown): readonly string[] {
  if (error instanceof AggregateError) return error.errors.flatMap(messages);
  return [(error as Error).message];
}

class RealWorld extends Gates implements World {
  readonly #apps: Readonly<Record<Name, App>>;

  constructor() {
    super();
    const [outer, first, second] = [this.#app("outer"), this.#app("first"), this.#app("second")];
    outer.mount("/first", first).mount("/second", second);
    this.#apps = { outer, first, second };
  }

  #app(name: Name): App {
    const part = this.#part(name);
    const app = new App({ title: name, version: "1", log: () => {}, lifespan: () => part("lifespan") });
    const pool = () => part("pool");
    add(app, "get", "/pool", () => 1, {
      needs: needing({ of: dependency(pool, "generator"), scope: "app" }),
    });
    const handler = (label: string) => this.#gate(`${name} handles ${label}`);
    add(app, "get", "/", handler, { decode: (request) => [request.query("label")] });
    return app;
  }

  #part(app: Name) {
    const gate = (label: string) => this.#gate(label);
    return async function* (part: string) {
      await gate(`${app}.${part} begins`);
      try {
        yield part;
      } catch (error) {
        await gate(`${app}.${part} ends after ${messages(error).join("+")}`);
        throw error;
      }
      await gate(`${app}.${part} ends`);
    };
  }

  #gate(label: string): Promise<void> {
    return new Promise((resolve, reject) =>
      this.step(label, (failure) => (failure === undefined ? resolve() : reject(new Error(failure)))),
    );
  }

  async request(app: Name, through: Name, label: string): Promise<void> {
    const path = app === through ? "/" : `/${app}/`;
    const { status } = await this.#apps[through].request(`${path}?label=${label}`);
    this.log.push(`${label}: ${status}`);
  }

  start(app: Name, label: string): void {
    this.#tell(label, this.#apps[app].start());
  }

  close(app: Name, label: string, now: boolean): () => void {
    const controller = new AbortController();
    if (now) controller.abort();
    this.#tell(label, this.#apps[app].close({ signal: controller.signal }));
    return () => controller.abort();
  }

  #tell(label: string, promise: Promise<unknown>): void {
    promise.then(
      () => this.log.push(settled(label, [])),
      (error) => this.log.push(settled(label, messages(error))),
    );
  }
}

class ExpectedWorld extends Gates implements World, ModelWorld {
  readonly apps: Readonly<Record<Name, ModelApp>>;

  constructor() {
    super();
    const first = new ModelApp(this, "first", ["lifespan", "pool"]);
    const second = new ModelApp(this, "second", ["lifespan", "pool"]);
    this.apps = { first, second, outer: new ModelApp(this, "outer", ["lifespan", "pool"], [first, second]) };
  }

  request(app: Name, through: Name, label: string): void {
    this.#request(through, (there, answered) => {
      const answer = (status: number) => {
        this.log.push(`${label}: ${status}`);
        answered();
      };
      const handle = () =>
        this.step(`${app} handles ${label}`, (failure) => answer(failure === undefined ? 200 : 500));
      if (!there) answer(500);
      else if (app === through) handle();
      else
        this.#request(app, (mountedThere, mountedAnswered) => {
          const both = (status: number) => {
            mountedAnswered();
            answer(status);
          };
          if (!mountedThere) both(500);
          else this.step(`${app} handles ${label}`, (failure) => both(failure === undefined ? 200 : 500));
        });
    });
  }

  #request(app: Name, serve: (there: boolean, answered: () => void) => void): void {
    this.apps[app].request(serve);
  }

  start(app: Name, label: string): void {
    this.apps[app].start((failures) => this.log.push(settled(label, failures)));
  }

  close(app: Name, label: string, now: boolean): () => void {
    return this.apps[app].close((failures) => this.log.push(settled(label, failures)), now);
  }
}

/** A turn of the event loop: everything that can continue without the schedule has continued. */
const quiet = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * The result of one command: the steps of each app in their order. The order between two apps, or between two callers, is left
 * open.
 */
function outcome(log: readonly string[]): readonly (readonly string[])[] {
  const of = (name: Name) => log.filter((entry) => entry.startsWith(`${name}.`));
  return [...NAMES.map(of), log.filter((entry) => !/^\w+\./.test(entry)).sort()];
}

/**
 * Whether the model determines the result, which then depends on nothing but the schedule. It does not if a call overtakes, by
 * some turns of the microtask queue, what the outer app is about to do with a mounted one.
 */
function isDecided(given: Command, { apps: { outer } }: ExpectedWorld): boolean {
  switch (given.kind) {
    case "step":
    case "request":
    case "request to mounted":
      return true;
    case "abort":
    case "close now":
      return outer.state !== "starting" && (given.kind === "abort" || isFree(given.app, outer));
    case "start":
    case "close":
      return isFree(given.app, outer);
  }
}

const isFree = (app: Name, { state }: ModelApp) =>
  app === "outer" || (state !== "starting" && state !== "closing");

async function run(commands: readonly Command[]): Promise<void> {
  const worlds: readonly World[] = [new RealWorld(), new ExpectedWorld()];
  const [real, expected] = worlds as [RealWorld, ExpectedWorld];
  const aborts: (readonly (() => void)[])[] = [];
  const history: string[] = [];
  let count = 0;

  const perform = async (given: Command) => {
    const label = `${given.kind.replaceAll(" ", "-")}-${count++}`;
    const seen = worlds.map(({ log }) => log.length);
    switch (given.kind) {
      case "request":
        for (const world of worlds) world.request(given.app, given.app, label);
        break;
      case "request to mounted":
        for (const world of worlds) world.request(given.app, "outer", label);
        break;
      case "start":
        for (const world of worlds) world.start(given.app, label);
        break;
      case "close":
      case "close now":
        aborts.push(worlds.map((world) => world.close(given.app, label, given.kind === "close now")));
        break;
      case "abort":
        for (const abort of aborts[given.which % aborts.length] ?? []) abort();
        break;
      case "step": {
        const { labels } = expected;
        const gate = labels[given.which % labels.length];
        if (gate === undefined) return;
        history.push(`${gate}: ${given.fails ? "fails" : "goes on"}`);
        for (const world of worlds) world.release(gate, given.fails ? `error-${count}` : undefined);
      }
    }
    if (given.kind !== "step") history.push(`${label} ${"app" in given ? given.app : given.which}`);
    await quiet();
    const [happened = [], wanted = []] = worlds.map(({ log }, i) => outcome(log.slice(seen[i])));
    expect(happened, history.join("\n")).toEqual(wanted);
    expect(real.labels).toEqual(expected.labels);
  };

  for (const given of commands) if (isDecided(given, expected)) await perform(given);

  // After any sequence, everything that began can be brought to an end.
  const release = { kind: "step", which: 0, fails: false } as const;
  while (expected.labels.length > 0) await perform(release);
  for (const app of NAMES) {
    await perform({ kind: "close", app });
    while (expected.labels.length > 0) await perform(release);
  }
  expect(NAMES.map((name) => expected.apps[name].state)).toEqual(["closed", "closed", "closed"]);
}

test("whatever happens in whatever order, an app lives as the model says", { timeout: 120_000 }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(command, { maxLength: 40, size: "max" }), run), {
    numRuns: 1_500,
  });
});

/**
 * @module The expected life of an app, for tests: written with callbacks and without the table, so that the same mistake would
 * have to be made twice.
 */

/** The steps of user code, and the record of them. */
export interface ModelWorld {
  readonly log: string[];
  /** User code begins a step. `done` is called with the message of its error, if it fails. */
  step(label: string, done: (failure?: string) => void): void;
}

type Done = (failures: readonly string[]) => void;
type State = "new" | "starting" | "running" | "draining" | "closing" | "closed" | "failed";

export class ModelApp {
  state: State = "new";
  readonly name: string;
  readonly #world: ModelWorld;
  readonly #parts: readonly string[];
  readonly #mounted: readonly ModelApp[];
  /** Parts that are paused at their `yield`. */
  #up: string[] = [];
  #inside = 0;
  #hurried = false;
  /**
   * Functions that end the waiting in the closes of mounted apps that this one waits for. For closes that are over, they do
   * nothing.
   */
  #hurryMounted: (() => void)[] = [];
  /** Callers that wait for the start or close in progress, in the order they came. */
  #waiting: Done[] = [];

  constructor(world: ModelWorld, name: string, parts: readonly string[], mounted: readonly ModelApp[] = []) {
    this.#world = world;
    this.name = name;
    this.#parts = parts.map((part) => `${name}.${part}`);
    this.#mounted = mounted;
  }

  /** @param serve receives whether the app is available, and calls back when the response is made. */
  request(serve: (there: boolean, answered: () => void) => void): void {
    this.#inside++;
    const go = (there: boolean) =>
      serve(there, () => {
        this.#inside--;
        this.#drained();
      });
    const ask = () => {
      if (this.state === "closing") this.#waiting.push(ask);
      else if (this.state === "failed") go(false);
      else if (this.state === "running" || this.state === "draining") go(true);
      else this.#joinStart((failures) => go(failures.length === 0));
    };
    ask();
  }

  start(done: Done): void {
    if (this.state === "closing" || this.state === "draining") this.#waiting.push(() => this.start(done));
    else if (this.state === "running") done([]);
    else this.#joinStart(done);
  }

  #joinStart(done: Done): void {
    this.#waiting.push(done);
    if (this.state === "starting") return;
    this.state = "starting";
    this.#hurried = false;
    this.#startOwn(0);
  }

  /** @returns a function that ends the waiting of the close. */
  close(done: Done, hurried = false): () => void {
    let isOver = false;
    const closed: Done = (failures) => {
      isOver = true;
      done(failures);
    };
    const ask = () => {
      if (this.state === "starting") this.#waiting.push(ask);
      else if (this.state === "draining" || this.state === "closing") this.#waiting.push(closed);
      else if (this.state === "running") {
        this.state = "draining";
        this.#waiting.push(closed);
      } else {
        this.state = "closed";
        closed([]);
      }
      this.#drained();
    };
    const hurry = () => {
      if (isOver) return;
      this.#hurried = true;
      for (const hurryMounted of this.#hurryMounted) hurryMounted();
      this.#drained();
    };
    ask();
    if (hurried) hurry();
    return hurry;
  }

  #startOwn(i: number): void {
    const part = this.#parts[i];
    if (part === undefined) this.#startMounted(0);
    else
      this.#world.step(`${part} begins`, (failure) => {
        if (failure === undefined) {
          this.#up.push(part);
          this.#startOwn(i + 1);
        } else this.#unwind(0, failure);
      });
  }

  #startMounted(i: number): void {
    const app = this.#mounted[i];
    if (!app) this.#over("running", []);
    else
      app.start((failures) => {
        if (failures.length > 0) this.#unwind(i, failures.join("+"), failures);
        else this.#startMounted(i + 1);
      });
  }

  /** After a failed start: the first `mounted` apps had been started. */
  #unwind(mounted: number, because: string, failures: readonly string[] = [because]): void {
    this.#end(mounted, because, (more) => this.#over("failed", [...failures, ...more]));
  }

  #drained(): void {
    if (this.state !== "draining" || (this.#inside > 0 && !this.#hurried)) return;
    this.state = "closing";
    this.#end(this.#mounted.length, undefined, (failures) => this.#over("closed", failures));
  }

  /** Ends the first `mounted` apps, the last first, then the own parts. */
  #end(mounted: number, because: string | undefined, done: Done): void {
    const before: string[] = [];
    const endMounted = (i: number): void => {
      const app = this.#mounted[i];
      const next = (failures: readonly string[]) => {
        before.push(...failures);
        endMounted(i - 1);
      };
      if (app) this.#hurryMounted.push(app.close(next, this.#hurried));
      else
        this.#endOwn(because, (left) =>
          done(left === undefined || left === because ? before : [...before, left]),
        );
    };
    endMounted(mounted - 1);
  }

  #endOwn(seen: string | undefined, done: (left: string | undefined) => void): void {
    const part = this.#up.pop();
    if (part === undefined) done(seen);
    else
      this.#world.step(`${part} ends${seen === undefined ? "" : ` after ${seen}`}`, (failure) =>
        this.#endOwn(failure ?? seen, done),
      );
  }

  #over(state: State, failures: readonly string[]): void {
    this.state = state;
    for (const told of this.#waiting.splice(0)) told(failures);
  }
}

import { isThenable } from "../maybe-promise.js";

/** A generator that is paused at its `yield`. */
export interface Exit {
  /** For messages: `connection (src/db.ts:3)`. */
  readonly name: string;
  readonly generator: Teardown;
  /** Called after the teardown, regardless of how it ended. */
  readonly done?: (() => void) | undefined;
}

/** The parts of `Generator` and `AsyncGenerator` that a teardown needs. */
export interface Teardown {
  next(): Step | PromiseLike<Step>;
  return(value: undefined): Step | Promise<Step>;
  throw(error: unknown): Step | Promise<Step>;
}

interface Step {
  readonly done?: boolean | undefined;
  readonly value?: unknown;
}

/** An error that is being passed on. It is wrapped because JavaScript can throw `undefined`. */
export interface Failure {
  readonly error: unknown;
}

/** The dependencies of one scope that wait for their teardown. */
export class Exits {
  readonly #open: Exit[] = [];

  get count(): number {
    return this.#open.length;
  }

  add(exit: Exit): void {
    this.#open.push(exit);
  }

  /**
   * Tears down in reverse order, like nested `with` blocks in Python: an error is thrown into each generator at its `yield`,
   * which may pass it on, throw another one instead, or swallow it. Generators further out see the result.
   * @returns the error that is left.
   */
  async close(failure?: Failure): Promise<Failure | undefined> {
    let left = failure;
    for (let exit = this.#open.pop(); exit; exit = this.#open.pop()) left = await leave(exit, left);
    return left;
  }
}

/** The generators that wait for their teardown, by scope. Those of the app scope wait elsewhere. */
export interface ScopedExits {
  readonly request: Exits;
  readonly function: Exits;
}

async function leave(
  { generator, name, done }: Exit,
  failure: Failure | undefined,
): Promise<Failure | undefined> {
  try {
    const step = await (failure ? generator.throw(failure.error) : generator.next());
    if (step.done) return undefined;
    await generator.return(undefined);
    throw new Error(
      `The dependency ${name} yielded a second time: a dependency yields one value, then tears down.`,
    );
  } catch (error) {
    return { error };
  } finally {
    done?.();
  }
}

/**
 * Runs a generator to its `yield`.
 * @returns the yielded value, or a promise of it.
 * @throws what the generator throws; Error if it ends without a value. Or the promise is rejected with it.
 */
export function enter(exit: Exit, exits: Exits): unknown {
  const failed = (error: unknown): never => {
    exit.done?.();
    throw error;
  };
  try {
    const step = exit.generator.next();
    return isThenable(step)
      ? Promise.resolve(step)
          .then((begun) => opened(exit, begun, exits))
          .catch(failed)
      : opened(exit, step, exits);
  } catch (error) {
    return failed(error);
  }
}

function opened(exit: Exit, step: Step, exits: Exits): unknown {
  if (step.done)
    throw new Error(`The dependency ${exit.name} ended without a value: it must yield one on every path.`);
  exits.add(exit);
  return step.value;
}

/** Whether an uncompiled function turned out to be a generator. */
export function isGenerator(value: unknown): value is Teardown {
  if (typeof value !== "object" || value === null) return false;
  return (
    (Symbol.asyncIterator in value || Symbol.iterator in value) &&
    ["next", "return", "throw"].every((name) => typeof Reflect.get(value, name) === "function")
  );
}

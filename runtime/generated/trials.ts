import type { Names } from "./names.js";
import type { Taken } from "./taken.js";

/** What became of a value that a union was tried on: its copy, and the issues of the members that are kept. */
export interface Outcome {
  readonly value: unknown;
  readonly taken: Taken;
}

/**
 * What unions inside a union that is being tried have said already of values inside its own. A union is known by its table
 * of members.
 */
export class Trials {
  /** How many unions around are being tried. */
  depth = 0;
  /** Those of copies whose names are others than what was given has; most programs have none. */
  #names: WeakMap<object, Names> | undefined;
  readonly #outcomes = new Map<object, Map<unknown, Outcome>>();

  recall(v: unknown, union: object): Outcome | undefined {
    return this.#outcomes.get(union)?.get(v);
  }

  remember(v: unknown, union: object, outcome: Outcome): void {
    if (typeof v !== "object") return;
    const outcomes = this.#outcomes.get(union) ?? new Map<unknown, Outcome>();
    this.#outcomes.set(union, outcomes.set(v, outcome));
  }

  renamed(copy: object, names: Names): void {
    this.#names ??= new WeakMap();
    this.#names.set(copy, names);
  }

  namesOf(copy: object): Names | undefined {
    return this.#names?.get(copy);
  }

  forget(): void {
    if (this.#outcomes.size > 0) this.#outcomes.clear();
  }
}

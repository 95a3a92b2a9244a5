import type { Names } from "./names.js";
import type { Taken } from "./taken.js";

/** The result of trying a union on a value: its copy, and the issues of the members that are kept. */
export interface Outcome {
  readonly value: unknown;
  readonly taken: Taken;
}

/** The results of unions inside a union that is being tried. A union is identified by its table of members. */
export class Trials {
  /** How many enclosing unions are being tried. */
  depth = 0;
  /** The names of copies whose names differ from those of the source; most programs have none. */
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

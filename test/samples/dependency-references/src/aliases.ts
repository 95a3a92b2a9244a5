import type { Depends } from "countersign";
import type { hidden as renamed } from "./nested/hidden.js";
import type { viewer } from "./viewer.js";

// biome-ignore lint/complexity/noStaticOnlyClass: a dependency may be a static method
export class Counter {
  static #count = 41;
  static next(): number {
    return ++Counter.#count;
  }
}

/** `viewer` is imported here alone. */
export type Viewer = Depends<typeof viewer>;
export type Deep = Depends<typeof renamed>;
export type Static = Depends<typeof Counter.next>;

import type { Depends } from "countersign";
import type { hidden as renamed } from "./nested/hidden.js";
import { viewer } from "./viewer.js";

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

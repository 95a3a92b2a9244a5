import type { Comparing } from "../comparing.js";
import type { Place } from "../site.js";

/** Compares nested schemas. Passed down, so that no module imports the module that uses it. */
export type CompareInner = (comparing: Comparing, base: unknown, revision: unknown, place: Place) => void;

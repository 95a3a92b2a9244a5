import type { Comparing } from "../comparing.js";
import type { Place } from "../site.js";

/** Compares schemas that stand in others, handed down so that no module needs the one that uses it. */
export type CompareInner = (comparing: Comparing, base: unknown, revision: unknown, place: Place) => void;

/** What a change means to clients that were written against the base. */
export type Impact = "breaking" | "compatible" | "editorial";

/** Which way a value travels, as the server sees it: it reads what clients send, and writes what they receive. */
export type Direction = "input" | "output";

/**
 * What became of the values that are allowed. A reader that allows fewer breaks writers, and a writer that sends more breaks
 * readers, so that one judgment serves both directions.
 */
export type Effect =
  | "narrower"
  | "wider"
  /** Neither of the two, or something that clients refer to by name is gone: breaking both ways. */
  | "other"
  | "harmless"
  | "editorial";

const IMPACTS: Readonly<Record<Effect, Readonly<Record<Direction, Impact>>>> = {
  narrower: { input: "breaking", output: "compatible" },
  wider: { input: "compatible", output: "breaking" },
  other: { input: "breaking", output: "breaking" },
  harmless: { input: "compatible", output: "compatible" },
  editorial: { input: "editorial", output: "editorial" },
};

export function impactOf(effect: Effect, direction: Direction): Impact {
  return IMPACTS[effect][direction];
}

export const reversed = (direction: Direction): Direction => (direction === "input" ? "output" : "input");

/** One thing that the revision says differently. */
export interface Change {
  readonly impact: Impact;
  /** What kind of change it is, for programs: `property-removed`. */
  readonly kind: string;
  /** Both where the same thing changed in what is sent and in what is received. */
  readonly directions: readonly Direction[];
  /** The operations that it concerns, in the order of the revision; none of what is about the document as a whole. */
  readonly operations: readonly string[];
  /** From the outside in, within what the group is about: `["request body", "price"]`. */
  readonly at: readonly string[];
  /** In words: `minimum 0 → 1`. */
  readonly text: string;
  /** The values themselves, where the text stands for a change from one to the other. */
  readonly from?: unknown;
  readonly to?: unknown;
}

/** All that changed in an operation, in a component that operations share, or in the document as a whole. */
export interface ChangeGroup {
  /** `GET /items/{id}`, `schema Item`, `document`. */
  readonly what: string;
  readonly changes: readonly Change[];
}

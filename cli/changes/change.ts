/** What a change means for clients that were written against the base. */
export type Impact = "breaking" | "compatible" | "editorial";

/** Which way a value travels from the server's view: it reads what clients send, and writes what they receive. */
export type Direction = "input" | "output";

/**
 * How the set of allowed values changed. A reader that allows fewer breaks writers, and a writer that sends more breaks readers.
 * So one judgment serves both directions.
 */
export type Effect =
  | "narrower"
  | "wider"
  /** Neither narrower nor wider, or a name that clients refer to is gone. Breaking in both directions. */
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

/** One difference of the revision. */
export interface Change {
  readonly impact: Impact;
  /** The kind of change, for programs: `property-removed`. */
  readonly kind: string;
  /** Both, if the same thing changed in requests and in responses. */
  readonly directions: readonly Direction[];
  /** The operations that it concerns, in the order of the revision. Empty for changes of the document as a whole. */
  readonly operations: readonly string[];
  /** The path within the group, from the outside in: `["request body", "price"]`. */
  readonly at: readonly string[];
  /** In words: `minimum 0 → 1`. */
  readonly text: string;
  /** The values themselves, if the text describes a change from one to the other. */
  readonly from?: unknown;
  readonly to?: unknown;
}

/** All changes of an operation, of a component that operations share, or of the document as a whole. */
export interface ChangeGroup {
  /** `GET /items/{id}`, `schema Item`, `document`. */
  readonly what: string;
  readonly changes: readonly Change[];
}

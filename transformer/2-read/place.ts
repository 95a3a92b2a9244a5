import type { SourceLocation } from "../schema.js";

/** Where a type is read: what to blame, how it was reached, and what is allowed there. */
export interface Origin {
  /** The declaration to blame if no property is nearer. */
  readonly location: SourceLocation | undefined;
  /** For messages, from the outside in: `["GET /items/:id", 'parameter "item"']`. */
  readonly trail: readonly string[];
  /** In an input the planner handles absent values. An output must contain `null`, since JSON has no `undefined`. */
  readonly mode: "input" | "output";
  /** Set where files can be read, which only forms contain. */
  readonly files?: true;
}

export interface Place extends Origin {
  /** How many types without a name enclose this one. */
  readonly depth: number;
  /** The value may be missing here, so `undefined` in the type does not concern the wire. */
  readonly absent: boolean;
  /** The nearest declaration is in a package, which the user cannot change. */
  readonly foreign: boolean;
  /** Properties have their TypeScript names on the wire, in spite of other names: their reader does not know any others. */
  readonly asWritten?: true;
  /** The nearest type with a name, its identity, and the length of the trail there. */
  readonly owner?: { readonly id: string; readonly identity: object; readonly trail: number };
  /** The unions that were flattened on the way from the nearest type with a name, and that type. */
  readonly apart: readonly object[];
}

/** The outermost place of a reading. */
export function outermost(origin: Origin): Place {
  const { location, trail, mode } = origin;
  return { location, trail, mode, depth: 0, absent: mode === "input", foreign: false, apart: [] };
}

/** One step further in. `step` is a property's name, `[]`, `[0]` or `{}`. */
export function inside(place: Place, step: string, location?: SourceLocation): Place {
  const foreign = location ? isForeign(location) : place.foreign;
  // The reader of the message cannot change a package's declaration.
  const blamed = location && !foreign ? location : place.location;
  return { ...place, location: blamed, trail: [...place.trail, step], absent: false, foreign };
}

export function isForeign({ file }: SourceLocation): boolean {
  return file.includes("/node_modules/");
}

export function absentAllowed(place: Place, absent: boolean): Place {
  return place.absent === absent ? place : { ...place, absent };
}

import type { SourceLocation } from "../schema.js";

/** Where a type is being read from: what to blame, how it was reached, and what is allowed there. */
export interface Origin {
  /** The declaration to blame when no property is nearer. */
  readonly location: SourceLocation | undefined;
  /** For messages, from the outside in: `["GET /items/:id", 'parameter "item"']`. */
  readonly trail: readonly string[];
  /** In an input an absent value is the planner's business; an output must say `null`, since JSON has no `undefined`. */
  readonly mode: "input" | "output";
  /** Set where files can be read, which travel in forms alone. */
  readonly files?: true;
}

export interface Place extends Origin {
  /** How many types without a name of their own enclose this one. */
  readonly depth: number;
  /** The value may be missing here, so `undefined` in the type says nothing about the wire. */
  readonly absent: boolean;
  /** The nearest declaration is a package's: nobody here can change what it says. */
  readonly foreign: boolean;
  /** Properties are called outside as in TypeScript, whatever name they were given: what reads them knows no other. */
  readonly asWritten?: true;
  /** The nearest type with a name, what it is, and how long the trail is there. */
  readonly owner?: { readonly id: string; readonly identity: object; readonly trail: number };
  /** The unions that were taken apart on the way in from the nearest type with a name, and that type. */
  readonly apart: readonly object[];
}

/** The outermost place of a reading. */
export function outermost(origin: Origin): Place {
  const { location, trail, mode } = origin;
  return { location, trail, mode, depth: 0, absent: mode === "input", foreign: false, apart: [] };
}

/** One step further in; `step` is a property's name, `[]`, `[0]` or `{}`. */
export function inside(place: Place, step: string, location?: SourceLocation): Place {
  const foreign = location ? isForeign(location) : place.foreign;
  // A package's declaration is not for the reader of the message to change.
  const blamed = location && !foreign ? location : place.location;
  return { ...place, location: blamed, trail: [...place.trail, step], absent: false, foreign };
}

export function isForeign({ file }: SourceLocation): boolean {
  return file.includes("/node_modules/");
}

export function absentAllowed(place: Place, absent: boolean): Place {
  return place.absent === absent ? place : { ...place, absent };
}

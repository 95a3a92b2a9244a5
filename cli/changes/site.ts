import { type Change, type Direction, type Effect, impactOf } from "./change.js";

/** A change before the operations that it concerns are known. */
export type Noted = Omit<Change, "operations" | "directions"> & { readonly direction: Direction };

/**
 * Where changes are noted: an operation, or a component in one direction. It has identity, because the operations that share a
 * component are known only after all of them were followed.
 */
export interface Site {
  readonly what: string;
  /** Whether it is an operation, whose name is the site's name. */
  readonly isOperation: boolean;
  readonly changes: Noted[];
  /** The sites that lead to this one. */
  readonly from: Set<Site>;
}

export function newSite(what: string, isOperation = false): Site {
  return { what, isOperation, changes: [], from: new Set() };
}

/** A place within a site, and the direction in which values travel there. */
export interface Place {
  readonly site: Site;
  readonly direction: Direction;
  readonly at: Path | undefined;
}

/** From the inside out: places may be nested as deeply as a document is long. */
interface Path {
  readonly name: string;
  readonly outer: Path | undefined;
}

export function within(place: Place, name: string): Place {
  return { ...place, at: { name, outer: place.at } };
}

function names(path: Path | undefined): readonly string[] {
  const found: string[] = [];
  for (let at = path; at; at = at.outer) found.push(at.name);
  return found.reverse();
}

/** Notes a change: `note(place, "narrower", "minimum-raised", "minimum 0 → 1", { from: 0, to: 1 })`. */
export function note(
  { site, direction, at }: Place,
  effect: Effect,
  kind: string,
  text: string,
  values: { readonly from?: unknown; readonly to?: unknown } = {},
): void {
  site.changes.push({
    impact: impactOf(effect, direction),
    kind,
    direction,
    at: names(at),
    text,
    ...values,
  });
}

/** Notes that something became required, or is no longer required. */
export function noteRequired(place: Place, before: boolean, after: boolean): void {
  if (before === after) return;
  if (after) note(place, "narrower", "required", "required");
  else note(place, "wider", "optional", "no longer required");
}

/** The operations that lead to a site. */
export function operationsOf(site: Site): ReadonlySet<string> {
  const seen = new Set([site]);
  for (const one of seen) for (const before of one.from) seen.add(before);
  return new Set([...seen].filter(({ isOperation }) => isOperation).map(({ what }) => what));
}

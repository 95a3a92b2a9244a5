import { areAlike, areSame, entityTags } from "./entity-tag.js";

/** Identifies a version of a representation. */
export interface Validators {
  /** A strong tag, with its quotes. */
  readonly etag: string;
  /** Absent if unknown. */
  readonly modified?: Date;
}

/** A header by its lower-case name. */
export type HeaderOf = (name: string) => string | undefined;

/** Evaluates the conditions of a GET or HEAD, in the order of RFC 9110, 13.2.2. A header that cannot be parsed is ignored. */
export function precondition(
  header: HeaderOf,
  { etag, modified }: Validators,
): "failed" | "unchanged" | undefined {
  const match = header("if-match");
  if (match !== undefined) {
    if (!lists(match, (each) => areSame(each, etag))) return "failed";
  } else if (modified && seconds(modified) > dateOf(header("if-unmodified-since"), Number.POSITIVE_INFINITY))
    return "failed";
  const noneMatch = header("if-none-match");
  // Compared weakly: compression of a response makes the validator weak (8.8.3.2).
  if (noneMatch !== undefined)
    return lists(noneMatch, (each) => areAlike(each, etag)) ? "unchanged" : undefined;
  return modified && seconds(modified) <= dateOf(header("if-modified-since"), Number.NEGATIVE_INFINITY)
    ? "unchanged"
    : undefined;
}

/**
 * Whether a part may be sent, because the client has the rest of exactly this version (RFC 9110, 13.1.5). A date is only accepted
 * if it cannot belong to two versions: after a second has passed since (8.8.2.2).
 */
export function rangeApplies(
  header: HeaderOf,
  { etag, modified }: Required<Validators>,
  now: number,
): boolean {
  const condition = header("if-range")?.trim();
  if (condition === undefined) return true;
  if (condition.endsWith('"')) return condition === etag;
  return dateOf(condition, Number.NaN) === seconds(modified) && now - modified.getTime() >= 1000;
}

function lists(list: string, is: (tag: string) => boolean): boolean {
  const tags = entityTags(list);
  return tags === "*" || (tags?.some(is) ?? false);
}

/** HTTP dates have no fractions of seconds. */
const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

/** In seconds; `otherwise` if there is none, or if it is not a date. */
function dateOf(text: string | undefined, otherwise: number): number {
  const time = Date.parse(text ?? "");
  return Number.isNaN(time) ? otherwise : time / 1000;
}

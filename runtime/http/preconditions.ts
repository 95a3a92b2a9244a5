import { areAlike, areSame, entityTags } from "./entity-tag.js";

/** What tells one version of a representation from another. */
export interface Validators {
  /** A strong one, with its quotes. */
  readonly etag: string;
  /** Absent where nobody knows. */
  readonly modified?: Date;
}

/** A header by its lower-case name. */
export type HeaderOf = (name: string) => string | undefined;

/**
 * What becomes of a GET or HEAD under its conditions, in the order of RFC 9110, 13.2.2. A header that cannot be read says
 * nothing.
 */
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
  // Compared weakly: what compresses an answer makes the validator a weak one (8.8.3.2).
  if (noneMatch !== undefined)
    return lists(noneMatch, (each) => areAlike(each, etag)) ? "unchanged" : undefined;
  return modified && seconds(modified) <= dateOf(header("if-modified-since"), Number.NEGATIVE_INFINITY)
    ? "unchanged"
    : undefined;
}

/**
 * Whether a part may be sent, because the client has the rest of this very version (RFC 9110, 13.1.5). A date is only taken
 * where it cannot be that of two versions: when a second has passed since (8.8.2.2).
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

/** Dates of HTTP have no parts of seconds. */
const seconds = (date: Date) => Math.floor(date.getTime() / 1000);

/** In seconds; `otherwise` for none, or what is no date. */
function dateOf(text: string | undefined, otherwise: number): number {
  const time = Date.parse(text ?? "");
  return Number.isNaN(time) ? otherwise : time / 1000;
}

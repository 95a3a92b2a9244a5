/**
 * Whether a request may match both of two paths in Hono's syntax. Patterns of parameters are ignored, so two uncertain paths
 * count as overlapping.
 */
export function mayOverlap(one: string, other: string): boolean {
  return overlap(one.split("/"), other.split("/"));
}

function overlap([first, ...rest]: readonly string[], [second, ...others]: readonly string[]): boolean {
  // An optional parameter or a wildcard at the end matches the rest, or nothing.
  if (first === undefined || second === undefined)
    return [first, second].every((each) => !each || isOpen(each));
  if (isEndless(first) || isEndless(second)) return true;
  const both = first === second || isOpen(first) || isOpen(second);
  return both && overlap(rest, others);
}

const isOpen = (segment: string) => segment === "*" || segment.startsWith(":");

/** A pattern may match slashes, and contain some itself. */
const isEndless = (segment: string) => segment === "*" || segment.includes("{");

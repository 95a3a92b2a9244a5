/**
 * Whether a request may be for both of two paths in Hono's syntax. Patterns of parameters are not looked at, so that two
 * paths of which none can be sure are taken to overlap.
 */
export function mayOverlap(one: string, other: string): boolean {
  return overlap(one.split("/"), other.split("/"));
}

function overlap([first, ...rest]: readonly string[], [second, ...others]: readonly string[]): boolean {
  // An optional parameter or a wildcard at the end takes what is there, or nothing.
  if (first === undefined || second === undefined)
    return [first, second].every((each) => !each || isOpen(each));
  if (isEndless(first) || isEndless(second)) return true;
  const both = first === second || isOpen(first) || isOpen(second);
  return both && overlap(rest, others);
}

const isOpen = (segment: string) => segment === "*" || segment.startsWith(":");

/** A pattern may take slashes, and have some itself. */
const isEndless = (segment: string) => segment === "*" || segment.includes("{");

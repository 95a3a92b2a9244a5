import { weightedMembers } from "./weighted-members.js";

/** Tags are far shorter (RFC 5646, 4.4.1), and looking one up takes a step for each hyphen. */
const LONGEST = 64;
/** People have a few, and each is looked up. */
const MOST = 100;

/**
 * Returns the language of a client's response: by lookup (RFC 4647, 3.4), so `de-AT` finds `de`; and `en` finds `en-GB`, as in
 * basic filtering (3.3.1), if no range finds a better one.
 * @param header its `Accept-Language`.
 * @param offered language tags. The first one is for clients that accept none of them.
 */
export function chosenLanguage<Tag extends string>(
  header: string | undefined,
  offered: readonly [Tag, ...Tag[]],
): Tag {
  const ranges = weightedMembers(header ?? "")
    .filter(([range]) => range.length <= LONGEST)
    .slice(0, MOST);
  const refused = ranges.filter(([, quality]) => quality === 0).map(([range]) => range);
  const left = offered.filter((tag) => !refused.some((range) => isWithin(tag.toLowerCase(), range)));
  const wanted = ranges.filter(([, quality]) => quality > 0).toSorted((a, b) => b[1] - a[1]);
  for (const [range] of wanted) {
    const found = range === "*" ? left[0] : lookedUp(range, left);
    if (found !== undefined) return found;
  }
  return left[0] ?? offered[0];
}

function lookedUp<Tag extends string>(range: string, offered: readonly Tag[]): Tag | undefined {
  for (let shorter = range; shorter !== ""; shorter = truncated(shorter)) {
    const found = offered.find((tag) => tag.toLowerCase() === shorter);
    if (found !== undefined) return found;
  }
  return offered.find((tag) => isWithin(tag.toLowerCase(), range));
}

/** Without its last subtag, and without a singleton that would then be the last (RFC 4647, 3.4). */
function truncated(range: string): string {
  const shorter = range.slice(0, Math.max(range.lastIndexOf("-"), 0));
  return shorter.at(-2) === "-" ? shorter.slice(0, -2) : shorter;
}

/** RFC 4647, 3.3.1; but `*` does not refuse a language that is named. */
function isWithin(tag: string, range: string): boolean {
  return tag === range || tag.startsWith(`${range}-`);
}

/** Longer names are not compared: typos in them are unlikely. */
const LONGEST = 100;

/**
 * Returns the name that is set and was probably meant.
 * @param name of a variable that is not set, with its prefix.
 * @param names that are set and belong to no other variable.
 */
export function nearName(name: string, prefix: string, names: Iterable<string>): string | undefined {
  const own = letters(name);
  const bare = letters(name.slice(prefix.length));
  let nearest: string | undefined;
  let least = mostEdits(name) + 1;
  for (const other of names) {
    if (other.length > LONGEST) continue;
    const theirs = letters(other);
    // `database_url`, `DATABASE_URL` for `DATABASE__URL`, or without the prefix.
    if (theirs === own || (theirs === bare && bare !== "")) return other;
    const edits = editsBetween(name, other, least);
    if (edits < least) {
      least = edits;
      nearest = other;
    }
  }
  return nearest;
}

const letters = (name: string) => name.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();

/** Short names are similar to too many others. */
const mostEdits = (name: string) => Math.min(2, Math.floor(name.length / 4));

/** Returns how many letters must be changed, removed, inserted or swapped with the next one; `limit` if it is that many or more. */
function editsBetween(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row[j] = Math.min(
        at(last, j) + 1,
        at(row, j - 1) + 1,
        at(last, j - 1) + (same ? 0 : 1),
        swapped ? at(before, j - 2) + 1 : limit,
      );
    }
    before = last;
    last = row;
  }
  return Math.min(at(last, other.length), limit);
}

const at = (row: readonly number[], i: number) => row[i] ?? Number.POSITIVE_INFINITY;

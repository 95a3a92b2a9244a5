/** The known name that a misspelled one resembles, apart from case, or a letter or two. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const lower = name.toLowerCase();
  const same = known.find((each) => each.toLowerCase() === lower);
  if (same !== undefined || name.length < 4) return same;
  const allowed = name.length < 8 ? 1 : 2;
  const ranked = known
    .map((each) => ({ each, distance: lettersAmiss(lower, each.toLowerCase()) }))
    .filter((one) => one.distance <= allowed && one.each.length > 3)
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.each;
}

/** How many letters were left out, added, changed or swapped with their neighbor (optimal string alignment); 3 for any more than 2 in length. */
export function lettersAmiss(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...new Array<number>(b.length).fill(0)]);
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let j = 1; j <= b.length; j++) (rows[0] as number[])[j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      (rows[i] as number[])[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + same,
        swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return at(a.length, b.length);
}

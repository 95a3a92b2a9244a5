// Damaged copies of a value, as a careless or hostile client sends them.

/** A small generator of numbers, the same for the same seed (mulberry32). */
export function random(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const REPLACEMENTS = [
  ...[null, true, false, 0, 1, -1, 1.5, 1e21, "", "x", "0", "2026-02-30", "https://example.com", [], {}],
  ...[[null], [0], ["x"], [{}], { x: 1 }, { type: "x" }, { kind: 1 }],
];

/** One change somewhere in a copy of the value. */
export function mutation(value, pick) {
  const copy = structuredClone(value);
  const places = [];
  collect(copy, places);
  if (places.length === 0) return REPLACEMENTS[pick(REPLACEMENTS.length)];
  const [holder, key] = places[pick(places.length)];
  const other = places[pick(places.length)];
  switch (pick(8)) {
    case 0:
    case 1:
      if (Array.isArray(holder)) holder.splice(key, 1);
      else delete holder[key];
      return copy;
    case 2:
      holder[key] = structuredClone(other[0][other[1]]);
      return copy;
    case 3:
      if (!Array.isArray(holder)) holder[`${key}_`] = holder[key];
      return copy;
    case 4:
      holder[key] = [holder[key]];
      return copy;
    default:
      holder[key] = REPLACEMENTS[pick(REPLACEMENTS.length)];
      return copy;
  }
}

function collect(value, places) {
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    places.push([value, Array.isArray(value) ? Number(key) : key]);
    collect(value[key], places);
  }
}

import type { IndexSignature } from "./schema.js";

/** The canonical texts of numbers: `7` and `-1.5`, not `07` or `1.0`. */
export const NUMERIC_KEY = "^(?:(?:0|-?[1-9]\\d*|-?(?:0|[1-9]\\d*)\\.\\d*[1-9])(?:e[+-]\\d+)?|-?Infinity)$";

/** The regular expression of the keys that an index signature covers; `undefined` if it covers all. */
export function keyPattern({ key }: IndexSignature): string | undefined {
  if (key.kind === "string") return undefined;
  return key.kind === "number" ? NUMERIC_KEY : key.source;
}

/** Whether an index signature covers a key because it looks like one of its keys. */
export function matches(signature: IndexSignature, name: string): boolean {
  const pattern = keyPattern(signature);
  return pattern !== undefined && new RegExp(pattern, "u").test(name);
}

/** Whether a key may be covered by two of some signatures that cover some keys only. */
export function mayOverlap(signatures: readonly IndexSignature[]): boolean {
  const prefixes = signatures.flatMap(prefixesOf).toSorted();
  // In order a prefix of any other is one of the next.
  return prefixes.some((prefix, i) => i > 0 && prefix.startsWith(prefixes[i - 1] ?? ""));
}

/** What the keys of a signature begin with. */
function prefixesOf({ key }: IndexSignature): readonly string[] {
  if (key.kind === "string") return [];
  if (key.kind === "number") return [..."0123456789-I"];
  return key.templates.map(([texts]) => texts[0] ?? "");
}

import type { IndexSignature, Schema } from "../schema.js";

/**
 * An expression that depends on which index signature covers the key `k`.
 * @param of the expression for the values of a signature.
 * @param other the expression if no signature covers the key.
 */
export function bySignature(
  index: readonly IndexSignature[],
  of: (value: Schema) => string,
  other: string,
): string {
  // A signature that covers all keys comes last.
  const isWide = ({ key }: IndexSignature) => Number(key.kind === "string");
  const ordered = index.toSorted((a, b) => isWide(a) - isWide(b));
  return ordered.reduceRight((others, { key, value }) => {
    const own = of(value);
    if (own === others || key.kind === "string") return own;
    const covers = key.kind === "number" ? "String(Number(k)) === k" : `/${key.source}/.test(k)`;
    return `${covers} ? ${own} : ${others}`;
  }, other);
}

import { staticValue } from "../1-discover/static-value.js";
import type { Json } from "../schema.js";
import type { Semantics } from "../semantics/semantics.js";
import type { Parameter } from "./parameter.js";

/**
 * Whether a parameter may be absent, and its default when the document can show it: the one in the signature, else the
 * one of its type or JSDoc, which the decoder fills in because the handler does not.
 */
export function presence(
  parameter: Parameter,
  described: Json | undefined,
  semantics: Semantics,
): { optional: boolean; default?: Json } {
  const initializer = parameter.node?.initializer;
  if (initializer) {
    const value = staticValue(initializer, semantics);
    return { optional: true, ...(value !== undefined && { default: value }) };
  }
  if (described !== undefined) return { optional: false, default: described };
  return { optional: parameter.optional };
}

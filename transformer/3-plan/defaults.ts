import { staticValue } from "../1-discover/static-value.js";
import type { Json } from "../schema.js";
import { ts } from "../semantics/compiler.js";
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

/** What a destructured parameter says where a property is absent, as far as it is known: `({ limit = 10 })`. */
export function patternDefaults(
  { node }: Pick<Parameter, "node">,
  semantics: Semantics,
): ReadonlyMap<string, Json> {
  if (!node || !ts.isObjectBindingPattern(node.name)) return new Map();
  return new Map(
    node.name.elements.flatMap(({ propertyName, name, initializer }) => {
      const property = propertyName ?? name;
      const value = initializer && staticValue(initializer, semantics);
      if (value === undefined) return [];
      return ts.isIdentifier(property) || ts.isStringLiteral(property)
        ? [[property.text, value] as const]
        : [];
    }),
  );
}

import { staticValue } from "../1-discover/static-value.js";
import { outside } from "../2-read/outside.js";
import type { Described } from "../2-read/reader.js";
import { type Json, resolve, type Schema } from "../schema.js";
import { ts } from "../semantics/compiler.js";
import type { Semantics } from "../semantics/semantics.js";
import type { RouteContext } from "./context.js";
import type { Parameter } from "./parameter.js";

/**
 * Whether a parameter may be absent, and its default if the document can show it. The default in the signature comes first, then
 * the one of its type or JSDoc, which the decoder fills in because the handler does not.
 */
export function presence(
  parameter: Parameter,
  { schema, default: described }: Described,
  context: Pick<RouteContext, "reader" | "semantics">,
): { optional: boolean; default?: Json } {
  const initializer = parameter.node?.initializer;
  if (initializer) {
    const value = staticValue(initializer, context.semantics);
    return { optional: true, ...(value !== undefined && { default: asOutside(schema, value, context) }) };
  }
  if (described !== undefined) return { optional: false, default: described };
  return { optional: parameter.optional };
}

/** A value from the program, converted to what a client would send. */
export function asOutside(schema: Schema, value: Json, { reader }: Pick<RouteContext, "reader">): Json {
  return outside(schema, value, { resolve: (part) => resolve(part, reader.types) });
}

/** The known defaults of the properties of a destructured parameter: `({ limit = 10 })`. */
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

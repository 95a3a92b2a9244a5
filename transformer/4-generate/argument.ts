import type { Json, Schema } from "../schema.js";
import type { Site } from "./decoder.js";
import { literal } from "./literal.js";
import { decoderOf } from "./schema-decoder.js";

/**
 * Reads a variable and decodes it, unless it is absent and may be. The handler itself fills in the default of a signature. The
 * default of a type (`Default<V>`) or of JSDoc is filled in here.
 */
export function argumentStatements(
  parameter: { readonly optional: boolean; readonly default?: Json; readonly schema: Schema },
  value: string,
  call: (input: string) => string,
  site: Site,
): (variable: string) => readonly string[] {
  const { optional, default: fallback, schema } = parameter;
  if (optional) {
    return (variable) => [
      `let ${variable} = ${value};`,
      `if (${variable} !== undefined) ${variable} = ${call(variable)};`,
    ];
  }
  if (fallback === undefined) return (variable) => [`const ${variable} = ${call(value)};`];
  const filled = site.facts.isPlain(schema)
    ? literal(fallback)
    : decoderOf(schema, { ...site, mode: "decode" }).call(literal(fallback));
  return (variable) => [
    `let ${variable} = ${value};`,
    `${variable} = ${variable} === undefined ? ${filled} : ${call(variable)};`,
  ];
}

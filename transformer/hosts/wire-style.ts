import { CS4042 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isWireStyle, WIRE_STYLES, type WireStyle } from "../wire-styles.js";

/**
 * The style of names on the wire: `"countersign": { "wire": "snake_case" }` in the project's package.json, which every host has.
 * The command line reports a value that is not a style, which has no effect.
 */
export function readWireStyle(
  style: unknown,
  file: string,
): { readonly value: WireStyle | undefined; readonly problem?: Diagnostic } {
  if (style === undefined || isWireStyle(style)) return { value: style };
  const problem = CS4042({ file, found: JSON.stringify(style), styles: WIRE_STYLES.join(", ") });
  return { value: undefined, problem };
}

import { CS4042 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isWireStyle, WIRE_STYLES, type WireStyle } from "../wire-styles.js";
import { packageOption } from "./package-options.js";

/**
 * How names are written outside: `"countersign": { "wire": "snake_case" }` in the project's package.json, which every host has. What
 * is no style is reported by the command line, and has no effect.
 */
export function wireStyleOf(packageJson: unknown): WireStyle | undefined {
  const style = packageOption(packageJson, "wire");
  return isWireStyle(style) ? style : undefined;
}

/** What is wrong with the style in a package.json. */
export function wireStyleProblem(packageJson: unknown, file: string): Diagnostic | undefined {
  const style = packageOption(packageJson, "wire");
  if (style === undefined || isWireStyle(style)) return undefined;
  return CS4042({ file, found: JSON.stringify(style), styles: WIRE_STYLES.join(", ") });
}

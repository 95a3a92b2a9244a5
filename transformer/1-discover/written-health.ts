import type { Expression } from "typescript";
import type { ProbeOptions } from "../../runtime/contract/probes.js";
import { ts } from "../semantics/compiler.js";
import type { Semantics } from "../semantics/semantics.js";
import { staticOptions, type UnknownOption, writtenOption } from "./static-options.js";
import { staticExpression } from "./static-value.js";

/** The option `health` of an app. */
export interface WrittenHealth {
  /** Absent if the document does not show it. */
  readonly health?: ProbeOptions;
  /** The options that are not known before the program runs. */
  readonly unknown: readonly UnknownOption[];
}

/**
 * The paths are only read for a document that shows them. Otherwise, the program may compute them in any way.
 * @param options the options of an app.
 */
export function writtenHealth(options: Expression | undefined, semantics: Semantics): WrittenHealth {
  const written = options && writtenOption(options, "health", semantics);
  const value = written && staticExpression(written, semantics);
  if (!written || (value && isKeyword(value))) return { unknown: [] };
  if (!value || !ts.isObjectLiteralExpression(value)) return { unknown: [{ name: "health", node: written }] };
  const { values, unknown } = staticOptions(value, ["hidden"], semantics);
  if (values["hidden"] !== false) return { unknown };
  const shown = staticOptions(value, ["live", "ready", "hidden"], semantics);
  // TypeScript has checked that each has its type.
  return { health: shown.values as ProbeOptions, unknown: shown.unknown };
}

const isKeyword = ({ kind }: Expression) =>
  kind === ts.SyntaxKind.TrueKeyword || kind === ts.SyntaxKind.FalseKeyword;

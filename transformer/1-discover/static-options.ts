import type { Expression, Node } from "typescript";
import type { Json } from "../schema.js";
import { ts } from "../semantics/compiler.js";
import type { Semantics } from "../semantics/semantics.js";
import { optionValue } from "./handed-over.js";
import { initializerOf, isUndefined, staticExpression } from "./static-value.js";
import { nameOf } from "./written-members.js";

/** The options of a call that must be known at build time. */
export interface StaticOptions {
  readonly values: Readonly<Record<string, Json>>;
  /** Options whose value is not known before the program runs. */
  readonly unknown: readonly UnknownOption[];
}

export interface UnknownOption {
  readonly name: string;
  readonly node: Node;
}

/** @param names the options to read. Others are ignored. */
export function staticOptions(
  expression: Expression | undefined,
  names: readonly string[],
  semantics: Semantics,
): StaticOptions {
  const found = new Map<string, Found>();
  if (expression && !isUndefined(expression)) collect(expression, new Set(names), semantics, found);
  const entries = [...found];
  return {
    values: Object.fromEntries(
      entries.flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])),
    ),
    unknown: entries.flatMap(([name, { value, node }]) => (value === undefined ? [{ name, node }] : [])),
  };
}

/** The expression of one option, whether or not its value is known. */
export function writtenOption(
  expression: Expression,
  name: string,
  semantics: Semantics,
): Expression | undefined {
  const found = new Map<string, Found>();
  collect(expression, new Set([name]), semantics, found);
  const node = found.get(name)?.node;
  return node && ts.isExpression(node) ? node : undefined;
}

/** The names of all options, known or not, wherever they are written. Names that are not known at build time are left out. */
export function writtenNames(expression: Expression, semantics: Semantics): readonly UnknownOption[] {
  const written = staticExpression(expression, semantics);
  if (!written || !ts.isObjectLiteralExpression(written)) return [];
  return written.properties.flatMap((property) => {
    if (ts.isSpreadAssignment(property)) return writtenNames(property.expression, semantics);
    const name = nameOf(property, semantics);
    return name === undefined ? [] : [{ name, node: property.name ?? property }];
  });
}

interface Found {
  readonly value: Json | undefined;
  readonly node: Node;
}

function collect(
  expression: Expression,
  names: ReadonlySet<string>,
  semantics: Semantics,
  found: Map<string, Found>,
): void {
  const written = staticExpression(expression, semantics);
  if (!written || !ts.isObjectLiteralExpression(written)) {
    found.set("options", { value: undefined, node: expression });
    return;
  }
  for (const property of written.properties) {
    if (ts.isSpreadAssignment(property)) {
      collect(property.expression, names, semantics, found);
      continue;
    }
    const name = nameOf(property, semantics);
    if (name === undefined) found.set("options", { value: undefined, node: property });
    if (name === undefined || !names.has(name)) continue;
    const initializer = initializerOf(property);
    // A later one wins, even if it is undefined.
    if (initializer && isUndefined(initializer)) found.delete(name);
    else
      found.set(name, {
        value: initializer && optionValue(name, initializer, semantics),
        node: initializer ?? property,
      });
  }
}

import type { Expression, Node, ObjectLiteralElementLike } from "typescript";
import type { Json } from "../schema.js";
import { ts } from "../semantics/compiler.js";
import type { Semantics } from "../semantics/semantics.js";
import { isUndefined, staticExpression, staticValue } from "./static-value.js";

/** The options of a call that must be known at build time. */
export interface StaticOptions {
  readonly values: Readonly<Record<string, Json>>;
  /** Options written as something whose value is not known before the program runs. */
  readonly unknown: readonly UnknownOption[];
}

export interface UnknownOption {
  readonly name: string;
  readonly node: Node;
}

/** @param names the options to read; others are of no concern here. */
export function staticOptions(
  expression: Expression | undefined,
  names: readonly string[],
  semantics: Semantics,
): StaticOptions {
  const found = new Map<string, Json | Node>();
  if (expression && !isUndefined(expression)) collect(expression, new Set(names), semantics, found);
  const entries = [...found];
  return {
    values: Object.fromEntries(entries.filter((entry): entry is [string, Json] => !isNode(entry[1]))),
    unknown: entries.flatMap(([name, node]) => (isNode(node) ? [{ name, node }] : [])),
  };
}

function collect(
  expression: Expression,
  names: ReadonlySet<string>,
  semantics: Semantics,
  found: Map<string, Json | Node>,
): void {
  const written = staticExpression(expression, semantics);
  if (!written || !ts.isObjectLiteralExpression(written)) {
    found.set("options", expression);
    return;
  }
  for (const property of written.properties) {
    if (ts.isSpreadAssignment(property)) {
      collect(property.expression, names, semantics, found);
      continue;
    }
    const name = nameOf(property, semantics);
    if (name === undefined || !names.has(name)) continue;
    const value = valueOf(property);
    // A later one wins, also when it says that there is none.
    found.delete(name);
    if (value && isUndefined(value)) continue;
    found.set(name, (value && staticValue(value, semantics)) ?? value ?? property);
    if (value && staticValue(value, semantics) === null) found.set(name, null);
  }
}

function nameOf(property: ObjectLiteralElementLike, semantics: Semantics): string | undefined {
  const { name } = property;
  if (!name) return undefined;
  if (!ts.isComputedPropertyName(name)) return name.text;
  const value = staticValue(name.expression, semantics);
  return typeof value === "string" ? value : undefined;
}

function valueOf(property: ObjectLiteralElementLike): Expression | undefined {
  if (ts.isPropertyAssignment(property)) return property.initializer;
  return ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
}

function isNode(value: Json | Node): value is Node {
  return typeof value === "object" && value !== null && "getSourceFile" in value;
}

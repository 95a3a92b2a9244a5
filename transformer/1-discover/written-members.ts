import type { Expression, ObjectLiteralElementLike } from "typescript";
import { ts } from "../semantics/compiler.js";
import type { Semantics } from "../semantics/semantics.js";
import { initializerOf, staticExpression, staticValue } from "./static-value.js";

/**
 * The expressions of an object's members. Constants and spreads are followed, and a later member wins.
 * @returns `undefined` if they are not known before the program runs.
 */
export function writtenMembers(
  expression: Expression,
  semantics: Semantics,
): readonly { readonly name: string; readonly value: Expression }[] | undefined {
  const written = staticExpression(expression, semantics);
  if (!written || !ts.isObjectLiteralExpression(written)) return undefined;
  const members = new Map<string, Expression>();
  for (const property of written.properties) {
    if (ts.isSpreadAssignment(property)) {
      const inner = writtenMembers(property.expression, semantics);
      if (!inner) return undefined;
      for (const { name, value } of inner) members.set(name, value);
      continue;
    }
    const name = nameOf(property, semantics);
    const value = initializerOf(property);
    if (name === undefined || !value) return undefined;
    members.set(name, value);
  }
  return [...members].map(([name, value]) => ({ name, value }));
}

/** The name of a member; `undefined` if it is not known before the program runs. */
export function nameOf(property: ObjectLiteralElementLike, semantics: Semantics): string | undefined {
  const { name } = property;
  if (!name) return undefined;
  if (!ts.isComputedPropertyName(name)) return name.text;
  const value = staticValue(name.expression, semantics);
  return typeof value === "string" ? value : undefined;
}

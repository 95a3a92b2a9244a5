import type {
  Node,
  ObjectLiteralElementLike,
  ObjectLiteralExpression,
  SpreadAssignment,
  Symbol as TsSymbol,
} from "typescript";
import { ts } from "../compiler.js";
import type { PropertyParts } from "./making.js";

/** Whether this is a literal in a function whose properties are listed in their written order. */
export function isPlain(node: Node): boolean {
  return (
    ts.isObjectLiteralExpression(node) &&
    !node.properties.some(ts.isSpreadAssignment) &&
    ts.findAncestor(node, ts.isFunctionLike) !== undefined
  );
}

export function symbolOfNode(node: Node): TsSymbol | undefined {
  return (node as Node & { symbol?: TsSymbol }).symbol;
}

/** The spreads of a literal, and its properties between them. */
export function runs({
  properties,
}: ObjectLiteralExpression): readonly (ObjectLiteralElementLike[] | SpreadAssignment)[] {
  const found: (ObjectLiteralElementLike[] | SpreadAssignment)[] = [];
  for (const part of properties) {
    const last = found.at(-1);
    if (ts.isSpreadAssignment(part)) found.push(part);
    else if (Array.isArray(last)) last.push(part);
    else found.push([part]);
  }
  return found;
}

export function namesIn(
  parts: readonly ObjectLiteralElementLike[],
  properties: readonly PropertyParts[],
): readonly string[] {
  return parts.flatMap((part) => properties.find((one) => one.declarations.includes(part))?.name ?? []);
}

/** Returns `undefined` if one of them is not listed. */
export function sortedBy(
  properties: readonly PropertyParts[],
  names: readonly string[],
): readonly PropertyParts[] | undefined {
  const rank = (one: PropertyParts) => names.indexOf(one.name);
  return properties.some((one) => rank(one) < 0)
    ? undefined
    : properties.toSorted((a, b) => rank(a) - rank(b));
}

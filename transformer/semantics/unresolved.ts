import type { Node, Program, Type } from "typescript";
import type { SourceLocation } from "../schema.js";
import { ts } from "./compiler.js";

/**
 * Whether TypeScript could not resolve something at a position, or something declared there: a name that is not declared, an
 * import that leads nowhere, a type that consists of either. TypeScript has then reported this itself, at that position or where
 * the name comes from. Anything that we find there is only a consequence.
 */
export function isUnresolved(program: Program, { file, start, length }: SourceLocation): boolean {
  const source = program.getSourceFile(file);
  if (!source) return false;
  const checker = program.getTypeChecker();
  const node = declarationNamed(nodeAt(source, start, start + length));

  function visit(node: Node): boolean {
    return isError(node) || (ts.forEachChild(node, visit) ?? false);
  }
  function isError(node: Node): boolean {
    if (!ts.isExpression(node) && !ts.isTypeNode(node)) return false;
    // The `"a"` of a literal type is an expression without a type of its own, for which the checker returns "error".
    if (ts.isLiteralTypeNode(node.parent)) return false;
    return hasError(checker.getTypeAtLocation(node), 3);
  }
  function hasError(type: Type, depth: number): boolean {
    if (type.flags & ts.TypeFlags.Any) return (type as { intrinsicName?: string }).intrinsicName === "error";
    if (depth === 0) return false;
    const parts = type.isUnionOrIntersection() ? type.types : argumentsOf(type);
    return parts.some((part) => hasError(part, depth - 1));
  }
  function argumentsOf(type: Type): readonly Type[] {
    const { objectFlags = 0 } = type as { objectFlags?: number };
    return objectFlags & ts.ObjectFlags.Reference
      ? checker.getTypeArguments(type as Parameters<typeof checker.getTypeArguments>[0])
      : [];
  }
  return visit(node);
}

/** The innermost node that contains a whole range. */
function nodeAt(node: Node, start: number, end: number): Node {
  const inner = ts.forEachChild(node, (child) =>
    child.getStart() <= start && end <= child.end ? child : undefined,
  );
  return inner ? nodeAt(inner, start, end) : node;
}

/** The position is often that of a declaration's name. The type is a part of the declaration. */
function declarationNamed(node: Node): Node {
  const { parent } = node;
  return parent && (parent as { name?: Node }).name === node && !ts.isPropertyAccessExpression(parent)
    ? parent
    : node;
}

/** Whether TypeScript found the module that a specifier names. */
export function leadsSomewhere(specifier: Node, program: Program): boolean {
  return program.getTypeChecker().getSymbolAtLocation(specifier) !== undefined;
}

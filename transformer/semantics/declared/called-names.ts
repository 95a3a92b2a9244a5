import type { Expression, Node, SourceFile, TypeNode } from "typescript";
import { ts } from "../compiler.js";

/**
 * The names under which a project keeps code: of functions, methods, classes, and of constants and properties that may hold
 * one. What a library makes of the project's own objects (a client of their methods, say) is called by these names, so that
 * a member by any other name runs none of it.
 */
export function calledNames(files: readonly SourceFile[]): ReadonlySet<string> {
  return namesIn(files.filter(isSource), nameOfCode);
}

/** The names of what the vocabulary declares that can be called as a member: methods, and properties that may be functions. */
export function methodNames(files: readonly SourceFile[]): ReadonlySet<string> {
  return namesIn(files, (node) => {
    const isMethod = ts.isMethodDeclaration(node) || ts.isMethodSignature(node);
    const isProperty = ts.isPropertyDeclaration(node) || ts.isPropertySignature(node);
    const mayBeCalled = isMethod || (isProperty && node.type !== undefined && mayBeFunction(node.type));
    return mayBeCalled && ts.isIdentifier(node.name) ? node.name.text : undefined;
  });
}

/** `(…) => …`, or what leads to one: `Hono["request"]`. */
function mayBeFunction(type: TypeNode): boolean {
  return (
    ts.isFunctionTypeNode(type) ||
    ts.isIndexedAccessTypeNode(type) ||
    ts.isTypeQueryNode(type) ||
    ts.isTypeReferenceNode(type)
  );
}

/** The names of what has a value that is known before a program runs: constants, members of enums, fixed properties. */
export function constantNames(files: readonly SourceFile[]): ReadonlySet<string> {
  return namesIn(files.filter(isSource), nameOfConstant);
}

const isSource = (file: SourceFile) => !file.isDeclarationFile;

function namesIn(
  files: readonly SourceFile[],
  nameOf: (node: Node) => string | undefined,
): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: Node): void => {
    const name = nameOf(node);
    if (name !== undefined) names.add(name);
    ts.forEachChild(node, visit);
  };
  for (const file of files) ts.forEachChild(file, visit);
  return names;
}

function nameOfCode(node: Node): string | undefined {
  if (ts.isShorthandPropertyAssignment(node)) return node.name.text;
  const isCode =
    ts.isFunctionDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isAccessor(node) ||
    ts.isClassLike(node) ||
    ((ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node) || ts.isPropertyDeclaration(node)) &&
      node.initializer !== undefined &&
      mayBeCode(node.initializer));
  const name = isCode ? node.name : undefined;
  const isSpoken =
    name && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name) || ts.isStringLiteralLike(name));
  return isSpoken ? name.text : undefined;
}

function nameOfConstant(node: Node): string | undefined {
  const isConstant =
    ts.isEnumMember(node) ||
    (ts.isVariableDeclaration(node) && node.initializer) ||
    (ts.isPropertyDeclaration(node) && node.initializer);
  return isConstant && (ts.isIdentifier(node.name) || ts.isStringLiteralLike(node.name))
    ? node.name.text
    : undefined;
}

/** A function, a class, or a name of either. */
function mayBeCode(value: Expression): boolean {
  if (ts.isParenthesizedExpression(value) || ts.isAsExpression(value) || ts.isSatisfiesExpression(value))
    return mayBeCode(value.expression);
  return (
    ts.isFunctionExpression(value) ||
    ts.isArrowFunction(value) ||
    ts.isClassExpression(value) ||
    ts.isIdentifier(value) ||
    ts.isPropertyAccessExpression(value)
  );
}

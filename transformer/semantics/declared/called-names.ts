import type { Expression, Node, SourceFile, TypeNode } from "typescript";
import { ts } from "../compiler.js";

/**
 * The names under which a project has code: functions, methods, classes, and constants and properties that may contain one. A
 * library that derives something from the project's own objects (for example a client with their methods) calls it by these
 * names, so a member with any other name runs none of the project's code.
 */
export function calledNames(files: readonly SourceFile[]): ReadonlySet<string> {
  return namesIn(files.filter(isSource), nameOfCode);
}

/** The names of members of the vocabulary that can be called: methods, and properties that may be functions. */
export function methodNames(files: readonly SourceFile[]): ReadonlySet<string> {
  return namesIn(files, (node) => {
    const isMethod = ts.isMethodDeclaration(node) || ts.isMethodSignature(node);
    const isProperty = ts.isPropertyDeclaration(node) || ts.isPropertySignature(node);
    const mayBeCalled = isMethod || (isProperty && node.type !== undefined && mayBeFunction(node.type));
    return mayBeCalled && ts.isIdentifier(node.name) ? node.name.text : undefined;
  });
}

/** `(…) => …`, or a type that leads to one: `Hono["request"]`. */
function mayBeFunction(type: TypeNode): boolean {
  return (
    ts.isFunctionTypeNode(type) ||
    ts.isIndexedAccessTypeNode(type) ||
    ts.isTypeQueryNode(type) ||
    ts.isTypeReferenceNode(type)
  );
}

/** The names whose value is known before a program runs: constants, members of enums, fixed properties. */
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

/** A function, a class, or the name of either. */
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

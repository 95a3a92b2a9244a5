import type { ClassDeclaration, Expression, Node, SignatureDeclaration, TypeNode } from "typescript";
import { bare } from "../1-discover/static-value.js";
import { ts } from "../semantics/compiler.js";
import type { Semantics, SignatureFact } from "../semantics/semantics.js";
import type { DependencyPlan } from "./plan.js";
import { returnsOf } from "./returns.js";

type Kind = Exclude<DependencyPlan["kind"], "class">;

/** Chains of aliases that are longer are treated as a cycle, which TypeScript reports itself. */
const DEPTH_LIMIT = 50;

/**
 * How a function provides its value, or `any` if that is unknown. The syntax is usually enough, so no type is requested. The type
 * of an `async` function without a return type is often inferred by a library, which takes the checker seconds.
 */
export function givenBy(signature: SignatureFact, semantics: Semantics): Kind | "any" {
  const { declaration } = signature;
  return (declaration && saidBy(declaration, semantics)) ?? askedOf(signature, semantics);
}

function saidBy(declaration: SignatureDeclaration, semantics: Semantics): Kind | "any" | undefined {
  const { type } = declaration;
  if (type) {
    const library = libraryType(type, semantics);
    if (library?.name === "Promise") return isAny(library.argument, semantics) ? "any" : "async";
    return library && /^(Async)?Generator$/.test(library.name) ? "generator" : undefined;
  }
  // In JavaScript, the return type may be in the comment.
  if (!("body" in declaration) || !declaration.body || declaration.flags & ts.NodeFlags.JavaScriptFile)
    return undefined;
  if (declaration.asteriskToken) return "generator";
  const values = returnsOf(declaration);
  const isAsync = ts.canHaveModifiers(declaration) && ts.getModifiers(declaration)?.some(isAsyncKeyword);
  if (isAsync) return values.some((value) => isUntyped(value, semantics)) ? undefined : "async";
  return values.every((value) => isThere(value, semantics)) ? "function" : undefined;
}

const isAsyncKeyword = ({ kind }: Node) => kind === ts.SyntaxKind.AsyncKeyword;

/** `Promise<T>` of TypeScript's own library: a declaration file with that name that is never imported. */
function libraryType(
  node: TypeNode,
  semantics: Semantics,
): { readonly name: string; readonly argument: TypeNode | undefined } | undefined {
  if (!ts.isTypeReferenceNode(node) || !/^(Promise|(Async)?Generator)$/.test(node.typeName.getText()))
    return undefined;
  const declared = semantics.typeDeclarationOf(node);
  const isLibrary = declared?.node.getSourceFile().isDeclarationFile;
  return declared && isLibrary ? { name: declared.name, argument: node.typeArguments?.[0] } : undefined;
}

/** Whether a type is `any` as written in the project, also through aliases. */
function isAny(node: TypeNode | undefined, semantics: Semantics, depth = 0): boolean {
  if (!node || depth > DEPTH_LIMIT) return false;
  if (ts.isParenthesizedTypeNode(node)) return isAny(node.type, semantics, depth + 1);
  if (!ts.isTypeReferenceNode(node)) return node.kind === ts.SyntaxKind.AnyKeyword;
  const alias = semantics.typeDeclarationOf(node)?.node;
  return alias !== undefined && ts.isTypeAliasDeclaration(alias) && isAny(alias.type, semantics, depth + 1);
}

/** Whether TypeScript may type an expression as `any`. Only then is its type worth requesting. */
function isUntyped(expression: Expression, semantics: Semantics, depth = 0): boolean {
  if (depth > DEPTH_LIMIT) return false;
  const inner = (node: Expression) => isUntyped(node, semantics, depth + 1);
  if (ts.isAsExpression(expression)) return isAny(expression.type, semantics);
  const node = ts.isAwaitExpression(expression) ? expression.expression : expression;
  if (ts.isParenthesizedExpression(node) || ts.isAwaitExpression(node)) return inner(node.expression);
  if (ts.isConditionalExpression(node)) return inner(node.whenTrue) || inner(node.whenFalse);
  if (ts.isBinaryExpression(node)) return inner(node.left) || inner(node.right);
  if (ts.isIdentifier(node)) {
    const initializer = semantics.constantInitializer(node);
    return initializer !== undefined && inner(initializer);
  }
  const callee = ts.isCallExpression(node) ? bare(node.expression) : undefined;
  if (!callee || !ts.isPropertyAccessExpression(callee)) return false;
  // `JSON.parse(…)`, `response.json()`
  return callee.name.text === "json" || callee.getText() === "JSON.parse";
}

/** Whether an expression is certainly not a promise: a value that is created right there and has no `then`. */
function isThere(expression: Expression, semantics: Semantics, depth = 0): boolean {
  if (depth > DEPTH_LIMIT) return false;
  const node = bare(expression);
  const inner = (value: Expression) => isThere(value, semantics, depth + 1);
  // A type assertion can claim any type.
  if (node !== expression && !ts.isParenthesizedExpression(expression)) return false;
  if (ts.isNewExpression(node)) return isOwnWithoutThen(node.expression, semantics);
  if (ts.isConditionalExpression(node)) return inner(node.whenTrue) && inner(node.whenFalse);
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every(
      ({ name }) => name !== undefined && ts.isIdentifier(name) && name.text !== "then",
    );
  if (ts.isIdentifier(node)) {
    const initializer = semantics.constantInitializer(node);
    return initializer !== undefined && !isTyped(initializer) && inner(initializer);
  }
  return (
    ts.isLiteralExpression(node) ||
    ts.isTemplateExpression(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node) ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    node.kind === ts.SyntaxKind.NullKeyword
  );
}

const isTyped = ({ parent }: Expression) => ts.isVariableDeclaration(parent) && parent.type !== undefined;

/** A class of the program, whose members are all visible. */
function isOwnWithoutThen(name: Expression, semantics: Semantics, depth = 0): boolean {
  const declared = ts.isIdentifier(name) ? semantics.declarationOf(name)?.node : undefined;
  if (!declared || !ts.isClassDeclaration(declared) || depth > DEPTH_LIMIT) return false;
  if (declared.getSourceFile().isDeclarationFile) return false;
  if (declared.members.some(({ name }) => name && (!ts.isIdentifier(name) || name.text === "then")))
    return false;
  if (hasInterface(declared)) return false;
  const clause = declared.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  const base = clause?.types[0]?.expression;
  return !base || isOwnWithoutThen(base, semantics, depth + 1);
}

/** An interface with the same name adds members to a class. */
function hasInterface({ name, parent }: ClassDeclaration): boolean {
  const found = ts.forEachChild(
    parent,
    (each) => ts.isInterfaceDeclaration(each) && each.name.text === name?.text,
  );
  return found ?? false;
}

function askedOf({ result }: SignatureFact, semantics: Semantics): Kind | "any" {
  const given = semantics.awaited(result);
  if (semantics.shape(given).kind === "any") return "any";
  const shape = semantics.shape(result);
  if (shape.kind === "builtin" && /^(Async)?Generator$/.test(shape.name)) return "generator";
  return semantics.identity(given) === semantics.identity(result) ? "function" : "async";
}

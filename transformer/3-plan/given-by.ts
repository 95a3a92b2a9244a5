import type { Expression, Node, SignatureDeclaration, TypeNode } from "typescript";
import { bare } from "../1-discover/static-value.js";
import { ts } from "../semantics/compiler.js";
import type { Semantics, SignatureFact } from "../semantics/semantics.js";
import type { DependencyPlan } from "./plan.js";
import { returnsOf } from "./returns.js";

type Kind = Exclude<DependencyPlan["kind"], "class">;

/** Aliases of aliases beyond this are taken for a circle, which TypeScript reports itself. */
const DEPTH_LIMIT = 50;

/**
 * How a function gives its value; `any` where nothing is known of that. Mostly the words say so, and no type is asked for:
 * what an `async` function without a return type gives is often a type that a library infers, seconds of a checker's work.
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
  // In JavaScript the return type may stand in the comment.
  if (!("body" in declaration) || !declaration.body || declaration.flags & ts.NodeFlags.JavaScriptFile)
    return undefined;
  if (declaration.asteriskToken) return "generator";
  const isAsync = ts.canHaveModifiers(declaration) && ts.getModifiers(declaration)?.some(isAsyncKeyword);
  return isAsync && !returnsOf(declaration).some((value) => isUntyped(value, semantics))
    ? "async"
    : undefined;
}

const isAsyncKeyword = ({ kind }: Node) => kind === ts.SyntaxKind.AsyncKeyword;

/** `Promise<T>` of TypeScript's own library: a declaration file of that name that no one imports. */
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

/** Whether a type is `any` as it is written in the project, behind names too. */
function isAny(node: TypeNode | undefined, semantics: Semantics, depth = 0): boolean {
  if (!node || depth > DEPTH_LIMIT) return false;
  if (ts.isParenthesizedTypeNode(node)) return isAny(node.type, semantics, depth + 1);
  if (!ts.isTypeReferenceNode(node)) return node.kind === ts.SyntaxKind.AnyKeyword;
  const alias = semantics.typeDeclarationOf(node)?.node;
  return alias !== undefined && ts.isTypeAliasDeclaration(alias) && isAny(alias.type, semantics, depth + 1);
}

/** Whether an expression is one of those that TypeScript types as `any`: then it is worth asking. */
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

function askedOf({ result }: SignatureFact, semantics: Semantics): Kind | "any" {
  const given = semantics.awaited(result);
  if (semantics.shape(given).kind === "any") return "any";
  const shape = semantics.shape(result);
  if (shape.kind === "builtin" && /^(Async)?Generator$/.test(shape.name)) return "generator";
  return semantics.identity(given) === semantics.identity(result) ? "function" : "async";
}

import type { ClassLikeDeclaration, Expression, FunctionLikeDeclaration, Node } from "typescript";
import { functionOf } from "../../1-discover/binding.js";
import { bare } from "../../1-discover/static-value.js";
import { ts } from "../../semantics/compiler.js";
import type { Semantics } from "../../semantics/semantics.js";

/** The code that a call runs, if its source is part of the project. */
export type Called =
  | { readonly kind: "function"; readonly node: FunctionLikeDeclaration }
  /** One of Countersign's own functions. */
  | { readonly kind: "countersign"; readonly name: string };

/** Longer chains of `const a = b, b = c …` are not followed. */
const DEPTH_LIMIT = 10;

/**
 * The function that a call refers to: a declaration, a constant that holds a function, or a method of a class or of an object.
 * Imports are followed. A function that is only known by its type (a method of an interface, a parameter) is not found.
 */
export function calledFunction(callee: Expression, semantics: Semantics, depth = 0): Called | undefined {
  const node = bare(callee);
  if (isFunctionExpression(node)) return { kind: "function", node };
  if (!mayBeFound(node, semantics)) return undefined;
  const fact = semantics.declarationOf(node);
  if (!fact) return undefined;
  if (fact.countersign) return { kind: "countersign", name: fact.name };
  const found = functionOf(fact.node);
  if (found) return implementation(found);
  const held = depth < DEPTH_LIMIT ? heldBy(fact.node) : undefined;
  return held && calledFunction(held, semantics, depth + 1);
}

/**
 * What `db.select` refers to depends on the type of `db`, which may come from a package. A method is only looked up if the
 * program has a function with that name.
 */
function mayBeFound(node: Expression, semantics: Semantics): boolean {
  if (ts.isIdentifier(node)) return true;
  return ts.isPropertyAccessExpression(node) && semantics.mayBeOwnFunction(node.name.text);
}

/** The constructor that `new` runs: the class's own, or the one that it inherits. */
export function calledConstructor(callee: Expression, semantics: Semantics, depth = 0): Called | undefined {
  const declared = classDeclaration(callee, semantics);
  if (!declared) return undefined;
  const own = constructorOf(declared);
  if (own) return { kind: "function", node: own };
  const base = baseOf(declared);
  return base && depth < DEPTH_LIMIT ? calledConstructor(base, semantics, depth + 1) : undefined;
}

/** The class of the project that a name refers to. */
export function classDeclaration(name: Expression, semantics: Semantics): ClassLikeDeclaration | undefined {
  const node = bare(name);
  if (ts.isClassExpression(node)) return node;
  if (!ts.isIdentifier(node) && !mayBeFound(node, semantics)) return undefined;
  const fact = semantics.declarationOf(node);
  if (!fact || fact.countersign) return undefined;
  if (ts.isClassLike(fact.node)) return fact.node;
  const held = heldBy(fact.node);
  return held && ts.isClassExpression(bare(held)) ? (bare(held) as ClassLikeDeclaration) : undefined;
}

export function constructorOf(declared: ClassLikeDeclaration): FunctionLikeDeclaration | undefined {
  return declared.members.find(
    (member) => ts.isConstructorDeclaration(member) && member.body !== undefined,
  ) as FunctionLikeDeclaration | undefined;
}

/** What a class extends, as written. */
export function baseOf({ heritageClauses }: ClassLikeDeclaration): Expression | undefined {
  const clause = heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  return clause?.types[0]?.expression;
}

/** For an overloaded function, the declaration with a body. */
function implementation(found: Node): Called | undefined {
  if (hasBody(found)) return { kind: "function", node: found };
  const { name } = found as { name?: Node };
  let body: FunctionLikeDeclaration | undefined;
  ts.forEachChild(found.parent, (sibling) => {
    const named = (sibling as { name?: Node }).name;
    if (name && named && hasBody(sibling) && named.getText() === name.getText()) body = sibling;
  });
  return body && { kind: "function", node: body };
}

function hasBody(node: Node): node is FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && "body" in node && node.body !== undefined;
}

function isFunctionExpression(node: Node): node is FunctionLikeDeclaration {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}

/** The expression that a constant, a property or a default export holds. */
function heldBy(declaration: Node): Expression | undefined {
  if (ts.isVariableDeclaration(declaration)) {
    const isConst = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
    return isConst ? declaration.initializer : undefined;
  }
  if (ts.isExportAssignment(declaration)) return declaration.expression;
  if (ts.isPropertyAssignment(declaration)) return declaration.initializer;
  return ts.isShorthandPropertyAssignment(declaration) ? declaration.name : undefined;
}

import type { ClassLikeDeclaration, Expression, FunctionLikeDeclaration, Node } from "typescript";
import { functionOf } from "../../1-discover/binding.js";
import { bare } from "../../1-discover/static-value.js";
import { ts } from "../../semantics/compiler.js";
import type { Semantics } from "../../semantics/semantics.js";

/** What a call runs, as far as its source is part of the project. */
export type Called =
  | { readonly kind: "function"; readonly node: FunctionLikeDeclaration }
  /** One of Countersign's own functions. */
  | { readonly kind: "countersign"; readonly name: string };

/** `const a = b, b = c …` beyond this is not followed. */
const DEPTH_LIMIT = 10;

/**
 * The function behind the callee of a call: a declaration, a constant that holds a function, a method of a class or of an
 * object, imports followed. Not one that is only known by its type (an interface's method, a parameter).
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
 * What `db.select` stands for depends on the type of `db`, which may be a package's: a method is only looked for if the
 * program has a function of that name.
 */
function mayBeFound(node: Expression, semantics: Semantics): boolean {
  if (ts.isIdentifier(node)) return true;
  return ts.isPropertyAccessExpression(node) && semantics.mayBeOwnFunction(node.name.text);
}

/** The constructor that `new` runs: the class's own, or the one it inherits. */
export function calledConstructor(callee: Expression, semantics: Semantics, depth = 0): Called | undefined {
  const declared = classDeclaration(callee, semantics);
  if (!declared) return undefined;
  const own = constructorOf(declared);
  if (own) return { kind: "function", node: own };
  const base = baseOf(declared);
  return base && depth < DEPTH_LIMIT ? calledConstructor(base, semantics, depth + 1) : undefined;
}

/** The class of the project that a name stands for. */
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

/** Of an overloaded function the one that has a body. */
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

/** What a constant, a property or a default export was written as. */
function heldBy(declaration: Node): Expression | undefined {
  if (ts.isVariableDeclaration(declaration)) {
    const isConst = (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
    return isConst ? declaration.initializer : undefined;
  }
  if (ts.isExportAssignment(declaration)) return declaration.expression;
  if (ts.isPropertyAssignment(declaration)) return declaration.initializer;
  return ts.isShorthandPropertyAssignment(declaration) ? declaration.name : undefined;
}

import type {
  ClassLikeDeclaration,
  Expression,
  Node,
  Program,
  SignatureDeclaration,
  TypeNode,
} from "typescript";
import { ts } from "../compiler.js";
import type { ModuleNames } from "../module-names.js";
import type { DeclarationFact } from "../semantics.js";
import { createLookup, type Lookup } from "./lookup.js";
import { createNames, type IsAddedTo } from "./names.js";
import { createOutside } from "./outside.js";
import { createKnowsCountersign } from "./packages.js";
import { createSettles } from "./settles.js";
import type { Obstacle } from "./unsettled.js";

/** What is certain in a program that leaves packages out. */
export interface Declared extends Lookup {
  /** Returns the obstacle to a written type, or to the type of an expression; `undefined` if there is none. */
  obstacleOf(node: Node): Obstacle | undefined;
  /** Returns the obstacle to a parameter's type. */
  obstacleOfParameter(node: Node): Obstacle | undefined;
  /** Returns the obstacle to the type that is declared under a name. */
  obstacleOfDeclaration(node: Node): Obstacle | undefined;
  /** Returns the obstacle to the result of a function. */
  obstacleOfResult(declaration: SignatureDeclaration): Obstacle | undefined;
  /** Returns the obstacle to knowing whether an expression is an app or router, however it is narrowed. */
  obstacleOfInstance(node: Expression): Obstacle | undefined;
  /** Returns the obstacle to the type of a class's instances. */
  obstacleOfInstances(node: ClassLikeDeclaration): Obstacle | undefined;
  /** Whether an expression certainly consists only of what is declared by packages that do not know Countersign. */
  isOutside(node: Expression): boolean;
  /** Whether this is a function of the program, or its name, whose parts can be read one by one. */
  isFunction(node: Expression | TypeNode): boolean;
  /** Hono's `Context`, which is recognized by its name. */
  hono(node: TypeNode): DeclarationFact | undefined;
}

/** Constants of constants, and classes of classes, are not followed further than this. */
const DEPTH_LIMIT = 20;

/** @param isAddedTo whether packages add to TypeScript's library. */
export function createDeclared(
  program: Program,
  modules: ModuleNames,
  isAddedTo: IsAddedTo = () => false,
): Declared {
  const checker = program.getTypeChecker();
  const names = createNames(program, checker, isAddedTo);
  const settles = createSettles(program, modules, names, isAddedTo);
  const aliases = Object.keys(program.getCompilerOptions().paths ?? {});
  const outside = createOutside(checker, names, createKnowsCountersign(aliases));
  const { parts, obstacleOf, obstacleOfPart } = settles;

  function isFunction(node: Node): boolean {
    if (ts.isParenthesizedExpression(node)) return isFunction(node.expression);
    if (ts.isParenthesizedTypeNode(node)) return isFunction(node.type);
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return true;
    const name = ts.isTypeQueryNode(node) && !node.typeArguments ? node.exprName : node;
    if (!ts.isIdentifier(name)) return false;
    const found = names.resolve(name, "value");
    return !found.obstacle && found.declarations.every(isFunctionValue);
  }

  function obstacleOfInstance(node: Expression, depth = 0): Obstacle | undefined {
    const made = madeOf(node);
    if (ts.isNewExpression(made)) return obstacleOfClass(made.expression);
    if (!ts.isIdentifier(made) || depth > DEPTH_LIMIT) return settles.obstacleOfName(made);
    const found = names.resolve(made, "value");
    if (found.obstacle) return found.obstacle;
    for (const declaration of found.declarations) {
      const written = ts.isVariableDeclaration(declaration) && ts.isIdentifier(declaration.name);
      const { type, initializer } = written || ts.isParameter(declaration) ? declaration : {};
      const obstacle = type
        ? settles.obstacleOfName(type)
        : initializer
          ? obstacleOfInstance(initializer, depth + 1)
          : obstacleOfPart(parts.of(declaration, "value"));
      if (obstacle) return obstacle;
    }
    return undefined;
  }

  /** A class is recognized by its name and by the names of the classes that it extends. */
  function obstacleOfClass(name: Expression, depth = 0): Obstacle | undefined {
    if (!ts.isIdentifier(name) || depth > DEPTH_LIMIT) return settles.obstacleOfName(name);
    const found = names.resolve(name, "value");
    if (found.obstacle) return found.obstacle;
    const [declaration] = found.declarations;
    if (!declaration || !ts.isClassLike(declaration)) return settles.obstacleOfName(name);
    const base = declaration.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
    const extended = base?.types[0]?.expression;
    const isOwn = !parts.of(declaration, "type").vocabulary;
    return isOwn && extended ? obstacleOfClass(extended, depth + 1) : undefined;
  }

  return {
    obstacleOf,
    obstacleOfParameter: (node) => obstacleOfPart(parts.of(node, "value")),
    obstacleOfDeclaration: (node) => obstacleOfPart(parts.of(node, "type")),
    obstacleOfResult: (declaration) =>
      declaration.type ? obstacleOf(declaration.type) : obstacleOfPart(parts.of(declaration, "value")),
    obstacleOfInstance,
    obstacleOfInstances: (node) => obstacleOfPart(parts.of(node, "type")),
    isOutside: outside.isOutside,
    isFunction,
    hono(node) {
      const found = ts.isTypeReferenceNode(node) ? outside.importOf(node.typeName) : undefined;
      if (found?.specifier !== "hono" || found.name !== "Context") return undefined;
      return { node: found.node, name: found.name, module: "hono/dist/types/context", countersign: false };
    },
    ...createLookup(() => program.getSourceFiles(), modules, names, settles, outside),
  };
}

function isFunctionValue(declaration: Node): boolean {
  if (ts.isFunctionDeclaration(declaration)) return true;
  if (!ts.isVariableDeclaration(declaration) || declaration.type || !declaration.initializer) return false;
  const { initializer } = declaration;
  return ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer);
}

/** Removes wrappers that do not change an instance. */
function madeOf(node: Expression): Expression {
  const isWrapper =
    ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isSatisfiesExpression(node);
  return isWrapper ? madeOf(node.expression) : node;
}

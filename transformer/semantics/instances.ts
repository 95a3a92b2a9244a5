import type { Expression, Symbol as TsSymbol, Type, TypeChecker } from "typescript";
import { ts } from "./compiler.js";
import type { DeclarationFact, Semantics } from "./semantics.js";

type FactOf = (symbol: TsSymbol | undefined) => DeclarationFact | undefined;

/** Constants of constants, and classes of classes, beyond this depth are left to the checker. */
const DEPTH_LIMIT = 50;

/** Tells which of Countersign's classes an expression is an instance of. */
export function createInstances(checker: TypeChecker, factOf: FactOf): Pick<Semantics, "instanceOf"> {
  /** Reads `new Router()`, and a constant with that value, but not the arguments, which may take long to check. */
  function madeOf(node: Expression, depth = 0): "App" | "Router" | "other" | undefined {
    if (depth > DEPTH_LIMIT) return undefined;
    if (ts.isParenthesizedExpression(node)) return madeOf(node.expression, depth + 1);
    if (ts.isNewExpression(node)) return classOf(node.expression, depth + 1);
    const declared = ts.isIdentifier(node) ? factOf(checker.getSymbolAtLocation(node))?.node : undefined;
    const isConstant = declared && ts.isVariableDeclaration(declared) && !declared.type;
    return isConstant && declared.initializer ? madeOf(declared.initializer, depth + 1) : undefined;
  }

  function classOf(name: Expression, depth: number): "App" | "Router" | "other" | undefined {
    const fact = ts.isIdentifier(name) ? factOf(checker.getSymbolAtLocation(name)) : undefined;
    if (!fact || !ts.isClassDeclaration(fact.node) || depth > DEPTH_LIMIT) return undefined;
    if (fact.countersign) return fact.name === "App" || fact.name === "Router" ? fact.name : "other";
    const clause = fact.node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
    const base = clause?.types[0]?.expression;
    return base ? classOf(base, depth + 1) : "other";
  }

  /** Also for a subclass, and for a type parameter that extends one. TypeScript refuses routes on `App | Router` (TS2349). */
  function appOrRouter(type: Type): "App" | "Router" | undefined {
    const present = checker.getNonNullableType(checker.getBaseConstraintOfType(type) ?? type);
    const fact = factOf(present.getSymbol());
    if (fact?.countersign) return fact.name === "App" || fact.name === "Router" ? fact.name : undefined;
    const [base] = present.isClass() ? checker.getBaseTypes(present) : [];
    return base && appOrRouter(base);
  }

  return {
    instanceOf(node) {
      const made = madeOf(node);
      if (made) return made === "other" ? undefined : made;
      return appOrRouter(checker.getTypeAtLocation(node));
    },
  };
}

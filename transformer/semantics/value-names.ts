import type { Declaration, Node, Symbol as TsSymbol, Type, TypeChecker } from "typescript";
import { ts } from "./compiler.js";

/**
 * The name of a nameless type that was inferred from a value, `Static<typeof Node>`: that of the variable or property that
 * contains the declaration of the type's first property.
 */
export function valueSymbol(declaration: Declaration, checker: TypeChecker): TsSymbol | undefined {
  for (let at: Node = declaration.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isVariableDeclaration(at) || ts.isPropertyAssignment(at) || ts.isPropertySignature(at)) {
      if (ts.isIdentifier(at.name)) return checker.getSymbolAtLocation(at.name);
    }
    if (ts.isInterfaceDeclaration(at) || ts.isTypeAliasDeclaration(at) || ts.isClassLike(at))
      return undefined;
  }
  return undefined;
}

/**
 * Distinguishes the types that are named after one value: the input and output of a schema, or the results of a generic function.
 * Such a type has a scope of its own, `typeof`, so an interface next to the value may have the same name. If there are several,
 * they are numbered in the order in which they are met. If a document needs both, aliases give them better names.
 */
export function createValueScopes(): (type: Type, symbol: TsSymbol) => string {
  const scopes = new Map<TsSymbol, Map<Type, string>>();
  return (type, symbol) => {
    const known = scopes.get(symbol) ?? new Map<Type, string>();
    scopes.set(symbol, known);
    const scope = known.get(type) ?? (known.size === 0 ? "typeof" : `typeof${known.size + 1}`);
    known.set(type, scope);
    return scope;
  };
}

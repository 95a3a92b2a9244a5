import type { Declaration, Node, Symbol as TsSymbol, Type, TypeChecker } from "typescript";
import { ts } from "./compiler.js";

/**
 * What a type without any name is called that was worked out of a value, `Static<typeof Node>`: the variable or property
 * within which its first property is declared.
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
 * Tells apart the types that are called after one value: what a schema takes and what it makes of it, or what a generic
 * function makes. Such a type stands in a scope of its own, `typeof`, so that an interface beside the value may be called
 * the same. Of several the one that is met first is the first: where a document has to name both, aliases say it better.
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

import type { Declaration, Symbol as TsSymbol, TypeChecker } from "typescript";
import { ts } from "./compiler.js";

/** The symbol that a name refers to, following imports and re-exports. */
export function followAlias(symbol: TsSymbol | undefined, checker: TypeChecker): TsSymbol | undefined {
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

export function declarationOfSymbol(symbol: TsSymbol | undefined): Declaration | undefined {
  return symbol?.valueDeclaration ?? symbol?.declarations?.[0];
}

import type { Declaration, Symbol as TsSymbol, TypeChecker } from "typescript";
import type { SourceLocation } from "../schema.js";
import { ts } from "./compiler.js";

/** What a name stands for, imports and re-exports followed. */
export function followAlias(symbol: TsSymbol | undefined, checker: TypeChecker): TsSymbol | undefined {
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** Where a declaration has its name; of one without, where it stands. */
export function nameLocation(declaration: Declaration): SourceLocation {
  const file = declaration.getSourceFile();
  const name = ts.getNameOfDeclaration(declaration) ?? declaration;
  const start = name.getStart(file);
  return { file: file.fileName, start, length: name.getEnd() - start };
}

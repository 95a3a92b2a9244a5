import type { Declaration, Node, Symbol as TsSymbol, TypeChecker } from "typescript";
import type { SourceLocation } from "../schema.js";
import { ts } from "./compiler.js";

/** What a name stands for, imports and re-exports followed. */
export function followAlias(symbol: TsSymbol | undefined, checker: TypeChecker): TsSymbol | undefined {
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** Where a declaration has its name; of one without, where it stands. */
export function nameLocation(declaration: Declaration): SourceLocation {
  return nodeLocation(ts.getNameOfDeclaration(declaration) ?? declaration);
}

export function nodeLocation(node: Node): SourceLocation {
  const file = node.getSourceFile();
  const start = node.getStart(file);
  return { file: file.fileName, start, length: node.getEnd() - start };
}

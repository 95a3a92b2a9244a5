import type { Program, StringLiteralLike, Symbol as TsSymbol } from "typescript";

/** The module that an import names, with its exports; `undefined` if TypeScript found none. */
export function importedModule(specifier: StringLiteralLike, program: Program): TsSymbol | undefined {
  return program.getTypeChecker().getSymbolAtLocation(specifier);
}

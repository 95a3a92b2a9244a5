import type { Program, SourceFile, Symbol as TsSymbol } from "typescript";
import { ts } from "./compiler.js";

/**
 * Describes which exports of a module are values: all that the JavaScript of another module may depend on, because imports of types
 * are left out. If the description is the same after an edit, the other modules can stay as they are.
 * @returns `undefined` if more may depend on the module: if it only declares, is a script, adds to other modules, exports what is
 * not its own, or exports something whose value may be written into other modules (an enum).
 */
export function exportedValues(file: SourceFile, program: Program): string | undefined {
  const { moduleAugmentations = [] } = file as { readonly moduleAugmentations?: readonly unknown[] };
  if (file.isDeclarationFile || moduleAugmentations.length > 0) return undefined;
  if (file.statements.some((one) => ts.isExportDeclaration(one) && (one.moduleSpecifier || one.isTypeOnly)))
    return undefined;
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(file);
  if (!module) return undefined;
  const described: string[] = [];
  for (const symbol of checker.getExportsOfModule(module)) {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    if (!isOwn(target, file) || symbol.declarations?.some(isTypeOnly)) return undefined;
    // Enums are namespaces, too.
    if (target.flags & ts.SymbolFlags.Namespace) return undefined;
    described.push(`${target.flags & ts.SymbolFlags.Value ? "value" : "type"} ${symbol.name}`);
  }
  return described.toSorted().join("\n");
}

const isOwn = ({ declarations = [] }: TsSymbol, file: SourceFile): boolean =>
  declarations.length > 0 && declarations.every((one) => one.getSourceFile() === file);

const isTypeOnly = (declaration: NonNullable<TsSymbol["declarations"]>[number]): boolean =>
  ts.isExportSpecifier(declaration) && declaration.isTypeOnly;

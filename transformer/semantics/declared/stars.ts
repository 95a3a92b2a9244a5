import type { Symbol as TsSymbol, TypeChecker } from "typescript";
import { ts } from "../compiler.js";
import { moduleSpecifierOf } from "./module-specifier.js";

/**
 * Whether a name may come from a package after all: an `export *` led to it, next to others that lead out of the program, and the
 * first of two such exports counts.
 */
export function createStars(checker: TypeChecker): (symbol: TsSymbol) => boolean {
  const known = new Map<TsSymbol, boolean>();

  /** Whether an `export *` of a module leads out of the program, including by way of other modules. */
  function leadsOut(module: TsSymbol): boolean {
    const before = known.get(module);
    if (before !== undefined) return before;
    known.set(module, false);
    const stars = module.exports?.get(ts.InternalSymbolName.ExportStar)?.declarations ?? [];
    const found = stars.some((star) => {
      const specifier = moduleSpecifierOf(star);
      const next = specifier && checker.getSymbolAtLocation(specifier);
      return !next || leadsOut(next);
    });
    known.set(module, found);
    return found;
  }

  return (symbol) => {
    for (const declaration of symbol.declarations ?? []) {
      const specifier = moduleSpecifierOf(declaration);
      const module = specifier && checker.getSymbolAtLocation(specifier);
      if (!module?.exports?.has(ts.InternalSymbolName.ExportStar) || !leadsOut(module)) continue;
      const named = declaration as {
        readonly propertyName?: { text: string };
        readonly name?: { text: string };
      };
      const name = (named.propertyName ?? named.name)?.text;
      if (name === undefined || !module.exports.has(ts.escapeLeadingUnderscores(name))) return true;
    }
    return false;
  };
}

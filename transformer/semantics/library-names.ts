import type { Node, Program } from "typescript";
import { ts } from "./compiler.js";

/** Whether a name is that of an interface of TypeScript's library. */
export function isOfLibrary(name: string, program: Program): boolean {
  const checker = program.getTypeChecker() as ReturnType<Program["getTypeChecker"]> & {
    resolveName(
      name: string,
      at: undefined,
      meaning: number,
      excludeGlobals: boolean,
    ): { declarations?: Node[] } | undefined;
  };
  const found = checker.resolveName(name, undefined, ts.SymbolFlags.Interface, false);
  return (
    found?.declarations?.some((each) => program.isSourceFileDefaultLibrary(each.getSourceFile())) ?? false
  );
}

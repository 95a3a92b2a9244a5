import type { CompilerOptions, Program, SourceFile } from "typescript";
import { ts } from "../semantics/compiler.js";
import { needsPackages } from "../semantics/needs-packages.js";
import type { Programs } from "./declared-program.js";

/**
 * Returns the program that emits a file: the declared one, unless the JavaScript depends on declarations of packages. In that
 * case, the declared one would export a type as if it were a value, and look up a `const enum` at run time, where there is none.
 */
export function emittingFrom(programs: Programs): (file: SourceFile) => Program {
  const { declared, follow } = programs;
  if (!follow) return () => declared;
  if (needsTypes(declared.getCompilerOptions())) return () => programs.whole();
  return (file) => (needsPackages(file, declared, follow) ? programs.whole() : declared);
}

/**
 * Declarations and the metadata of decorators contain types. Before ES2015, the result type of an async function is also used as
 * a value.
 */
export function needsTypes(options: CompilerOptions): boolean {
  const { declaration, emitDecoratorMetadata, target = ts.ScriptTarget.ES2025 } = options;
  return declaration === true || emitDecoratorMetadata === true || target < ts.ScriptTarget.ES2015;
}

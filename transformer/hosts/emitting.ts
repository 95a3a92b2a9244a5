import type { CompilerOptions, Program, SourceFile } from "typescript";
import { ts } from "../semantics/compiler.js";
import { needsPackages } from "../semantics/needs-packages.js";
import type { Programs } from "./declared-program.js";

/**
 * From which program a file is emitted: from the declared one, unless its JavaScript depends on what packages declare. There
 * the emitter would export a type as if it were a value, and look at run time for a `const enum`, where there is none.
 */
export function emittingFrom(programs: Programs): (file: SourceFile) => Program {
  const { declared, follow } = programs;
  if (!follow) return () => declared;
  if (needsTypes(declared.getCompilerOptions())) return () => programs.whole();
  return (file) => (needsPackages(file, declared, follow) ? programs.whole() : declared);
}

/** Declarations and the metadata of decorators say types; before ES2015 the result of an async function is a value, too. */
function needsTypes(options: CompilerOptions): boolean {
  const { declaration, emitDecoratorMetadata, target = ts.ScriptTarget.ES2025 } = options;
  return declaration === true || emitDecoratorMetadata === true || target < ts.ScriptTarget.ES2015;
}

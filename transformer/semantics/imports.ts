import type { Node, Program, SourceFile, TypeChecker } from "typescript";
import type { Semantics } from "./semantics.js";

/** What the program stores internally about a file, in addition to its public type. */
interface Resolved {
  /** A file's module specifiers, including those of `import("…")` types. The program collects them while it resolves them. */
  readonly imports?: readonly Node[];
  /** The names in `declare module "…"` and `declare global`. */
  readonly moduleAugmentations?: readonly Node[];
  readonly externalModuleIndicator?: Node | true;
}

/** Finds the files that a file's types may come from. Both results are remembered, because every module with routes needs them. */
export function createImports(
  program: Program,
  checker: TypeChecker,
): Pick<Semantics, "importsOf" | "ambientFiles"> {
  const imports = new Map<SourceFile, readonly SourceFile[]>();
  let ambient: readonly SourceFile[] | undefined;
  return {
    importsOf(file) {
      const known = imports.get(file);
      if (known) return known;
      const found = findImports(file, checker);
      imports.set(file, found);
      return found;
    },
    ambientFiles() {
      ambient ??= program
        .getSourceFiles()
        .filter((file) => isAmbient(file) && !program.isSourceFileDefaultLibrary(file));
      return ambient;
    },
  };
}

/** If others augment a module, each declaration counts: the module itself and the augmentations. */
function findImports(file: SourceFile, checker: TypeChecker): readonly SourceFile[] {
  const { imports = [] } = file as Resolved;
  return imports.flatMap((specifier) => {
    const declarations = checker.getSymbolAtLocation(specifier)?.declarations ?? [];
    return declarations.map((declaration) => declaration.getSourceFile());
  });
}

/** A script, whose declarations are global, or a module that adds to the globals or to other modules. */
function isAmbient(file: SourceFile): boolean {
  const { externalModuleIndicator, moduleAugmentations = [] } = file as Resolved;
  return externalModuleIndicator === undefined || moduleAugmentations.length > 0;
}

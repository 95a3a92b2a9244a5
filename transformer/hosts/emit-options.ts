import path from "node:path";
import type { CompilerOptions } from "typescript";
import { withConfigFile } from "./config.js";

/** The options that a build needs, regardless of the project's own, which may be those of an editor (`noEmit`). */
export function emitOptions(config: CompilerOptions, root: string, watching: boolean): CompilerOptions {
  const { declarationDir, ...own } = config;
  const { isolatedDeclarations = false, composite = false } = own;
  // Declarations of a build that only `dev` runs are never read, but `isolatedDeclarations` requires that they are enabled.
  const declaration = watching ? isolatedDeclarations : (own.declaration ?? composite);
  return withConfigFile(config, {
    outDir: path.join(root, "dist"),
    ...own,
    ...(declaration && declarationDir !== undefined && { declarationDir }),
    noEmit: false,
    emitDeclarationOnly: false,
    declaration,
    declarationMap: declaration && own.declarationMap === true,
    composite: false,
    incremental: false,
    noEmitOnError: false,
    sourceMap: true,
    inlineSourceMap: false,
  });
}

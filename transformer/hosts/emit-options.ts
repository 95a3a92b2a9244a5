import path from "node:path";
import type { CompilerOptions } from "typescript";
import { withConfigFile } from "./config.js";

/** What a build needs whatever the project's own options are, which may be those of an editor (`noEmit`). */
export function emitOptions(config: CompilerOptions, root: string, watching: boolean): CompilerOptions {
  const { declarationDir, ...own } = config;
  const { isolatedDeclarations = false, composite = false } = own;
  // Nobody reads declarations of a build that only `dev` runs; where they must be isolated they have to be asked for.
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

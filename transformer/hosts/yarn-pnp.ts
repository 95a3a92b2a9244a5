import { existsSync } from "node:fs";
// Uses the default export: the named exports are those from before Yarn patched it.
import nodeModule from "node:module";
import path from "node:path";

/** What Yarn's Plug'n'Play adds to `node:module` in the processes that it has patched. */
interface PnpApi {
  resolveToUnqualified(name: string, issuer: string): string | null;
}

/** Whether the packages of a project are in Yarn's archives and not in `node_modules`. */
export function usesPnp(root: string): boolean {
  if (existsSync(path.join(root, ".pnp.cjs"))) return true;
  const above = path.dirname(root);
  return above !== root && usesPnp(above);
}

/**
 * The folder of a package as Yarn finds it, usually in an archive, which only `node:fs` of a patched process can read.
 * @param from a folder.
 * @returns `undefined` in a process without PnP, or if the package is not declared there.
 */
export function pnpFolder(from: string, name: string): string | undefined {
  const { findPnpApi } = nodeModule as unknown as { findPnpApi?: (file: string) => PnpApi | null };
  try {
    return findPnpApi?.(`${from}/`)?.resolveToUnqualified(name, `${from}/`) ?? undefined;
  } catch {
    return undefined;
  }
}

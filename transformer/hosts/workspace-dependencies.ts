import path from "node:path";
import type { ResolvedModuleFull } from "typescript";
import { pnpFolder, usesPnp } from "./yarn-pnp.js";

/** `@scope/name` of `@scope/name/file`. */
export function packageNameIn(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/**
 * Whether Node also finds a dependency of a workspace package from the app's output. The package's own `node_modules` are linked
 * there, and those above the app are above the output.
 * @param found where it is found from the package's own folder.
 */
export function isFoundFromApp(
  name: string,
  found: ResolvedModuleFull,
  { folder, root }: { readonly folder: string; readonly root: string },
): boolean {
  if (usesPnp(root)) return pnpFolder(root, name) !== undefined;
  // TypeScript's internal path, before following a link.
  const { originalPath = found.resolvedFileName } = found as { originalPath?: string };
  const at = originalPath.lastIndexOf(`/node_modules/${name}/`);
  const owner = at < 0 ? root : originalPath.slice(0, at);
  return owner === folder || isAbove(owner, root);
}

function isAbove(folder: string, root: string): boolean {
  const way = path.posix.relative(folder, root.replaceAll("\\", "/"));
  return !way.startsWith("..") && !path.posix.isAbsolute(way);
}

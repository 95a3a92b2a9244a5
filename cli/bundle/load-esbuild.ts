import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CS4030 } from "../../transformer/diagnostics/catalogue.js";
import { commandToAdd } from "../../transformer/hosts/package-manager.js";
import { ProjectError } from "../../transformer/hosts/project.js";

/**
 * Loads the project's own esbuild, an optional peer.
 * @param root the project's folder.
 * @throws ProjectError CS4030
 */
export async function loadEsbuild(root: string): Promise<typeof import("esbuild")> {
  try {
    const file = createRequire(join(root, "package.json")).resolve("esbuild");
    const loaded: { default: typeof import("esbuild") } = await import(pathToFileURL(file).href);
    return loaded.default;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === "MODULE_NOT_FOUND" ? "it is not installed" : message;
    throw new ProjectError(CS4030({ reason, command: commandToAdd("esbuild", root, { dev: true }) }));
  }
}

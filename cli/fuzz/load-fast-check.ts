import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CS4095 } from "../../transformer/diagnostics/catalogue.js";
import type { FastCheck } from "../../transformer/fuzz/making.js";
import { commandToAdd } from "../../transformer/hosts/package-manager.js";
import { ProjectError } from "../../transformer/hosts/project.js";

/**
 * Loads the project's own fast-check, an optional peer.
 * @param root the project's folder.
 * @throws ProjectError CS4095
 */
export async function loadFastCheck(root: string): Promise<FastCheck> {
  try {
    const file = createRequire(join(root, "package.json")).resolve("fast-check");
    const loaded: { default: FastCheck & { default?: FastCheck } } = await import(pathToFileURL(file).href);
    return loaded.default.default ?? loaded.default;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === "MODULE_NOT_FOUND" ? "it is not installed" : message;
    throw new ProjectError(CS4095({ reason, command: commandToAdd("fast-check", root, { dev: true }) }));
  }
}

import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CS4106 } from "../../transformer/diagnostics/catalogue.js";
import { commandToAdd } from "../../transformer/hosts/package-manager.js";
import { ProjectError } from "../../transformer/hosts/project.js";

export type LanguageServer = typeof import("vscode-languageserver/node");

/**
 * Loads the protocol's library: the project's own, else one next to Countersign, because an editor may start a command anywhere.
 * @param root absolute path of the folder that the editor was started in.
 * @throws ProjectError CS4106
 */
export async function loadLanguageServer(root: string): Promise<LanguageServer> {
  let reason = "it is not installed";
  for (const from of [join(root, "package.json"), import.meta.url])
    try {
      const file = createRequire(from).resolve("vscode-languageserver/node");
      const loaded: { default: LanguageServer } = await import(pathToFileURL(file).href);
      return loaded.default;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== "MODULE_NOT_FOUND") reason = message;
    }
  throw new ProjectError(
    CS4106({ reason, command: commandToAdd("vscode-languageserver", root, { dev: true }) }),
  );
}

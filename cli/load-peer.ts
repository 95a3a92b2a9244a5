import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { DiagnosticTemplate } from "../transformer/diagnostics/diagnostic.js";
import { commandToAdd } from "../transformer/hosts/package-manager.js";
import { ProjectError } from "../transformer/hosts/project.js";

/**
 * Loads modules of an optional package: the project's own copy.
 * @param names what an import would name, all of one package: `["pkg", "pkg/node"]`.
 * @param root absolute path of the project's folder.
 * @param diagnostic what to report if the package cannot be loaded.
 * @param alsoFrom files from which the package is looked up if the project does not have it.
 * @returns the namespaces of the modules, in the order of their names.
 * @throws ProjectError with the diagnostic.
 */
export async function loadPeer<Modules extends readonly object[]>(
  names: { readonly [Index in keyof Modules]: string },
  root: string,
  diagnostic: DiagnosticTemplate<"reason" | "command">,
  alsoFrom: readonly string[] = [],
): Promise<Modules> {
  let reason = "it is not installed";
  for (const from of [join(root, "package.json"), ...alsoFrom])
    try {
      const { resolve } = createRequire(from);
      const load = (name: string): Promise<object> => import(pathToFileURL(resolve(name)).href);
      return (await Promise.all(names.map(load))) as readonly object[] as Modules;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== "MODULE_NOT_FOUND") reason = message;
    }
  const [, name = ""] = /^((?:@[^/]+\/)?[^/]+)/.exec(names[0] ?? "") ?? [];
  throw new ProjectError(diagnostic({ reason, command: commandToAdd(name, root, { dev: true }) }));
}

import { createRequire } from "node:module";
import path from "node:path";
import type typescript from "typescript";
import { CS4010, CS4018, CS4040 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { requireKept } from "./bytecode.js";
import { type InstalledPackage, installedPackage } from "./installed-package.js";
import { commandToAdd } from "./package-manager.js";
import { ProjectError } from "./project.js";
import { usesPnp } from "./yarn-pnp.js";

/**
 * The names that TypeScript 6 may have in a project. The first one that is found is used. The others are installed together with
 * a `typescript` of another version: docs/decisions/packaging.md explains why users are pointed to the last one.
 */
export const TYPESCRIPT6_NAMES = ["typescript", "@typescript/typescript6", "@tsd/typescript"] as const;

/** What to install next to a `typescript` of another version. */
export const BESIDE_ANOTHER = { name: "@tsd/typescript", range: "~6.0.3" } as const;

/**
 * Loads the TypeScript to compile a project with: the project's own version 6, so that both behave the same; otherwise the one
 * that Countersign itself finds, as with a globally installed command.
 * @param root absolute path of the project's folder.
 * @throws ProjectError CS4040 (CS4018 under Yarn's PnP) if there is none, CS4010 if it cannot be loaded.
 */
export function loadTypeScript(root: string): typeof typescript {
  let failed: Diagnostic | undefined;
  for (const { folder, version } of typescripts6(root))
    try {
      const { resolve } = createRequire(path.join(folder, "package.json"));
      return requireKept(resolve(folder)) as typeof typescript;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      failed ??= CS4010({ version: ` ${version}`, reason });
    }
  throw new ProjectError(failed ?? noTypeScript6(root));
}

/** The versions that {@link loadTypeScript} tries to load, in this order. */
export function typescripts6(root: string): readonly InstalledPackage[] {
  const places = [path.join(root, "package.json"), import.meta.url];
  return places
    .flatMap((from) => TYPESCRIPT6_NAMES.map((name) => installedPackage(from, name)))
    .filter((one) => one !== undefined)
    .filter(({ version }) => version.startsWith("6."));
}

function noTypeScript6(root: string): Diagnostic {
  const other = installedPackage(path.join(root, "package.json"), "typescript")?.version;
  if (other === undefined) return notThere("none", "typescript@6", root);
  const native = Number.parseInt(other, 10) > 6;
  if (usesPnp(root))
    return native ? CS4018({ version: other }) : notThere(`TypeScript ${other}`, "typescript@6", root);
  const why = native ? ", which is native and has no API to compile with" : "";
  return notThere(`TypeScript ${other}${why}`, `${BESIDE_ANOTHER.name}@6`, root);
}

const notThere = (found: string, wanted: string, root: string) =>
  CS4040({ found, command: commandToAdd(wanted, root, { dev: true }) });

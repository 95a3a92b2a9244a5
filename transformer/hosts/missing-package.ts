import { existsSync } from "node:fs";
import { isBuiltin } from "node:module";
import path from "node:path";
import type { CompilerOptions } from "typescript";
import { commandToAdd, foldersFrom, managerOf } from "./package-manager.js";
import { isPackageName } from "./package-name.js";
import type { Problem } from "./problems.js";
import { readPackageJson } from "./project.js";
import { packageNameIn } from "./workspace-dependencies.js";
import { usesPnp } from "./yarn-pnp.js";

type Paths = Pick<CompilerOptions, "paths">;

/**
 * The package that an import names, if no `node_modules` from the importing file upwards has it.
 * @returns `undefined` if it is installed, if the specifier names no package, and with Yarn's Plug'n'Play, which has no folders.
 */
export function missingPackage(specifier: string, from: string, { paths = {} }: Paths): string | undefined {
  const name = packageNameIn(specifier);
  if (!isPackageName(name) || isBuiltin(specifier) || isAlias(specifier, Object.keys(paths)))
    return undefined;
  const folder = path.dirname(from);
  const isInstalled = foldersFrom(folder).some((above) => existsSync(path.join(above, "node_modules", name)));
  return isInstalled || usesPnp(folder) ? undefined : name;
}

/** Whether a pattern of `paths` is about the specifier, so that no package is. */
function isAlias(specifier: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const [before = "", after] = pattern.split("*");
    return after === undefined
      ? specifier === pattern
      : specifier.startsWith(before) && specifier.endsWith(after);
  });
}

/** TypeScript's error about an import of a package that is not installed, with the command that installs it. */
export function withInstallation(problem: Problem, options: Paths): Problem {
  const { code, message, file } = problem;
  const specifier = code === "TS2307" ? /^[^'"]*['"]([^'"]+)['"]/.exec(message)?.[1] : undefined;
  const name = file && specifier && missingPackage(specifier, file, options);
  return file && name ? { ...problem, fix: `Run "${installation(name, path.dirname(file))}".` } : problem;
}

/**
 * The command that installs a package for a module: everything, if its project has the package among its dependencies.
 * @param folder the module's.
 */
export function installation(name: string, folder: string): string {
  const root = foldersFrom(folder).find((above) => existsSync(path.join(above, "package.json"))) ?? folder;
  const found = readPackageJson(root);
  const manifest = Object(found.ok ? found.value : undefined) as Record<string, unknown>;
  const isDeclared = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"].some(
    (section) => name in Object(manifest[section]),
  );
  return isDeclared ? `${managerOf(root)} install` : commandToAdd(name, root);
}

import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { honoProblem } from "../../../transformer/hosts/hono.js";
import { loadTypeScript } from "../../../transformer/hosts/load-typescript.js";
import { managerOf } from "../../../transformer/hosts/package-manager.js";
import { findConfig, findEntry, readPackageJson } from "../../../transformer/hosts/project.js";
import { usesPnp } from "../../../transformer/hosts/yarn-pnp.js";
import { readJsonFile } from "../../json-file.js";
import type { Facts } from "./facts.js";
import { packageCopies } from "./package-copies.js";
import { readConfig } from "./read-config.js";
import { routeModules } from "./route-modules.js";
import { scriptsOf } from "./scripts.js";
import { toolConfigs } from "./tool-configs.js";

/**
 * Examines a project without running any of its code.
 * @param at the entry and the `tsconfig.json`, relative to `cwd`, if a user named them.
 * @throws ProjectError (CS4010) if there is no TypeScript to read the project with.
 */
export function gather(at: {
  readonly cwd: string;
  readonly entry?: string | undefined;
  readonly project?: string | undefined;
}): Facts {
  const found = findConfig(at.cwd, at.project);
  const root = found.ok ? dirname(found.value) : packageFolder(at.cwd);
  const ts = loadTypeScript(root);
  const packageJson = readJsonFile(join(root, "package.json"));
  const parsed = readPackageJson(root);
  const entry = parsed.ok
    ? findEntry(root, parsed.value, at.entry === undefined ? undefined : resolve(at.cwd, at.entry))
    : parsed;
  return {
    root,
    node: process.versions.node,
    packageJson,
    packageManager: managerOf(root),
    config: found.ok ? readConfig(found.value, ts) : { problem: found.diagnostic },
    entry: entry.ok ? entry.value : { problem: entry.diagnostic },
    ...(usesPnp(root) && { pnp: process.versions["pnp"] === undefined ? "unreadable" : "readable" }),
    hono: honoProblem(root),
    copies: packageCopies(root),
    scripts: packageJson ? scriptsOf(packageJson, root, routeModules(ts)) : [],
    toolConfigs: toolConfigs(root, ts),
  };
}

/** The nearest folder with a `package.json`, from `folder` upwards; `folder` if there is none. */
function packageFolder(folder: string): string {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, "package.json"))) return at;
    if (dirname(at) === at) return resolve(folder);
  }
}

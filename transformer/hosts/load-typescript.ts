import { createRequire } from "node:module";
import path from "node:path";
import type typescript from "typescript";
import { CS4010 } from "../diagnostics/catalogue.js";
import { ProjectError } from "./project.js";

/**
 * The TypeScript to compile a project with: its own when that is the JavaScript line 6, so that both mean the same,
 * else the copy that comes with Countersign (TypeScript 7 is native and has no such interface).
 * @param root absolute path of the project's folder.
 * @throws ProjectError (CS4010) when neither can be loaded.
 */
export function loadTypeScript(root: string): typeof typescript {
  const own = load(createRequire(path.join(root, "package.json")), "typescript");
  if (!(own instanceof Error) && own.versionMajorMinor?.startsWith("6.")) return own;
  const bundled = load(createRequire(import.meta.url), "typescript");
  if (!(bundled instanceof Error)) return bundled;
  throw new ProjectError(CS4010({ version: "", reason: bundled.message }));
}

function load(require: NodeJS.Require, name: string): typeof typescript | Error {
  try {
    return require(name) as typeof typescript;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

import { createRequire } from "node:module";
import path from "node:path";
import type { Rules } from "../rules/check-rules.js";
import { ruleSettings } from "../rules/settings.js";
import { packageOption } from "./package-options.js";

/**
 * The rules of the house: `"countersign": { "rules": { "summary": "error", "./rules.js": "warn" } }` in the project's package.json,
 * which every host has. A module is loaded once a process, with `require`, since linking does not wait: Node loads
 * JavaScript modules of either kind with it, and TypeScript from 22.18 on.
 */
export function rulesOf(packageJson: unknown, root: string): Rules {
  return {
    settings: ruleSettings(packageOption(packageJson, "rules")),
    load: (specifier) => createRequire(path.join(root, "package.json"))(specifier) as unknown,
  };
}

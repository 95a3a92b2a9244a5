import { createRequire } from "node:module";
import type { Rules } from "../rules/check-rules.js";
import { ruleSettings } from "../rules/settings.js";

/**
 * The project's own rules: `"countersign": { "rules": { "summary": "error", "./rules.js": "warn" } }` in the project's
 * package.json, which every host has. Problems with them are found when they are checked. A module is loaded once in a process,
 * with `require`, because linking is synchronous: Node can load both kinds of JavaScript modules with it, and TypeScript from
 * 22.18 on.
 */
export function readRules(written: unknown, file: string): { readonly value: Rules } {
  return {
    value: {
      settings: ruleSettings(written),
      load: (specifier) => createRequire(file)(specifier) as unknown,
    },
  };
}

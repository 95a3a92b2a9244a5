import { createRequire } from "node:module";
import type { Rules } from "../rules/check-rules.js";
import { ruleSettings } from "../rules/settings.js";

/**
 * The rules of the house: `"countersign": { "rules": { "summary": "error", "./rules.js": "warn" } }` in the project's package.json,
 * which every host has. What is wrong with them is found where they are checked. A module is loaded once a process, with
 * `require`, since linking does not wait: Node loads JavaScript modules of either kind with it, and TypeScript from 22.18 on.
 */
export function readRules(written: unknown, file: string): { readonly value: Rules } {
  return {
    value: {
      settings: ruleSettings(written),
      load: (specifier) => createRequire(file)(specifier) as unknown,
    },
  };
}

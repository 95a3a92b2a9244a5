import type { BuiltInRule } from "./built-in-rule.js";
import {
  clientErrors,
  guarded,
  operationId,
  pagination,
  parameterDescription,
  summary,
  tags,
} from "./of-operations.js";
import { noTrailingSlash, pathNouns, pathPlural, pathStyle } from "./of-paths.js";
import {
  closedObjects,
  integerBounds,
  maxItems,
  maxLength,
  noSecretInResult,
  noSecretInUrl,
  noUnknown,
} from "./of-values.js";

/** The rules that come with Countersign, by their names in `package.json`. */
export const BUILT_IN = {
  guarded,
  summary,
  "operation-id": operationId,
  "max-length": maxLength,
  "max-items": maxItems,
  "no-unknown": noUnknown,
  pagination,
  "client-errors": clientErrors,
  "path-style": pathStyle,
  "path-nouns": pathNouns,
  "path-plural": pathPlural,
  "no-trailing-slash": noTrailingSlash,
  tags,
  "parameter-description": parameterDescription,
  "no-secret-in-url": noSecretInUrl,
  "no-secret-in-result": noSecretInResult,
  "integer-bounds": integerBounds,
  "closed-objects": closedObjects,
} as const satisfies Readonly<Record<string, BuiltInRule>>;

export type RuleName = keyof typeof BUILT_IN;
export const RULE_NAMES = Object.keys(BUILT_IN) as readonly RuleName[];

export function isRuleName(name: string): name is RuleName {
  return Object.hasOwn(BUILT_IN, name);
}

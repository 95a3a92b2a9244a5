import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Json } from "../schema.js";
import type { RuleProgram } from "./rule.js";

/**
 * A rule that comes with Countersign: a row of `BUILT_IN`. Each has its own diagnostic, whose severity comes from the
 * configuration.
 */
export interface BuiltInRule {
  /** The level if the configuration does not set one. */
  readonly byDefault?: "warn";
  /** Its options, with their defaults. */
  readonly options?: RuleOptions;
  find(program: RuleProgram, options: RuleOptions): readonly Diagnostic[];
}

/** The value of each option. A configured value must be of the same kind. */
export type RuleOptions = { readonly [name: string]: Json };

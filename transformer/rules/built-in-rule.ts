import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Json } from "../schema.js";
import type { RuleProgram } from "./rule.js";

/** A rule that comes with Countersign: a row of `BUILT_IN`. Each has a diagnostic of its own, whose severity is that of the configuration. */
export interface BuiltInRule {
  /** Where nobody says anything of it. */
  readonly byDefault?: "warn";
  /** What it can be told, with what holds if it is not. */
  readonly options?: RuleOptions;
  find(program: RuleProgram, options: RuleOptions): readonly Diagnostic[];
}

/** The value of each option; one that is configured must be of its kind. */
export type RuleOptions = { readonly [name: string]: Json };

import type { LinkedProgram } from "../5-link/linked-program.js";
import { CS4090, CS4091, CS6020 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { BUILT_IN } from "./built-in.js";
import type { BuiltInRule } from "./built-in-rule.js";
import { ruleProgram } from "./program.js";
import type { Finding, Rule } from "./rule.js";
import type { Level, RuleSettings } from "./settings.js";

/** The rules of a project, with the modules that contain its own rules. */
export interface Rules {
  readonly settings: RuleSettings;
  /** @throws whatever the module throws while loading. */
  load(specifier: string): unknown;
}

/** What the project's rules find in a program. Each finding is reported once, wherever it is mounted. */
export function checkRules(program: LinkedProgram, { settings, load }: Rules): readonly Diagnostic[] {
  const { builtIn, modules, problems } = settings;
  const found = problems.map((reason) => CS4090({ reason }));
  if (builtIn.length === 0 && modules.length === 0) return found;
  const told = ruleProgram(program);
  for (const { name, level, options } of builtIn) {
    const rule: BuiltInRule = BUILT_IN[name];
    found.push(...rule.find(told, options).map((one) => ({ ...one, severity: level })));
  }
  for (const { specifier, level } of modules) {
    try {
      for (const rule of rulesIn(load(specifier)))
        found.push(...findingsOf(rule(told)).map((finding) => diagnosticOf(finding, level)));
    } catch (error) {
      found.push(
        CS4091({ module: specifier, reason: error instanceof Error ? error.message : String(error) }),
      );
    }
  }
  return [
    ...new Map(found.map((one) => [JSON.stringify([one.code, one.location, one.message]), one])).values(),
  ];
}

/** Its default export: a rule, or a list of them. In CommonJS, it is the module itself. */
function rulesIn(module: unknown): readonly Rule[] {
  const exported = Object(module) as { readonly default?: unknown };
  const rules: readonly unknown[] = [exported.default ?? module].flat();
  if (rules.length > 0 && rules.every(isRule)) return rules;
  throw new Error("its default export is not a rule, which is a function or a list of functions");
}

function isRule(rule: unknown): rule is Rule {
  return typeof rule === "function";
}

function findingsOf(findings: unknown): readonly Finding[] {
  if (Array.isArray(findings) && findings.every(isFinding)) return findings;
  throw new Error("a rule must return a list of { at, message, fix } synchronously, not a promise");
}

function isFinding(finding: unknown): finding is Finding {
  const { at, message, fix = "" } = Object(finding) as Record<string, unknown>;
  return typeof message === "string" && typeof fix === "string" && (at === undefined || isPlace(at));
}

function isPlace(at: unknown): boolean {
  const { file, start, length } = Object(at) as Record<string, unknown>;
  return typeof file === "string" && Number.isSafeInteger(start) && Number.isSafeInteger(length);
}

const NO_FIX = "The rule is one of the project's own, in package.json.";

function diagnosticOf({ at, message, fix = NO_FIX }: Finding, severity: Level): Diagnostic {
  return { ...CS6020({ message, fix }, { location: at }), severity };
}

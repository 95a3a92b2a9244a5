import { isJsonObject, type Json } from "../schema.js";
import { BUILT_IN, isRuleName, RULE_NAMES } from "./built-in.js";
import type { BuiltInRule, RuleOptions } from "./built-in-rule.js";
import { NAME_STYLES } from "./name-styles.js";

/** The configured rules. */
export interface RuleSettings {
  readonly builtIn: readonly {
    readonly name: keyof typeof BUILT_IN;
    readonly level: Level;
    readonly options: RuleOptions;
  }[];
  /** Modules with rules of the project, as they are written. */
  readonly modules: readonly { readonly specifier: string; readonly level: Level }[];
  /** Problems with the configuration. */
  readonly problems: readonly string[];
}

export type Level = "warning" | "error";

const LEVELS: Readonly<Record<string, Level | "off">> = { off: "off", warn: "warning", error: "error" };

/**
 * Reads `"rules"` of `"countersign"` in a package.json: `{ "summary": "error", "operation-id": ["warn", { "style": "snake_case" }],
 * "./rules.js": "error" }`. A key with a slash or a dot in it is a module.
 */
export function ruleSettings(written: unknown): RuleSettings {
  const problems: string[] = [];
  const given = written === undefined ? {} : (written as Json);
  if (!isJsonObject(given)) problems.push("it must be an object");
  const entries = isJsonObject(given) ? Object.entries(given) : [];
  const levels = new Map<string, { readonly level: Level | "off"; readonly options: Json | undefined }>();
  for (const [name, value] of entries) {
    const [word, options, ...more] = Array.isArray(value) ? value : [value];
    const level = typeof word === "string" && Object.hasOwn(LEVELS, word) ? LEVELS[word] : undefined;
    if (level === undefined || more.length > 0)
      problems.push(`"${name}" must be "off", "warn" or "error", or a list of one of them and options`);
    else levels.set(name, { level, options });
    if (!isModule(name) && !isRuleName(name))
      problems.push(
        `there is no rule "${name}". The rules are ${RULE_NAMES.join(", ")}; a module starts with "./"`,
      );
  }
  const builtIn = RULE_NAMES.flatMap((name) => {
    const rule: BuiltInRule = BUILT_IN[name];
    const byDefault = rule.byDefault && { level: LEVELS[rule.byDefault], options: undefined };
    const { level = "off", options } = levels.get(name) ?? byDefault ?? {};
    if (level === "off") return [];
    const known = optionsOf(name, rule, options, problems);
    return [{ name, level, options: known }];
  });
  const modules = [...levels].flatMap(([specifier, { level, options }]) => {
    if (!isModule(specifier) || level === "off") return [];
    if (options !== undefined) problems.push(`"${specifier}" is a module, which contains its own options`);
    return [{ specifier, level }];
  });
  return { builtIn, modules, problems };
}

const isModule = (name: string) => /[./@]/.test(name);

function optionsOf(
  name: string,
  { options: known = {} }: BuiltInRule,
  given: Json | undefined,
  problems: string[],
): RuleOptions {
  if (given === undefined) return known;
  const wrong = isJsonObject(given)
    ? Object.entries(given).find(([option, value]) => !fits(option, value, known[option]))
    : ["options"];
  if (!wrong) return { ...known, ...(given as RuleOptions) };
  const styles = Object.keys(NAME_STYLES).join(", ");
  const allowed = Object.entries(known).map(([option, value]) =>
    option === "style"
      ? `"style" (${styles})`
      : `"${option}" (${Array.isArray(value) ? "a list of strings" : typeof value})`,
  );
  problems.push(`"${name}" ${allowed.length > 0 ? `takes ${allowed.join(" and ")}` : "takes no options"}`);
  return known;
}

function fits(option: string, value: Json, known: Json | undefined): boolean {
  if (option === "style" && known !== undefined)
    return typeof value === "string" && Object.hasOwn(NAME_STYLES, value);
  if (Array.isArray(known)) return Array.isArray(value) && value.every((one) => typeof one === "string");
  return known !== undefined && typeof value === typeof known;
}

import { formatIssues } from "../codec/format-issues.js";
import { type Issue, issueOf, MASK } from "../contract/issue.js";
import { type CompiledVariable, INSIDE } from "../contract/settings.js";
import type { Environment } from "./environment.js";
import { nearName } from "./near-names.js";
import { isEmpty, type Texts } from "./texts.js";

/** A variable that is missing or invalid. */
export interface SettingsProblem {
  /** With its prefix. If several variables together are wrong, the common start of their names: `DATABASE__*`. */
  readonly variable: string;
  /** `missing`: it is not set. `empty`: it is set to an empty text, which counts as not set. */
  readonly kind: "missing" | "empty" | "wrong";
  /** The expected value: `integer (minimum 1)`. */
  readonly expects: string | undefined;
  /** What is wrong with it, in the words of a 422. There are several for a list or JSON, with the position in it. */
  readonly messages: readonly string[];
  /** Where it is set. */
  readonly place: string | undefined;
  /** The start of its text, unless that could be a secret. */
  readonly text: string | undefined;
  /** For a missing variable: one that is set and was probably meant. */
  readonly near: string | undefined;
  /** For a missing variable of an optional object: a variable of the object that is set. */
  readonly since: string | undefined;
}

/** Issues of the decoded value, as issues of variables. */
export interface Told {
  readonly problems: readonly SettingsProblem[];
  /** Like those of a 422, with the variable's name as the first step of `loc`. */
  readonly issues: readonly Issue[];
}

/** @param found the issues from the decoder, in order. */
export function problemsOf(
  found: readonly Issue[],
  variables: readonly CompiledVariable[],
  prefix: string,
  texts: Texts,
  environment: Environment,
): Told {
  const byVariable = new Map<CompiledVariable | string, Issue[]>();
  for (const variable of texts.malformed) byVariable.set(variable, [notJson(prefix + variable.name)]);
  for (const issue of found) {
    const { target, rest } = targetOf(issue, variables);
    // It was withheld from the decoder, which reports it as missing.
    if (typeof target !== "string" && texts.malformed.has(target)) continue;
    const name = prefix + (typeof target === "string" ? `${target}*` : target.name);
    const own = shownIssue(issue, typeof target === "string" ? undefined : target, [name, ...rest], texts);
    byVariable.set(target, [...(byVariable.get(target) ?? []), own]);
  }
  const order = (target: CompiledVariable | string) =>
    typeof target === "string" ? variables.length : variables.indexOf(target);
  const entries = [...byVariable].sort(([a], [b]) => order(a) - order(b));
  const claimed = new Set(variables.map(({ name }) => prefix + name));
  const free = [...environment.names()].filter((name) => !claimed.has(name));
  const near = (name: string) => nearName(name, prefix, free);
  return {
    problems: entries.map(([target, issues]) =>
      typeof target === "string"
        ? ofSeveral(`${prefix}${target}*`, issues)
        : problemOf(target, issues, prefix, texts, near),
    ),
    issues: entries.flatMap(([, issues]) => issues),
  };
}

function ofSeveral(variable: string, issues: readonly Issue[]): SettingsProblem {
  const messages = messagesOf(issues);
  return { ...NOTHING, variable, kind: "wrong", messages };
}

const NOTHING = { expects: undefined, place: undefined, text: undefined, near: undefined, since: undefined };

function problemOf(
  variable: CompiledVariable,
  issues: readonly Issue[],
  prefix: string,
  { set, neededFor }: Texts,
  near: (name: string) => string | undefined,
): SettingsProblem {
  const name = prefix + variable.name;
  const setting = set.get(variable);
  const kind = setting ? (isEmpty(setting) ? "empty" : "wrong") : "missing";
  return {
    variable: name,
    kind,
    expects: variable.expects,
    messages: kind === "wrong" ? messagesOf(issues) : [],
    place: setting?.place,
    text: kind === "wrong" && variable.shown ? excerpt(setting?.value) : undefined,
    near: kind === "missing" ? near(name) : undefined,
    since: kind === "wrong" ? undefined : neededFor(variable),
  };
}

/** The present value is shown once, for the whole variable. */
function messagesOf(issues: readonly Issue[]): readonly string[] {
  return [
    ...new Set(issues.map((issue) => formatIssues([{ ...issue, loc: issue.loc.slice(1), input: null }]))),
  ];
}

/** How many characters of a text are shown. */
const SHOWN = 60;

function excerpt(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  return JSON.stringify(value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value);
}

const notJson = (name: string): Issue => issueOf("json_invalid", [name], "Input should be valid JSON", MASK);

/**
 * The variable that an issue is about: the one whose path its `loc` follows. Steps that are not in the path, the names of a
 * union's members, are skipped.
 * @returns the start of the variables' names, if the issue is about several.
 */
function targetOf(
  { type, loc, ctx }: Issue,
  variables: readonly CompiledVariable[],
): { readonly target: CompiledVariable | string; readonly rest: readonly (string | number)[] } {
  // An object of a union is identified by a property that is missing, or has an unknown value.
  const discriminator: unknown = type.startsWith("union_tag_") ? ctx?.["discriminator"] : undefined;
  const steps = typeof discriminator === "string" ? [...loc, discriminator.slice(1, -1)] : loc;
  let within = variables;
  let depth = 0;
  for (const [i, step] of steps.entries()) {
    const [only] = within;
    if (within.length === 1 && only && only.at.length === depth)
      return { target: only, rest: steps.slice(i) };
    const inside = within.filter(({ at }) => at[depth] === step);
    if (inside.length === 0) continue;
    within = inside;
    depth++;
  }
  const exact = within.find(({ at }) => at.length === depth);
  return { target: exact ?? commonStart(within, depth), rest: [] };
}

/** `DATABASE__` of `DATABASE__URL` and `DATABASE__POOL_SIZE`. */
function commonStart([first]: readonly CompiledVariable[], depth: number): string {
  const parts = first?.name.split(INSIDE) ?? [];
  return parts
    .slice(0, depth)
    .map((part) => part + INSIDE)
    .join("");
}

/** Secrets are never shown. For other values, only the text is shown, if that is allowed. */
function shownIssue(
  { type, msg, ctx }: Issue,
  variable: CompiledVariable | undefined,
  loc: (string | number)[],
  { set }: Texts,
): Issue {
  const setting = variable && set.get(variable);
  if (type === "missing" && !(setting && !isEmpty(setting))) return issueOf(type, loc, msg, null);
  const value = variable?.shown ? setting?.value : MASK;
  if (variable?.secret && !SAYS_NOTHING.test(type)) {
    return issueOf(type, loc, "Input does not match its type", MASK);
  }
  return issueOf(type, loc, msg, value ?? null, ctx);
}

/** The types of issues about limits and kinds, whose messages do not contain the value. */
const SAYS_NOTHING =
  /^(missing|string_too_(short|long)|string_pattern_mismatch|(greater|less)_than(_equal)?|multiple_of|too_(short|long)|unique_items|enum|literal_error|\w+_type|(int|float|bool)_parsing)$/;

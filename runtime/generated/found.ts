import { type Issue, issueOf, MASK } from "../contract/issue.js";
import type { IssueContexts, IssueType } from "../contract/issue-types.js";
import type { Delimiter, FormView, RequestView } from "../contract/request-view.js";
import { excerpt, excerptText, isLong } from "./excerpt.js";
import { CONCEALED, type Context, describe, type Kind } from "./messages.js";
import { type Concealed, redact } from "./redact.js";

/** Where strings come from. */
export type Source = "path" | "query" | "header" | "cookie";

/** What separates the members of lists that are one value, by name. */
export type Delimiters = { readonly [name: string]: Delimiter };

/** The last step of a `loc`. Absent while it is unknown: the caller will add it. */
export type Key = string | number | undefined;

/** An issue as it is first recorded: its `loc` lacks the outer steps, and its message is not written yet. */
export interface Found {
  previous: Found | undefined;
  kind: Kind;
  readonly key: Key;
  input: unknown;
  /** A function if the input must be examined to say what is wrong with it. */
  readonly context: Context | Explain | undefined;
  /** The path to `key`, from the outside in, and its number of steps. */
  steps: Step | undefined;
  depth: number;
}

interface Step {
  readonly key: string | number;
  readonly next: Step | undefined;
}

/** Receives a text; for an object, which has no format, an empty one. */
export type Explain<Type extends IssueType = IssueType> = (input: string) => NonNullable<IssueContexts[Type]>;

/** What is recorded in addition to an issue's type. */
export type Told<Type extends IssueType> = IssueContexts[Type] | Explain<Type> | undefined;

/** The input of a `missing` whose parent is not known yet. If it stays unknown, nothing was sent. */
export const UNKNOWN = Symbol("unknown");

/** With its exact length: an array that grows starts with room for seventeen items. */
export function locOf({ steps, depth, key }: Found): (string | number)[] {
  const loc = new Array<string | number>(key === undefined ? depth : depth + 1);
  let i = 0;
  for (let step = steps; step; step = step.next) loc[i++] = step.key;
  if (key !== undefined) loc[i] = key;
  return loc;
}

/** A key may be as long as a body. */
function shownKey(key: string | number): string | number {
  return typeof key === "string" ? excerptText(key) : key;
}

/** Turns what was recorded into the issue that is sent. */
export function finish(found: Found, concealed: Concealed | undefined, encodes: boolean): Issue {
  const { kind, input, context } = found;
  const { type } = kind;
  const steps = locOf(found);
  const shown = shownInput(type, steps, input === UNKNOWN ? null : input, concealed, encodes);
  const ctx = typeof context === "function" ? explained(context, input, shown === MASK) : context;
  const msg = describe(kind, ctx);
  const loc = steps.some(isLong) ? steps.map(shownKey) : steps;
  return issueOf(type, loc, msg, shown, ctx);
}

/** The input of an issue, shortened and without secrets. */
export function shownInput(
  type: IssueType,
  loc: readonly (string | number)[],
  input: unknown,
  concealed: Concealed | undefined,
  encodes: boolean,
): unknown {
  const known = excerpt(input);
  return concealed ? redact(type, loc, known, concealed, encodes) : plain(known);
}

/** Texts from a client are never quoted at length, and the reason why a secret is wrong would reveal something about it. */
function explained(explain: Explain, input: unknown, isSecret: boolean): Context {
  const context: Context = explain(isSecret || typeof input === "object" ? "" : `${input}`);
  // A copy takes as long as the rest of the issue.
  for (const name in context) if (isSecret || isLong(context[name])) return shortened(context, isSecret);
  return context;
}

function shortened(context: Context, isSecret: boolean): Context {
  return Object.fromEntries(
    Object.entries(context).map(([name, value]) => [
      name,
      typeof value !== "string" ? value : isSecret ? CONCEALED : excerptText(value),
    ]),
  );
}

/** Neither a `bigint` nor the value of `1e999` can be expressed in JSON. */
export function plain(value: number | bigint): number | string;
export function plain(value: unknown): unknown;
export function plain(value: unknown): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  if (typeof value !== "bigint") return value;
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
}

/** The input of an issue as the client sent it; its `loc` starts with the parameter's name. */
export function sent(
  input: unknown,
  loc: readonly (string | number)[],
  source: Source | "body",
  request: RequestView | FormView,
  delimiters: Delimiters,
): unknown {
  if (typeof input !== "number" && typeof input !== "boolean" && typeof input !== "bigint") return input;
  const index = loc.find((step) => typeof step === "number");
  if ("form" in request) return sentField(loc, index, request) ?? input;
  const name = String(loc[0]);
  switch (source) {
    case "path":
      return request.path(name) ?? input;
    case "query": {
      const full = loc
        .slice(1)
        .reduce<string>((way, step) => (step === index ? way : `${way}[${step}]`), name);
      if (index === undefined) return request.query(full) ?? input;
      const delimiter = Object.hasOwn(delimiters, name) ? delimiters[name] : undefined;
      const members = delimiter ? request.queryList(name, delimiter) : request.queryAll(full);
      return members?.[index] ?? input;
    }
    case "header": {
      const header = name.toLowerCase();
      return (index === undefined ? request.header(header) : request.headerAll(header)[index]) ?? input;
    }
    case "cookie":
      return request.cookie(name) ?? input;
    case "body":
      return input;
  }
}

/** A field's name may follow the name of an object, which was one of several. */
function sentField(loc: readonly (string | number)[], index: number | undefined, form: FormView): unknown {
  const name = loc.find((step) => typeof step === "string" && form.form(step) !== undefined);
  if (typeof name !== "string") return undefined;
  return index === undefined ? form.form(name) : form.formAll(name)[index];
}

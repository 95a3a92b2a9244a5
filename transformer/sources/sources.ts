import type { SourceLocation } from "../schema.js";
import { body } from "./body/body.js";
import { condition } from "./condition/condition.js";
import { cookie } from "./cookie/cookie.js";
import { dependency } from "./dependency/dependency.js";
import { form } from "./form/form.js";
import { header } from "./header/header.js";
import { injected } from "./injected/injected.js";
import { mergePatch } from "./merge-patch/merge-patch.js";
import { path } from "./path/path.js";
import { query } from "./query/query.js";
import { security } from "./security/security.js";
import { socket } from "./socket/socket.js";
import type { Source } from "./source.js";

/**
 * Every source that a parameter can have. Rules are tried and values are read in this order, which is also the order of issues:
 * path, query, header, cookie, body, as in FastAPI.
 */
export const SOURCES = {
  path,
  query,
  header,
  cookie,
  form,
  body,
  mergePatch,
  condition,
  dependency,
  security,
  // Claimed by name before claims by class, because finding the class of Hono's `Context` takes long.
  injected,
  socket,
};

export type SourceName = keyof typeof SOURCES;

/** The source of a parameter, and what is known about it. */
export type ParameterPlan = { [Name in SourceName]: PlanOf<Name> }[SourceName] & {
  /** The location of its name. */
  readonly declaration?: SourceLocation;
};

/** The plans of a source. */
export type PlanOf<Name extends SourceName> =
  (typeof SOURCES)[Name] extends Source<infer Plan, infer _Note>
    ? Extract<Plan, { readonly in: Name }>
    : never;

/** Does not compile if the plans of a row name their source differently from its key. */
const ROWS: { readonly [Name in SourceName]: Source<PlanOf<Name>> } = SOURCES;

/** The row of a planned parameter. */
export function rowOf(plan: ParameterPlan): Source<ParameterPlan> {
  return ROWS[plan.in];
}

/** All rows, in order. */
export function allSources(): readonly Source<ParameterPlan>[] {
  return Object.values(ROWS);
}

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
 * Every source a parameter can have. The order is that in which rules are asked and values are read, which is the order of
 * issues: path, query, header, cookie, body, as FastAPI has it.
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
  // By name before by class, since the class of Hono's `Context` takes long to find.
  injected,
  socket,
};

export type SourceName = keyof typeof SOURCES;

/** Where a parameter comes from, and what is known of it. */
export type ParameterPlan = { [Name in SourceName]: PlanOf<Name> }[SourceName] & {
  /** Where its name stands. */
  readonly declaration?: SourceLocation;
};

/** The plans of a source. */
export type PlanOf<Name extends SourceName> =
  (typeof SOURCES)[Name] extends Source<infer Plan, infer _Note>
    ? Extract<Plan, { readonly in: Name }>
    : never;

/** A row whose plans have another name for their source than its key does not compile here. */
const ROWS: { readonly [Name in SourceName]: Source<PlanOf<Name>> } = SOURCES;

/** The row of a planned parameter. */
export function rowOf(plan: ParameterPlan): Source<ParameterPlan> {
  return ROWS[plan.in];
}

/** All rows, in order. */
export function allSources(): readonly Source<ParameterPlan>[] {
  return Object.values(ROWS);
}

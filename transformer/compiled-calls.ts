import type { ComponentFragment } from "../runtime/contract/component.js";
import type { OperationFragment } from "../runtime/contract/document.js";
import type { ErrorHandlerFragment } from "../runtime/contract/error-fragment.js";
import type { DependencyPlan, ErrorHandlerPlan, GuardsPlan, OperationPlan } from "./3-plan/plan.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";

/** Offsets of a call in its file. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A planned call with its part of the document, which is made when somebody asks: `check` makes no document. */
interface Documented<Plan, Fragment> {
  readonly plan: Plan;
  readonly fragment: Fragment;
  readonly components: readonly ComponentFragment[];
  readonly call: Extent;
}

/** A route. */
export type CompiledPlan = Documented<OperationPlan, OperationFragment>;

/** The guards of an app, router or inclusion. */
export type GuardsInput = Documented<GuardsPlan, OperationFragment>;

/** An `onError` call. */
export type ErrorHandlerInput = Documented<ErrorHandlerPlan, ErrorHandlerFragment>;

/** A dependency that `app.resolve` or `app.override` is called with. */
export interface DependencyInput {
  readonly plan: DependencyPlan;
  /** `src/job.ts:12` */
  readonly source: string;
  readonly call: Extent;
}

/** What one source file becomes: what is generated for it, and what the program is linked of. */
export interface TransformResult {
  readonly operations: readonly CompiledPlan[];
  /** The guards of the apps, routers and inclusions in the file. */
  readonly guards: readonly GuardsInput[];
  /** The dependencies of `app.resolve` and `app.override`. */
  readonly dependencies: readonly DependencyInput[];
  readonly errorHandlers: readonly ErrorHandlerInput[];
  readonly diagnostics: readonly Diagnostic[];
}

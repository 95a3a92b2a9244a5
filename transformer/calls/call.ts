import type { Node, SourceFile } from "typescript";
import type { OperationFragment } from "../../runtime/contract/document.js";
import type { RouteKind } from "../../runtime/contract/route-kinds.js";
import type { Binding } from "../1-discover/binding.js";
import type { Discovery } from "../1-discover/discovery.js";
import type { PlanContext } from "../3-plan/context.js";
import type { OperationPlan } from "../3-plan/plan.js";
import type { Documented } from "../4-generate/document.js";
import type { TypeFacts } from "../4-generate/facts.js";
import type { ModulePart } from "../4-generate/module.js";
import type { ModuleText } from "../4-generate/module-text.js";
import type { Traveling } from "../openapi/components.js";
import type { References } from "../openapi/references.js";
import type { Schema, SourceLocation } from "../schema.js";
import type { UnsettledQuestion } from "../unsettled-question.js";

/** A call that was found but not yet analyzed. */
export interface FoundCall {
  /** The call or `new` expression that receives one more argument. */
  readonly call: Node;
}

/**
 * A kind of call that the compiler adds an argument to: a row of `CALLS`, with a member for each phase, in the order in which
 * they run. `Fragment` is its part of the document, `undefined` if the document contains nothing about it.
 *
 * Members that take a call or a plan are methods, because TypeScript then accepts `CallKind<RouteCall, …>` where one that takes
 * any call is expected. A call only ever meets its own row.
 */
export interface CallKind<
  Call extends FoundCall = FoundCall,
  Plan = unknown,
  Fragment extends OperationFragment | undefined = OperationFragment | undefined,
> {
  /** The calls of a file. A call with more arguments than users write is already compiled, so there is nothing left to do. */
  find(file: SourceFile, discovery: Discovery): readonly Call[];
  /** Present if an app only learns of the call if it runs before the app is used. */
  site?(call: Call): CallSite;
  /** @returns `undefined` if the call was refused, which has been reported. */
  plan(call: Call, context: PlanContext): Plan | undefined;
  readonly document: Fragment extends OperationFragment ? DocumentPart<Plan, Fragment> : undefined;
  /** The types whose objects can share functions with those of the module's other calls. */
  bodies(plan: Plan): readonly Schema[];
  /**
   * Writes the constant that is appended to the call.
   * @param document the lines with its part of the document.
   * @returns its name.
   */
  constant(plan: Plan, document: readonly string[], module: ModuleText, facts: TypeFacts): string;
}

/** A kind of call that registers a route. The link phase mounts it where its plan says. */
export interface RouteCallKind<Call extends FoundCall = FoundCall, Plan extends OperationPlan = OperationPlan>
  extends CallKind<Call, Plan, OperationFragment> {
  /** Facts about its routes in the compiler and in the server. */
  readonly routeKind: RouteKind;
}

export interface DocumentPart<Plan, Fragment extends OperationFragment> {
  fragment(plan: Plan, references: References): Fragment;
  /** What it reads and returns: the types that become components. */
  traveling(plan: Plan): Traveling | readonly Traveling[];
  /** How its types refer to each other, if they were read separately from those of the program. */
  references?(plan: Plan): References;
}

/** What a call is made on. */
export interface CallSite {
  /** `undefined` if the receiver could not be followed. */
  readonly binding: Binding | undefined;
  readonly location: SourceLocation;
  /** What it handles, if it is not a route: `onError(404)`. */
  readonly handles?: string;
}

/** A planned call. Its part of the document is made on request: `check` makes no document. */
export interface CompiledCall<Plan, Fragment extends OperationFragment | undefined> extends ModulePart {
  readonly plan: Plan;
  /** Present for a call that registers a route. */
  readonly routeKind?: RouteKind;
  readonly documented: Fragment extends OperationFragment ? Documented<Fragment> : undefined;
  /** The questions that another compiler had to resolve to plan it. Usually absent, because there were none. */
  readonly unsettled?: readonly UnsettledQuestion[];
}

/** A planned route of any kind. */
export interface CompiledRoute extends CompiledCall<OperationPlan, OperationFragment> {
  readonly routeKind: RouteKind;
}

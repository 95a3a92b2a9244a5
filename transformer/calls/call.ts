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

/** A call as it is found, not yet understood. */
export interface FoundCall {
  /** The call or `new` expression that gets one more argument. */
  readonly call: Node;
}

/**
 * A kind of call that the compiler adds an argument to: a row of `CALLS`, with a member for each phase, in the order in
 * which they run. `Fragment` is its part of the document, `undefined` where the document says nothing of it.
 *
 * What takes a call or a plan is a method, since TypeScript lets a method of `CallKind<RouteCall, …>` stand for one that
 * takes any; a call only meets its own row.
 */
export interface CallKind<
  Call extends FoundCall = FoundCall,
  Plan = unknown,
  Fragment extends OperationFragment | undefined = OperationFragment | undefined,
> {
  /** The calls of a file. One with more arguments than users write is a compiled one: there is nothing left to do. */
  find(file: SourceFile, discovery: Discovery): readonly Call[];
  /** Present where an app knows of it only if it runs before the app is used. */
  site?(call: Call): CallSite;
  /** @returns `undefined` when it was refused, which has been reported. */
  plan(call: Call, context: PlanContext): Plan | undefined;
  readonly document: Fragment extends OperationFragment ? DocumentPart<Plan, Fragment> : undefined;
  /** The types whose objects may share functions with those of other calls of the module. */
  bodies(plan: Plan): readonly Schema[];
  /**
   * Writes the constant that is appended to the call.
   * @param document the lines about what the document says of it.
   * @returns its name.
   */
  constant(plan: Plan, document: readonly string[], module: ModuleText, facts: TypeFacts): string;
}

/** A kind of call that registers a route: link mounts it where its plan says. */
export interface RouteCallKind<Call extends FoundCall = FoundCall, Plan extends OperationPlan = OperationPlan>
  extends CallKind<Call, Plan, OperationFragment> {
  /** What is true of its routes in the compiler and in the server. */
  readonly routeKind: RouteKind;
}

export interface DocumentPart<Plan, Fragment extends OperationFragment> {
  fragment(plan: Plan, references: References): Fragment;
  /** What it reads and answers: the types that become components. */
  traveling(plan: Plan): Traveling | readonly Traveling[];
  /** How its types refer to each other, where they were read apart from those of the program. */
  references?(plan: Plan): References;
}

/** What a call is made on. */
export interface CallSite {
  /** `undefined` when the receiver could not be followed. */
  readonly binding: Binding | undefined;
  readonly location: SourceLocation;
  /** What it does, where it is no route: `onError(404)`. */
  readonly handles?: string;
}

/** A call, planned. Its part of the document is made when somebody asks: `check` makes no document. */
export interface CompiledCall<Plan, Fragment extends OperationFragment | undefined> extends ModulePart {
  readonly plan: Plan;
  /** Of a call that registers a route. */
  readonly routeKind?: RouteKind;
  readonly documented: Fragment extends OperationFragment ? Documented<Fragment> : undefined;
  /** What another compiler had to be asked to plan it; absent where nobody was, as mostly. */
  readonly unsettled?: readonly UnsettledQuestion[];
}

/** A route, planned; of whatever kind. */
export interface CompiledRoute extends CompiledCall<OperationPlan, OperationFragment> {
  readonly routeKind: RouteKind;
}

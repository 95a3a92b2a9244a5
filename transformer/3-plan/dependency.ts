import { sourceOf } from "../1-discover/location.js";
import { CS5001, CS5003, CS5004, CS5005, CS5006, CS5010 } from "../diagnostics/catalogue.js";
import { type Diagnostic, located } from "../diagnostics/diagnostic.js";
import { ts } from "../semantics/compiler.js";
import { locationOf, nameLocation } from "../semantics/location.js";
import type { SignatureFact } from "../semantics/semantics.js";
import { type ParameterPlan, rowOf } from "../sources/sources.js";
import type { Callee, PlanNeed, RouteContext, Use, Within } from "./context.js";
import { givenBy } from "./given-by.js";
import { operationNotes } from "./jsdoc.js";
import { needsOf } from "./needs.js";
import { planOutgoing } from "./outgoing/plan-outgoing.js";
import { planParameters } from "./parameters.js";
import type { DependencyPlan, NeedPlan } from "./plan.js";
import { planThrown } from "./thrown/plan-thrown.js";

/** @returns `undefined` if it was refused, which has been reported. */
export const planNeed: PlanNeed = (callee, options, use, context) => {
  const dependency = planDependency(callee, options.scope, use, context);
  if (!dependency) return undefined;
  const need: NeedPlan = { ...options, dependency };
  return fits(need, use, context) ? need : undefined;
};

/** Reads the signature of a dependency. Returns `undefined` if it cannot be called as a dependency, which has been reported. */
export function planDependency(
  callee: Callee,
  scope: NeedPlan["scope"],
  use: Use,
  around: RouteContext,
): DependencyPlan | undefined {
  const { name, node, reference } = callee;
  const context = { ...around, report: once(around) };
  const found = calledAs(callee, use, context);
  if (!found) return undefined;
  const { signature, kind } = found;
  const declaration = signature.declaration ?? node;
  const passed = around.within?.passed ?? [];
  const start = passed.findIndex((each) => each.declaration === declaration);
  if (start >= 0) {
    const circle = [...passed.slice(start).map((each) => each.name), name].join(" › ");
    return refuse(CS5003({ circle }), use, context);
  }
  const inner: RouteContext = {
    ...context,
    trail: [...use.trail, name],
    within: { name, kind, scope, passed: [...passed, { declaration, name }] },
  };
  const descriptions = operationNotes(signature.documentation).parameters;
  const parameters = planParameters(signature, descriptions, use.location, inner);
  const planned = parameters.filter((each) => each !== undefined);
  if (planned.length < parameters.length || !needsNoRequest(planned, signature, use, inner)) return undefined;
  const thrown = planThrown(declaration, {}, inner);
  const outgoing = planOutgoing(declaration, planned, inner);
  // A value with a function type, which may come from a package, is located where it is used.
  const declared = ts.isTypeNode(declaration) ? node : declaration;
  return {
    name,
    kind,
    ...(reference && { reference }),
    parameters: planned,
    ...(thrown.length > 0 && { thrown }),
    ...(outgoing && { outgoing }),
    source: sourceOf(declared, around.root),
    location: nameLocation(declared),
  };
}

/** Returns `undefined` after reporting why a function cannot be called, or has more than one signature. */
function calledAs(
  { name, node }: Callee,
  use: Use,
  context: RouteContext,
): { readonly signature: SignatureFact; readonly kind: DependencyPlan["kind"] } | undefined {
  const { kind, signatures } = context.semantics.callableOf(node);
  if (kind === "any") return refuse(CS5006({ name, what: "is" }), use, context);
  const [signature, ...more] = signatures;
  if (!signature) return refuse(CS5001({ text: name }), use, context);
  const reason = (text: string) => refuse(CS5005({ name, reason: text }), use, context);
  if (more.length > 0) return reason(`has ${signatures.length} signatures`);
  if (signature.generic) return reason("is generic");
  // A class of the program creates an instance of itself.
  if (kind === "class" && (!signature.declaration || ts.isConstructorDeclaration(signature.declaration)))
    return { signature, kind };
  const how = givenBy(signature, context.semantics);
  if (how === "any") return refuse(CS5006({ name, what: "gives" }), use, context);
  return { signature, kind: kind === "class" ? kind : how };
}

/** A dependency must not end before the code that uses it does. */
function fits(need: NeedPlan, use: Use, context: RouteContext): boolean {
  const { within } = context;
  const shorter = within && outlived(need, within);
  if (!shorter) return true;
  const { scope, dependency } = shorter;
  refuse(CS5004({ name: dependency.name, scope, outer: within.name, outerScope: within.scope }), use, {
    ...context,
    report: once(context),
  });
  return false;
}

/** The value that would be gone while a dependency still holds it, or something created from it. */
function outlived(need: NeedPlan, { scope, kind }: Within): NeedPlan | undefined {
  if (scope === "app") return need.scope === "app" ? undefined : need;
  return scope === "request" && kind === "generator" ? endingEarly(need) : undefined;
}

function endingEarly(need: NeedPlan): NeedPlan | undefined {
  const { kind, parameters } = need.dependency;
  if (kind === "generator") return need.scope === "function" ? need : undefined;
  return needsOf({ parameters })
    .map(endingEarly)
    .find((found) => found !== undefined);
}

/** A dependency that lives without a request, or is resolved without one, must not read a request. */
function needsNoRequest(
  parameters: readonly ParameterPlan[],
  signature: SignatureFact,
  { location, trail }: Use,
  context: RouteContext,
): boolean {
  const { within, withoutRequest } = context;
  const reason = within?.scope === "app" ? "lives as long as the app" : withoutRequest;
  if (reason === undefined) return true;
  const isRefused = (parameter: ParameterPlan): boolean => {
    const source = rowOf(parameter);
    // The parameters of a dependency have been checked when it was planned.
    if (source.need) return false;
    return within?.scope === "app" || source.needsRequest(parameter);
  };
  const refused = parameters.flatMap((parameter, i) => (isRefused(parameter) ? [{ parameter, i }] : []));
  for (const { parameter, i } of refused) {
    const declaration = signature.parameters[i]?.declaration;
    const at = { location: declaration ? locationOf(declaration.name) : location, trail };
    refuse(CS5010({ name: parameter.name, dependency: within?.name ?? "", reason }), at, context);
  }
  return refused.length === 0;
}

function refuse(
  diagnostic: Diagnostic,
  { location, trail }: Use,
  { report }: Pick<RouteContext, "report">,
): undefined {
  report(located(diagnostic, { location, trail }));
  return undefined;
}

/** A problem in a dependency is reported once, with the first route that reaches it. */
function once({ isNew, report, within }: RouteContext): RouteContext["report"] {
  // Inside a dependency, `report` already does this. After a second check, a problem would not be new.
  if (within) return report;
  return (problem) => {
    if (isNew(problem)) report(problem);
  };
}

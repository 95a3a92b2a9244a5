import type { Expression, Node } from "typescript";
import { CS1018 } from "../../diagnostics/catalogue.js";
import { locationOf } from "../../semantics/location.js";
import { type ParameterPlan, rowOf } from "../../sources/sources.js";
import type { RouteContext } from "../context.js";
import type { OutgoingPlan } from "../plan.js";
import { isGenerator, rootOf } from "../thrown/facts.js";

/** What a handler sets. The head of a stream is created before its generator runs. */
export function setByHandler(
  handler: Expression,
  parameters: readonly ParameterPlan[],
  context: RouteContext,
): OutgoingPlan | undefined {
  return isGenerator(rootOf(handler, context.semantics))
    ? undefined
    : planOutgoing(handler, parameters, context);
}

/**
 * What a function sets on its `Outgoing` parameter, for the document. A function without such a parameter is not analyzed.
 * @param root a handler as written, or the declaration of a dependency.
 */
export function planOutgoing(
  root: Node,
  parameters: readonly ParameterPlan[],
  { setBy, isNew, report, label, within }: RouteContext,
): OutgoingPlan | undefined {
  if (!parameters.some((parameter) => rowOf(parameter).setsAnswer?.(parameter))) return undefined;
  const { statuses, headers, wrong } = setBy(root);
  for (const { value, at } of wrong) {
    const problem = CS1018({ found: String(value) }, { location: locationOf(at), trail: [label] });
    // Many functions may call one helper. Inside a dependency, this check is already made.
    if (within || isNew(problem)) report(problem);
  }
  return statuses.length + headers.length > 0 ? { statuses, headers } : undefined;
}

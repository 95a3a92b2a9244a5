import type { Expression, Node } from "typescript";
import { CS1018 } from "../../diagnostics/catalogue.js";
import { locationOf } from "../../semantics/location.js";
import { type ParameterPlan, rowOf } from "../../sources/sources.js";
import type { RouteContext } from "../context.js";
import type { OutgoingPlan } from "../plan.js";
import { isGenerator, rootOf } from "../thrown/facts.js";

/** What a handler sets. The head of a stream has been made before its generator runs. */
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
 * What a function sets on the `Outgoing` that it asks for, for the document. One that asks for none is not looked at.
 * @param root a handler as it is written, or the declaration of a dependency.
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
    // A helper is called by many; within a dependency this is asked already.
    if (within || isNew(problem)) report(problem);
  }
  return statuses.length + headers.length > 0 ? { statuses, headers } : undefined;
}

import type { DependencyPlan, OperationPlan } from "../transformer/3-plan/plan.js";
import { type ParameterPlan, rowOf } from "../transformer/sources/sources.js";

/**
 * Whether `serve` of `countersign/node` serves a route without Hono, with a line for each reason why not. Middleware is not
 * listed: only the running program knows what it has registered.
 */
export function servedLines(
  { parameters }: OperationPlan,
  dependencies: readonly DependencyPlan[],
): readonly string[] {
  const reasons = [
    ...parameters.flatMap((parameter) => reasonOf(parameter, "the handler")),
    ...dependencies.flatMap(({ name, parameters: own }) => own.flatMap((each) => reasonOf(each, name))),
  ];
  return reasons.length > 0 ? reasons : ["directly, unless middleware is in front of it"];
}

function reasonOf(parameter: ParameterPlan, who: string): readonly string[] {
  const { decode } = rowOf(parameter);
  const used = decode.by === "expression" ? decode.uses?.(parameter) : undefined;
  // Any server adds ids, if the app provides them.
  if (used === undefined || used === "requestId") return [];
  return [`through Hono, because ${who} takes ${TYPES[used]} (${parameter.name})`];
}

const TYPES = { context: "the Context", request: "the Request" };

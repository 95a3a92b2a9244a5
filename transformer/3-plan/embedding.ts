import type { NeedPlan, ParameterPlan } from "./plan.js";
import { requestParametersOf } from "./request-parameters.js";

/**
 * Bodies of a handler, its guards and dependencies are one body. As in FastAPI, two of different names are each read
 * under its own, and so are all as soon as one asked for it; what has one name is one body.
 */
export function withBodies<Reading extends Readable>(reading: Reading): Reading {
  const bodies = requestParametersOf(reading).filter((parameter) => parameter.in === "body");
  const embed = bodies.some((body) => body.embed) || new Set(bodies.map(({ name }) => name)).size > 1;
  if (!embed || bodies.every((body) => body.embed)) return reading;
  return embedded(reading);
}

interface Readable {
  readonly guards?: readonly NeedPlan[];
  readonly parameters: readonly ParameterPlan[];
}

function embedded<Reading extends Readable>(reading: Reading): Reading {
  return {
    ...reading,
    ...(reading.guards && { guards: reading.guards.map(embeddedNeed) }),
    parameters: reading.parameters.map((parameter): ParameterPlan => {
      if (parameter.in === "body") return { ...parameter, embed: true };
      return parameter.in === "dependency" ? { ...parameter, need: embeddedNeed(parameter.need) } : parameter;
    }),
  };
}

function embeddedNeed(need: NeedPlan): NeedPlan {
  return { ...need, dependency: embedded(need.dependency) };
}

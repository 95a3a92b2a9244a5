import { type ParameterPlan, rowOf } from "../sources/sources.js";
import type { Reading } from "./needs.js";
import type { NeedPlan } from "./plan.js";
import { requestParametersOf } from "./request-parameters.js";

/**
 * The bodies of a handler, its guards and its dependencies form one body. As in FastAPI, two bodies with different names are each
 * read under their own name. If one body requests this, all are read that way. Bodies with the same name are one body.
 */
export function withBodies<Readable extends Reading>(reading: Readable): Readable {
  const bodies = requestParametersOf(reading).flatMap((input) => {
    const { body } = rowOf(input);
    return body?.kind === "json" ? [{ name: input.name, embed: body.isEmbedded(input) }] : [];
  });
  const embed = bodies.some((body) => body.embed) || new Set(bodies.map(({ name }) => name)).size > 1;
  if (!embed || bodies.every((body) => body.embed)) return reading;
  return embedded(reading);
}

function embedded<Readable extends Reading>(reading: Readable): Readable {
  return {
    ...reading,
    ...(reading.guards && { guards: reading.guards.map(embeddedNeed) }),
    parameters: reading.parameters.map((parameter): ParameterPlan => {
      const { body, need } = rowOf(parameter);
      if (body?.kind === "json") return body.embedded(parameter);
      return need ? need.with(parameter, embeddedNeed(need.of(parameter))) : parameter;
    }),
  };
}

function embeddedNeed(need: NeedPlan): NeedPlan {
  const { limits } = need;
  return {
    ...need,
    dependency: embedded(need.dependency),
    ...(limits && {
      limits: limits.map((limit) => ({
        ...limit,
        ...(limit.keyedBy && { keyedBy: embeddedNeed(limit.keyedBy) }),
      })),
    }),
  };
}

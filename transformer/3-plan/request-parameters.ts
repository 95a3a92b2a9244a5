import { dependenciesOf, type Reading } from "./needs.js";
import type { ParameterPlan, RequestParameter } from "./plan.js";

/** All that an operation reads from a request: its handler's own parameters, then those of guards and dependencies. */
export function requestParametersOf(reading: Reading): readonly RequestParameter[] {
  return [
    ...reading.parameters.filter(isFromRequest),
    ...dependenciesOf(reading).flatMap(({ parameters }) => parameters.filter(isFromRequest)),
  ];
}

/** The names under which an operation reads a part of a request, credentials included. */
export function namesReadIn(place: RequestParameter["in"], reading: Reading): readonly string[] {
  const parameters = [reading, ...dependenciesOf(reading)].flatMap(({ parameters }) => parameters);
  return parameters.flatMap((parameter): readonly string[] => {
    if (parameter.in === "security") {
      return parameter.alternatives.flatMap(({ reader }) =>
        reader.kind === "apiKey" && reader.in === place ? [reader.name] : [],
      );
    }
    if (parameter.in !== place || !isFromRequest(parameter) || parameter.in === "body") return [];
    return "spread" in parameter ? parameter.fields.map(({ wireName }) => wireName) : [parameter.wireName];
  });
}

function isFromRequest(parameter: ParameterPlan): parameter is RequestParameter {
  return parameter.in !== "injected" && parameter.in !== "dependency" && parameter.in !== "security";
}

import type { DependencyPlan, NeedPlan, ParameterPlan, RequestParameter } from "./plan.js";

/** A handler or dependency, as far as what it reads is concerned. */
interface Reading {
  readonly guards?: readonly NeedPlan[];
  readonly parameters: readonly ParameterPlan[];
}

/** All that an operation reads from a request: its handler's own parameters, then those of guards and dependencies. */
export function inputsOf(reading: Reading): readonly RequestParameter[] {
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

/** The dependencies behind a handler or guards, depth first, each behind those it needs; each plan once. */
export function dependenciesOf(reading: Reading): readonly DependencyPlan[] {
  const found = new Set<DependencyPlan>();
  const visit = ({ dependency }: NeedPlan) => {
    if (found.has(dependency)) return;
    for (const need of needsOf(dependency)) visit(need);
    found.add(dependency);
  };
  for (const need of reading.guards ?? []) visit(need);
  for (const need of needsOf(reading)) visit(need);
  return [...found];
}

export function needsOf({ parameters }: Pick<Reading, "parameters">): readonly NeedPlan[] {
  return parameters.flatMap((parameter) => (parameter.in === "dependency" ? [parameter.need] : []));
}

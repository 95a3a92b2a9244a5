import type { Schema } from "../schema.js";
import { type ParameterPlan, rowOf } from "../sources/sources.js";
import { dependenciesOf, type Reading } from "./needs.js";

/** Everything that an operation reads from a request: the handler's own parameters, then those of guards and dependencies. */
export function requestParametersOf(reading: Reading): readonly ParameterPlan[] {
  return [
    ...reading.parameters.filter(isFromRequest),
    ...dependenciesOf(reading).flatMap(({ parameters }) => parameters.filter(isFromRequest)),
  ];
}

/** The names under which an operation reads a part of a request, including credentials. */
export function namesReadIn(place: string, reading: Reading): readonly string[] {
  return [reading, ...dependenciesOf(reading)]
    .flatMap(({ parameters }) => parameters)
    .flatMap((parameter) => rowOf(parameter).readings(parameter))
    .filter((each) => each.place === place)
    .flatMap(({ name, style }) => (style === "deepObject" ? [name, `${name}[`] : [name]));
}

/** The types that a parameter reads, as the document refers to them. */
export function typesIn(parameter: ParameterPlan): readonly Schema[] {
  const { document } = rowOf(parameter);
  return "types" in document ? document.types(parameter) : [];
}

/** Whether generated code reads it, rather than the runtime. */
function isFromRequest(parameter: ParameterPlan): boolean {
  return rowOf(parameter).decode.by === "statements";
}

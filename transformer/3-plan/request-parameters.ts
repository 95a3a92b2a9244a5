import type { Schema } from "../schema.js";
import { type ParameterPlan, rowOf } from "../sources/sources.js";
import { dependenciesOf, type Reading } from "./needs.js";

/** All that an operation reads from a request: its handler's own parameters, then those of guards and dependencies. */
export function requestParametersOf(reading: Reading): readonly ParameterPlan[] {
  return [
    ...reading.parameters.filter(isFromRequest),
    ...dependenciesOf(reading).flatMap(({ parameters }) => parameters.filter(isFromRequest)),
  ];
}

/** The names under which an operation reads a part of a request, credentials included. */
export function namesReadIn(place: string, reading: Reading): readonly string[] {
  return [reading, ...dependenciesOf(reading)]
    .flatMap(({ parameters }) => parameters)
    .flatMap((parameter) => rowOf(parameter).readings(parameter))
    .filter((each) => each.place === place)
    .flatMap(({ name, style }) => (style === "deepObject" ? [name, `${name}[`] : [name]));
}

/** The types of what a parameter reads, as the document refers to them. */
export function typesIn(parameter: ParameterPlan): readonly Schema[] {
  const { document } = rowOf(parameter);
  return "types" in document ? document.types(parameter) : [];
}

/** Whether generated code reads it, and not the runtime. */
function isFromRequest(parameter: ParameterPlan): boolean {
  return rowOf(parameter).decode.by === "statements";
}

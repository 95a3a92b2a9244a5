import type { Schema, TypeTable } from "../schema.js";
import type { Reading } from "../sources/source.js";
import { type ParameterPlan, rowOf } from "../sources/sources.js";
import { meet, typeWords } from "./meeting.js";
import { dependenciesOf } from "./needs.js";
import type { NeedPlan } from "./plan.js";

/** Who reads values from a request: a handler, with the guards of its route, or the guards of what is around it. */
export interface Reader {
  readonly guards?: readonly NeedPlan[];
  readonly parameters: readonly ParameterPlan[];
  /** `src/app.ts:12` */
  readonly source: string;
}

/** One name that is read twice, in ways that no document can say at once. */
export interface Conflict {
  readonly name: string;
  readonly place: string;
  /** `a number with the default 10 by the handler (src/app.ts:12)` */
  readonly first: string;
  readonly second: string;
}

interface TypedReading extends Reading {
  readonly schema: Schema;
  readonly by: string;
}

/** The names that are read with types that have no value in common, or with different defaults; each once. */
export function conflictingReadings(readers: readonly Reader[], types: TypeTable): readonly Conflict[] {
  const seen = new Map<string, TypedReading[]>();
  const conflicts = new Map<string, Conflict>();
  for (const reading of readers.flatMap(readingsOf)) {
    const before = seen.get(reading.key) ?? [];
    seen.set(reading.key, [...before, reading]);
    const other = before.find((each) => !agree(each, reading, types));
    if (!other || conflicts.has(reading.key)) continue;
    const { name, place } = reading;
    conflicts.set(reading.key, {
      name,
      place: `the ${place}`,
      first: textOf(other, types),
      second: textOf(reading, types),
    });
  }
  return [...conflicts.values()];
}

function agree(one: TypedReading, other: TypedReading, types: TypeTable): boolean {
  const bothGiven = one.default !== undefined && other.default !== undefined;
  if (bothGiven && JSON.stringify(one.default) !== JSON.stringify(other.default)) return false;
  return one.schema === other.schema || meet(one.schema, other.schema, types);
}

function textOf({ schema, default: fallback, by }: TypedReading, types: TypeTable): string {
  const text = fallback === undefined || schema.secret ? "" : ` with the default ${JSON.stringify(fallback)}`;
  return `${typeWords(schema, types)}${text} ${by}`;
}

function readingsOf({ source, guards = [], parameters }: Reader): readonly TypedReading[] {
  const dependencies = dependenciesOf({ guards, parameters });
  return [
    ...parameters.flatMap((parameter) => readingsBy(`by the handler (${source})`, parameter)),
    ...dependencies.flatMap((dependency) =>
      dependency.parameters.flatMap((parameter) =>
        readingsBy(`by "${dependency.name}" (${dependency.source})`, parameter),
      ),
    ),
  ];
}

function readingsBy(by: string, parameter: ParameterPlan): readonly TypedReading[] {
  return rowOf(parameter)
    .readings(parameter)
    .flatMap((reading) => (reading.schema ? [{ ...reading, schema: reading.schema, by }] : []));
}

import type { Json, Schema, TypeTable } from "../schema.js";
import { meet, typeWords } from "./meeting.js";
import { dependenciesOf } from "./needs.js";
import type { NeedPlan, ParameterPlan } from "./plan.js";

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

interface Reading {
  readonly key: string;
  readonly name: string;
  readonly place: string;
  readonly schema: Schema;
  readonly default: Json | undefined;
  readonly by: string;
}

/** The names that are read with types that have no value in common, or with different defaults; each once. */
export function conflictingReadings(readers: readonly Reader[], types: TypeTable): readonly Conflict[] {
  const seen = new Map<string, Reading[]>();
  const conflicts = new Map<string, Conflict>();
  for (const reading of readers.flatMap(readingsOf)) {
    const before = seen.get(reading.key) ?? [];
    seen.set(reading.key, [...before, reading]);
    const other = before.find((each) => !agree(each, reading, types));
    if (!other || conflicts.has(reading.key)) continue;
    const { name, place } = reading;
    conflicts.set(reading.key, { name, place, first: textOf(other, types), second: textOf(reading, types) });
  }
  return [...conflicts.values()];
}

function agree(one: Reading, other: Reading, types: TypeTable): boolean {
  const bothGiven = one.default !== undefined && other.default !== undefined;
  if (bothGiven && JSON.stringify(one.default) !== JSON.stringify(other.default)) return false;
  return one.schema === other.schema || meet(one.schema, other.schema, types);
}

function textOf({ schema, default: fallback, by }: Reading, types: TypeTable): string {
  const text = fallback === undefined || schema.secret ? "" : ` with the default ${JSON.stringify(fallback)}`;
  return `${typeWords(schema, types)}${text} ${by}`;
}

function readingsOf({ source, guards = [], parameters }: Reader): readonly Reading[] {
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

function readingsBy(by: string, parameter: ParameterPlan): readonly Reading[] {
  switch (parameter.in) {
    case "injected":
    case "dependency":
    case "security":
      return [];
    case "body": {
      const { name, schema, default: fallback, embed } = parameter;
      const key = embed ? `body ${name}` : "body";
      return [{ key, name, place: "the body", schema, default: fallback, by }];
    }
    default: {
      const place = parameter.in === "form" ? "the form" : `the ${parameter.in}`;
      const reading = (name: string, schema: Schema, fallback: Json | undefined) => {
        // RFC 9110, 5.1: header names have no case.
        const key = `${parameter.in} ${parameter.in === "header" ? name.toLowerCase() : name}`;
        return { key, name, place, schema, default: fallback, by };
      };
      if (!("spread" in parameter)) return [reading(parameter.wireName, parameter.schema, parameter.default)];
      return parameter.fields.flatMap((field, i) => {
        const property = parameter.spread.properties[i];
        return property ? [reading(field.wireName, property.schema, field.default ?? property.default)] : [];
      });
    }
  }
}

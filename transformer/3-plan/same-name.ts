import type { Schema, TypeTable } from "../schema.js";
import type { Reading } from "../sources/source.js";
import { type ParameterPlan, rowOf } from "../sources/sources.js";
import { meet, typeWords } from "./meeting.js";
import { dependenciesOf } from "./needs.js";
import type { NeedPlan } from "./plan.js";

/** A reader of values from a request: a handler with the guards of its route, or the guards of what surrounds it. */
export interface Reader {
  readonly guards?: readonly NeedPlan[];
  readonly parameters: readonly ParameterPlan[];
  /** `src/app.ts:12` */
  readonly source: string;
}

/** One name that is read twice, in ways that a document cannot state together. */
export interface Conflict {
  readonly name: string;
  readonly place: string;
  /** `a number with the default 10 by the handler (src/app.ts:12)` */
  readonly first: string;
  readonly second: string;
}

/** A reading, and who reads. */
interface Said {
  readonly reading: Reading;
  readonly schema: Schema;
  readonly by: string;
}

/** The names that are read with types that have no value in common, or with different defaults. Each is listed once. */
export function conflictingReadings(readers: readonly Reader[], types: TypeTable): readonly Conflict[] {
  const seen = new Map<string, Said[]>();
  const conflicts = new Map<string, Conflict>();
  for (const said of readers.flatMap(readingsOf)) {
    const { name, place, key } = said.reading;
    const before = seen.get(key);
    if (!before) {
      seen.set(key, [said]);
      continue;
    }
    const other = before.find((each) => !agree(each, said, types));
    before.push(said);
    if (!other || conflicts.has(key)) continue;
    conflicts.set(key, {
      name,
      place: `the ${place}`,
      first: textOf(other, types),
      second: textOf(said, types),
    });
  }
  return [...conflicts.values()];
}

function agree(one: Said, other: Said, types: TypeTable): boolean {
  const [first, second] = [one.reading.default, other.reading.default];
  const bothGiven = first !== undefined && second !== undefined;
  if (bothGiven && JSON.stringify(first) !== JSON.stringify(second)) return false;
  if (one.reading.style !== other.reading.style) return false;
  return one.schema === other.schema || meet(one.schema, other.schema, types);
}

function textOf({ reading, schema, by }: Said, types: TypeTable): string {
  const isShown = reading.default !== undefined && !schema.secret;
  const text = isShown ? ` with the default ${JSON.stringify(reading.default)}` : "";
  const style = reading.style ? ` in the style "${reading.style}"` : "";
  return `${typeWords(schema, types)}${style}${text} ${by}`;
}

function readingsOf({ source, guards = [], parameters }: Reader): readonly Said[] {
  const said: Said[] = [];
  addReadings(said, `by the handler (${source})`, parameters);
  for (const dependency of dependenciesOf({ guards, parameters }))
    addReadings(said, `by "${dependency.name}" (${dependency.source})`, dependency.parameters);
  return said;
}

function addReadings(said: Said[], by: string, parameters: readonly ParameterPlan[]): void {
  for (const parameter of parameters)
    for (const reading of rowOf(parameter).readings(parameter))
      if (reading.schema) said.push({ reading, schema: reading.schema, by });
}

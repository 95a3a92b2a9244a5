import { CS2101, CS2102 } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ProjectValue } from "../schema.js";
import type { NamedValue, TypeRef } from "../semantics/semantics.js";
import type { Place } from "./place.js";
import type { Reading } from "./reading.js";

/**
 * The values of a `typeof` in a marker: `isSku` in `Check<typeof isSku>`.
 * @param marker the text in front of the name: `Check<typeof`.
 * @param type of the value, which the marker contains.
 * @param written the type that contains the marker.
 * @returns none if the value is unknown, or if modules cannot import it, which has been reported.
 */
export function namedValues(
  marker: string,
  type: TypeRef,
  written: TypeRef,
  place: Place,
  reading: Reading,
): readonly NamedValue[] {
  const { semantics } = reading;
  const values = semantics.valuesBehind(type, written);
  if (values.length === 0)
    reading.report(CS2102({ use: `\`${marker} …>\``, type: semantics.print(type) }), place);
  return values.filter((value) => {
    const problem = importProblem(`\`${marker} ${value.text}>\``, value, reading);
    if (problem) reading.report(problem, place);
    return !problem;
  });
}

/**
 * Why modules cannot import a value; `undefined` if they can.
 * @param use its purpose, in the words of a message.
 */
export function importProblem(use: string, value: NamedValue, reading: Reading): Diagnostic | undefined {
  const found = reading.semantics.valueProblem(value);
  if (!found) return undefined;
  const { problem, file } = found;
  const name = value.text;
  const module = file ? reading.semantics.shownModule(file) : "its module";
  const reason = {
    unresolved: "is not a value",
    parameter: "is a parameter",
    local: `is declared inside a function of ${module}`,
    "not-exported": `is not exported by ${module}`,
  }[problem];
  return CS2101({ use, name, reason });
}

/** The value as part of a schema. */
export function projectValue({ id, text, declaration }: NamedValue): ProjectValue {
  return { id, text, declaration };
}

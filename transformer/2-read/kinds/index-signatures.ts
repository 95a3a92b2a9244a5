import { CS2017, CS2021 } from "../../diagnostics/catalogue.js";
import type { IndexSignature, Schema } from "../../schema.js";
import type { ObjectMembers, TypeRef } from "../../semantics/semantics.js";
import { reportConstraints, reportTags } from "../constraints/report-tags.js";
import { absentAllowed, inside, type Place } from "../place.js";
import type { Reading } from "../reading.js";
import { readPart } from "./arrays.js";
import { unionOf } from "./unions.js";

/** The keys of an index signature as they were read, and its values. */
interface Entry {
  readonly key: IndexSignature["key"];
  readonly constraint: Schema | undefined;
  readonly type: TypeRef;
}

/** `Record<K, T>`, `{ [key: K]: T }`: the undeclared keys and their constraints. */
export function readIndex(
  index: ObjectMembers["index"],
  place: Place,
  reading: Reading,
): readonly IndexSignature[] {
  for (const { documentation } of index) {
    if (!documentation) continue;
    reportTags(documentation, place, reading);
    reportConstraints(documentation, "an index signature", place, reading);
  }
  const entries = index.flatMap(({ key, value }) => readKey(key, value, place, reading));
  return merged(entries, place, reading).map(({ key, constraint, type }) => ({
    key,
    ...(constraint && { constraint }),
    value: readPart(type, absentAllowed(inside(place, "{}"), true), reading),
  }));
}

function readKey(type: TypeRef, value: TypeRef, place: Place, reading: Reading): readonly Entry[] {
  // JSON has no symbol keys, so such an entry never exists.
  if (reading.semantics.shape(type).kind === "symbol") return [];
  const at = inside(place, "key");
  const schema = reading.read(type, at);
  if (schema.kind === "string" || schema.kind === "number" || schema.kind === "template") {
    return [{ key: covering(schema), constraint: isConstrained(schema) ? schema : undefined, type: value }];
  }
  if (schema.kind !== "never") reading.report(CS2017({ type: reading.semantics.print(type) }), at);
  return [];
}

/** The keys that a signature covers in TypeScript, for which tags make no difference. */
function covering(schema: IndexSignature["key"]): IndexSignature["key"] {
  if (schema.kind !== "template") return { kind: schema.kind };
  const { kind, templates, source, text } = schema;
  return { kind, templates, source, text };
}

const PLAIN: ReadonlySet<string> = new Set([
  ...["kind", "templates", "source", "text", "annotations", "messages"],
]);

function isConstrained(schema: Schema): boolean {
  return Object.keys(schema).some((key) => !PLAIN.has(key));
}

/**
 * Signatures with the same keys are one: `Record<Uuid | Email, T>` has keys of either type. What applies to every key need not be
 * repeated for numeric ones: `Record<string | number, T>`.
 */
function merged(entries: readonly Entry[], place: Place, reading: Reading): readonly Entry[] {
  const { identity } = reading.semantics;
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const covered = JSON.stringify(entry.key);
    groups.set(covered, [...(groups.get(covered) ?? []), entry]);
  }
  const all = [...groups.values()].flatMap(([first, ...others]): readonly Entry[] => {
    if (!first) return [];
    if (others.some(({ type }) => identity(type) !== identity(first.type))) {
      reading.report(CS2021(), place);
    }
    const constraints = [first, ...others].map(({ constraint }) => constraint);
    const isFree = constraints.includes(undefined);
    const any = isFree ? undefined : unionOf(constraints.filter((each) => each !== undefined));
    return [{ ...first, constraint: any }];
  });
  const any = all.find(({ key, constraint }) => key.kind === "string" && !constraint);
  return any ? all.filter((each) => each === any || identity(each.type) !== identity(any.type)) : all;
}

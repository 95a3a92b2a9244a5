import type { JsonSchema } from "../../runtime/contract/document.js";
import type { NamedType, Schema, TypeTable } from "../schema.js";
import { type Conversion, type Direction, jsonSchema } from "./json-schema/convert.js";

/** How one operation or component refers to named types: by id alone, or by id and direction where the two differ. */
export interface References {
  conversion(direction: Direction): Conversion;
  /** Whether the type looks different on the way in and on the way out, itself or through a type it refers to. */
  differs(id: string): boolean;
}

/** References for any type of the table. What has been found out about a type is kept for the next one. */
export function references(types: TypeTable): References {
  const known = new Map<string, boolean>();
  const differs = (id: string): boolean => {
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    const reached = reachable([id], types);
    const result = reached.some((other) => differsItself(typeOf(other, types), types));
    known.set(id, result);
    // Nothing that is reached from a type with two equal readings can have different ones.
    if (!result) for (const other of reached) known.set(other, false);
    return result;
  };
  return {
    differs,
    conversion: (direction) => ({
      direction,
      types,
      ref: (id) => (differs(id) ? `${id}?${direction}` : id),
    }),
  };
}

/** The ids reachable from some, these included, each once, in order of discovery. */
export function reachable(ids: readonly string[], types: TypeTable): readonly string[] {
  const reached = new Set(ids);
  // A set hands out what is added while it is walked: no recursion, so that no chain of types is too long.
  for (const id of reached) for (const next of facts(typeOf(id, types), types).refs) reached.add(next);
  return [...reached];
}

/** The ids a schema refers to directly. */
export function referredIds(schema: Schema, types: TypeTable): readonly string[] {
  return [...collect(schema, "output", types).refs];
}

interface Facts {
  readonly refs: ReadonlySet<string>;
  readonly differs: boolean;
}

/** By type, because a type's own facts never change and a program's routes ask for the same types again and again. */
const factsOf = new WeakMap<NamedType, Facts>();

function facts(type: NamedType, types: TypeTable): Facts {
  const known = factsOf.get(type);
  if (known) return known;
  const input = collect(type.schema, "input", types);
  const output = collect(type.schema, "output", types);
  const result = {
    refs: output.refs,
    differs: JSON.stringify(input.schema) !== JSON.stringify(output.schema),
  };
  factsOf.set(type, result);
  return result;
}

function differsItself(type: NamedType, types: TypeTable): boolean {
  return facts(type, types).differs;
}

function collect(schema: Schema, direction: Direction, types: TypeTable) {
  const refs = new Set<string>();
  const ref = (id: string) => {
    refs.add(id);
    return id;
  };
  const converted: JsonSchema = jsonSchema(schema, { direction, types, ref });
  return { schema: converted, refs };
}

function typeOf(id: string, types: TypeTable): NamedType {
  const type = types.get(id);
  if (!type) throw new Error(`Schema refers to ${id}, which is not in the type table`);
  return type;
}

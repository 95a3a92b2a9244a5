import type { JsonSchema } from "../../runtime/contract/component.js";
import type { Direction, NamedType, Schema, TypeTable } from "../schema.js";
import { type Conversion, jsonSchema } from "./json-schema/convert.js";

/**
 * What refers to named types by id alone, or by id and direction where the two differ: where a type looks different on
 * the way in and on the way out, itself or through a type it refers to.
 */
export function conversionOf(types: TypeTable, direction: Direction): Conversion {
  return { direction, types, ref: (id) => (differs(id, types) ? `${id}?${direction}` : id) };
}

/** The JSON Schema of a type that looks the same both ways, made while that was found out; `undefined` for others. */
export function commonSchema(id: string, types: TypeTable): JsonSchema | undefined {
  return differs(id, types) ? undefined : facts(typeOf(id, types), types).schema;
}

/** The ids reachable from some on the way a value goes, these included, each once, in order of discovery. */
export function reachable(
  ids: readonly string[],
  directions: Direction | readonly Direction[],
  types: TypeTable,
): readonly string[] {
  const reached = new Set(ids);
  // A set hands out what is added while it is walked: no recursion, so that no chain of types is too long.
  for (const id of reached) {
    const { refs } = facts(typeOf(id, types), types);
    for (const direction of [directions].flat()) for (const next of refs[direction]) reached.add(next);
  }
  return [...reached];
}

/** The ids a schema refers to directly. */
export function referredIds(schema: Schema, direction: Direction, types: TypeTable): readonly string[] {
  return [...collect(schema, direction, types).refs];
}

interface Facts {
  /** As it is written on the way out. */
  readonly schema: JsonSchema;
  readonly refs: Readonly<Record<Direction, ReadonlySet<string>>>;
  /** Whether the type itself looks different on the way in. */
  readonly differs: boolean;
}

/**
 * By type, because what is true of a type never changes and a program's routes ask for the same types again and again:
 * 500 routes with 3000 types take 90 ms, and 120 ms with answers that are kept for one route only.
 */
const factsOf = new WeakMap<NamedType, Facts>();
const differing = new WeakMap<NamedType, boolean>();

function differs(id: string, types: TypeTable): boolean {
  const type = typeOf(id, types);
  const known = differing.get(type);
  if (known !== undefined) return known;
  const reached = reachable([id], ["input", "output"], types).map((other) => typeOf(other, types));
  const result = reached.some((other) => facts(other, types).differs);
  differing.set(type, result);
  // Nothing that is reached from a type with two equal readings can have different ones.
  if (!result) for (const other of reached) differing.set(other, false);
  return result;
}

function facts(type: NamedType, types: TypeTable): Facts {
  const known = factsOf.get(type);
  if (known) return known;
  const output = collect(type.schema, "output", types);
  const input = output.asked ? collect(type.schema, "input", types) : output;
  // Of two sides one may not have been read, which must not be to be seen.
  const apart = type.schema.kind === "toJSON" && !type.schema.self;
  const differs =
    apart || (input !== output && JSON.stringify(input.schema) !== JSON.stringify(output.schema));
  const result = { schema: output.schema, refs: { input: input.refs, output: output.refs }, differs };
  factsOf.set(type, result);
  return result;
}

/** The JSON Schema with plain ids, what it refers to, and whether the direction was asked for on the way. */
function collect(schema: Schema, direction: Direction, types: TypeTable) {
  const refs = new Set<string>();
  let asked = false;
  const converted = jsonSchema(schema, {
    types,
    ref(id) {
      refs.add(id);
      return id;
    },
    get direction() {
      asked = true;
      return direction;
    },
  });
  return { schema: converted, refs, asked };
}

function typeOf(id: string, types: TypeTable): NamedType {
  const type = types.get(id);
  if (!type) throw new Error(`Schema refers to ${id}, which is not in the type table`);
  return type;
}

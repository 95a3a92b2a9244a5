import type { JsonSchema } from "../../runtime/contract/component.js";
import type { Direction, NamedType, Schema, TypeTable } from "../schema.js";
import type { Conversion } from "./json-schema/conversion.js";
import { jsonSchema } from "./json-schema/convert.js";

/** How the named types of a program refer to each other in its document. */
export interface References {
  /**
   * Refers to named types by id alone, or by id and direction if the two differ: if a type looks different in input and output,
   * itself or through a type it refers to.
   */
  conversion(direction: Direction): Conversion;
  /** The JSON Schema of a type that looks the same in both directions, made while that was determined; `undefined` for others. */
  commonSchema(id: string): JsonSchema | undefined;
  /** The ids that a schema refers to, directly or not, in the direction of a value, each once, in order of discovery. */
  reached(schema: Schema, direction: Direction): readonly string[];
}

interface Facts {
  /** As it is written in output. */
  readonly schema: JsonSchema;
  readonly refs: Readonly<Record<Direction, ReadonlySet<string>>>;
  /** Whether the type itself looks different in input. */
  readonly differs: boolean;
}

/**
 * Caches by type, because facts about a type never change and a program's routes need the same types again and again: 500 routes
 * with 3000 types take 90 ms, and 120 ms if results are only kept for one route.
 */
export function createReferences(types: TypeTable): References {
  const factsOf = new WeakMap<NamedType, Facts>();
  const differing = new WeakMap<NamedType, boolean>();

  function differs(id: string): boolean {
    const type = typeOf(id);
    const known = differing.get(type);
    if (known !== undefined) return known;
    const reached = reachable([id], ["input", "output"]).map(typeOf);
    const result = reached.some((other) => facts(other).differs);
    differing.set(type, result);
    // If a type's two readings are equal, nothing that it reaches can have different ones.
    if (!result) for (const other of reached) differing.set(other, false);
    return result;
  }

  function facts(type: NamedType): Facts {
    const known = factsOf.get(type);
    if (known) return known;
    const output = collect(type.schema, "output", types);
    const input = output.asked ? collect(type.schema, "input", types) : output;
    // One of two sides may not have been read, which must not be visible.
    const apart = type.schema.kind === "toJSON" && !type.schema.self;
    const differs =
      apart || (input !== output && JSON.stringify(input.schema) !== JSON.stringify(output.schema));
    const result = { schema: output.schema, refs: { input: input.refs, output: output.refs }, differs };
    factsOf.set(type, result);
    return result;
  }

  /** The ids reachable from some ids, including these. */
  function reachable(ids: Iterable<string>, directions: readonly Direction[]): readonly string[] {
    const reached = new Set(ids);
    // A set also iterates over what is added during the loop: no recursion, so that no chain of types is too long.
    for (const id of reached) {
      const { refs } = facts(typeOf(id));
      for (const direction of directions) for (const next of refs[direction]) reached.add(next);
    }
    return [...reached];
  }

  function typeOf(id: string): NamedType {
    const type = types.get(id);
    if (!type) throw new Error(`Schema refers to ${id}, which is not in the type table`);
    return type;
  }

  return {
    conversion: (direction) => ({
      direction,
      types,
      ref: (id) => (differs(id) ? `${id}?${direction}` : id),
    }),
    commonSchema: (id) => (differs(id) ? undefined : facts(typeOf(id)).schema),
    reached: (schema, direction) => reachable(collect(schema, direction, types).refs, [direction]),
  };
}

/** The JSON Schema with plain ids, what it refers to, and whether the conversion read the direction. */
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

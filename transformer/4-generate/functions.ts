import type { Schema } from "../schema.js";
import type { TypeFacts } from "./facts.js";
import { isSimpleIndex } from "./index-knowledge.js";
import { LARGEST_TAKEN } from "./limits.js";
import { type TextForm, textForm } from "./text-form.js";
import { isAmbiguous } from "./tried-unions.js";

/** Where a type is decoded or encoded: as the body of a request, as a result, or as part of a result. */
export type Place = "body" | "result" | "part";

/** The functions that a type gets. */
export interface Functions {
  /** One function decodes and encodes, unless separate functions are faster. */
  readonly mode: "decode" | "encode";
  /** Whether a value is taken as it is if possible, and decoded only if not. */
  readonly takes: boolean;
  /** How it is written directly as text, if that is faster. */
  readonly text: TextForm | undefined;
}

/** Which functions a type gets where it is used. The measurements behind the choice are in `limits.ts`. */
export function functionsOf(schema: Schema, place: Place, facts: TypeFacts): Functions {
  return {
    mode: place !== "body" && isEncodedApart(schema, facts) ? "encode" : "decode",
    takes: place === "body" && isTaken(schema, facts),
    text: place === "result" ? textForm(schema, facts) : undefined,
  };
}

/** A type that contains a sparse object, an object with `toJSON`, or a property with another name on the wire. */
function isEncodedApart(schema: Schema, facts: TypeFacts): boolean {
  return facts.holdsToJson(schema) || facts.holdsRenamed(schema) || facts.holdsSparse(schema);
}

/** A type with a sparse object, whose copy is the main cost of a body, and with nothing that takers do not support. */
function isTaken(schema: Schema, facts: TypeFacts): boolean {
  const found = facts.objectsIn(schema, LARGEST_TAKEN);
  if (!found?.sparse || !found.objects.every(isSimpleIndex)) return false;
  return facts.isPlain(schema) && !isAmbiguous(schema, facts);
}

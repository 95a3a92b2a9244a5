import type { Schema } from "../schema.js";
import type { TypeFacts } from "./facts.js";
import { isSimpleIndex } from "./index-knowledge.js";
import { LARGEST_TAKEN } from "./limits.js";
import { type TextForm, textForm } from "./text-form.js";
import { isAmbiguous } from "./tried-unions.js";

/** Where a type is decoded or encoded: as the body of a request, as a result, or as a part of a result. */
export type Place = "body" | "result" | "part";

/** The functions that a type gets. */
export interface Functions {
  /** One function decodes and encodes, unless it is faster apart. */
  readonly mode: "decode" | "encode";
  /** Whether a value is taken as it is where that can be done, and only decoded where it cannot. */
  readonly takes: boolean;
  /** How it is written as text at once, where that is faster. */
  readonly text: TextForm | undefined;
}

/** Which functions a type gets where it stands. What is measured about the choice stands in `limits.ts`. */
export function functionsOf(schema: Schema, place: Place, facts: TypeFacts): Functions {
  return {
    mode: place !== "body" && isEncodedApart(schema, facts) ? "encode" : "decode",
    takes: place === "body" && isTaken(schema, facts),
    text: place === "result" ? textForm(schema, facts) : undefined,
  };
}

/** What holds a sparse object, one with `toJSON`, or a property with another name outside. */
function isEncodedApart(schema: Schema, facts: TypeFacts): boolean {
  return facts.holdsToJson(schema) || facts.holdsRenamed(schema) || facts.holdsSparse(schema);
}

/** What has a sparse object, whose copy is what a body costs most, and nothing that takers know nothing of. */
function isTaken(schema: Schema, facts: TypeFacts): boolean {
  const found = facts.objectsIn(schema, LARGEST_TAKEN);
  if (!found?.sparse || !found.objects.every(isSimpleIndex)) return false;
  return facts.isPlain(schema) && !isAmbiguous(schema, facts);
}

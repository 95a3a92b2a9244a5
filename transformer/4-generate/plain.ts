import { factsOf } from "../kinds.js";
import { reachable } from "../parts.js";
import type { Schema, TypeTable } from "../schema.js";

/**
 * Whether a type looks the same in JSON and in the handler, so that it does not matter which way a value goes.
 * A recursive type is plain unless something in it is not.
 */
export function isPlain(schema: Schema, types: TypeTable): boolean {
  for (const part of reachable([schema], types)) if (factsOf(part).converted) return false;
  return true;
}

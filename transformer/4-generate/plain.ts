import type { Schema, TypeTable } from "../schema.js";
import { reachable } from "./reach.js";

/** What looks different in the handler. */
const CONVERTED: ReadonlySet<Schema["kind"]> = new Set([
  ...(["date", "bigint", "bytes", "url", "set", "map", "toJSON"] as const),
]);

/**
 * Whether a type looks the same in JSON and in the handler, so that it does not matter which way a value goes.
 * A recursive type is plain unless something in it is not.
 */
export function isPlain(schema: Schema, types: TypeTable): boolean {
  for (const { kind } of reachable([schema], types)) if (CONVERTED.has(kind)) return false;
  return true;
}

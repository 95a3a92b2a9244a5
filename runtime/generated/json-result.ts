import type { CompiledJson, CompiledResult } from "../contract/result.js";

/** The results of most operations: JSON, with one status. */
export function json(
  status: number,
  encode: CompiledJson["encode"],
  text?: CompiledJson["text"],
): CompiledResult {
  return { status, bodies: { [status]: { kind: "json", encode, ...(text && { text }) } } };
}

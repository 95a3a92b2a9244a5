import type { CompiledJson, CompiledResult, Encode } from "../contract/result.js";

/** The results of most operations: JSON, with one status. */
export function json(status: number, encode: Encode, text?: CompiledJson["text"]): CompiledResult {
  return { status, bodies: { [status]: { kind: "json", encode, ...(text && { text }) } } };
}

/** The same for a list, by the encoder of its items. */
export function jsonList(status: number, encode: Encode): CompiledResult {
  return { status, bodies: { [status]: { kind: "json", list: true, encode } } };
}

/** No body at all. */
export function empty(status: number): CompiledResult {
  return { status, bodies: { [status]: { kind: "empty" } } };
}

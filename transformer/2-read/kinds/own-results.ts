import type { Semantics, TypeRef } from "../../semantics/semantics.js";

const BY_ITSELF = "Return it by itself, not within another value";

/** Countersign's own results, whose properties are not data, and their alternatives. */
const RESULTS: Readonly<Record<string, string>> = {
  Reply: BY_ITSELF,
  FileReply: BY_ITSELF,
  EventStream: BY_ITSELF,
  ServerSentEvent: "Yield it in a handler that returns `EventStream<T>`",
};

/** The alternative to a type that can only be a whole result; `undefined` for a type that is data. */
export function insteadOfResult(type: TypeRef, semantics: Semantics): string | undefined {
  const found = semantics.classOf(type);
  return found?.countersign && Object.hasOwn(RESULTS, found.name) ? RESULTS[found.name] : undefined;
}

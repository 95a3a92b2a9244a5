import type { ParameterFact, Semantics, SignatureFact } from "../semantics/semantics.js";

/** Whether the result of a function must be awaited, which decoders do not do. */
export function isAsynchronous({ result }: SignatureFact, semantics: Semantics): boolean {
  return semantics.identity(semantics.awaited(result)) !== semantics.identity(result);
}

/** Whether a function cannot be called with its first argument alone. */
export function takesMore([, ...others]: readonly ParameterFact[]): boolean {
  return others.some(({ optional, rest }) => !optional && !rest);
}

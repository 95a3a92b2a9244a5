import type { Type, TypeChecker, TypeNode } from "typescript";
import { ts } from "./compiler.js";
import type { PropertyFact, ToJsonFact } from "./semantics.js";
import { ref, unwrap } from "./type-ref.js";

/** The `toJSON` method among the properties of a type, unless it may be absent: that would say too little. */
export function toJsonOf(
  type: Type,
  properties: readonly PropertyFact[],
  checker: TypeChecker,
): ToJsonFact | undefined {
  const property = properties.find(({ name, optional, hidden }) => name === "toJSON" && !optional && !hidden);
  if (!property) return undefined;
  const method = unwrap(property.type).type;
  const [signature] = checker.getSignaturesOfType(method, ts.SignatureKind.Call);
  if (!signature) return undefined;
  const answer = checker.getReturnTypeOfSignature(signature);
  // Of `{ ...this }` the checker only says that it is `this`.
  const self = answer === type;
  return { answer: ref(answer, signature.declaration?.type as TypeNode | undefined), self, property };
}

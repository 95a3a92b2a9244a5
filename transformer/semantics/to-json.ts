import type { Type, TypeChecker, TypeNode } from "typescript";
import { ts } from "./compiler.js";
import type { FromJsonFact, PropertyFact, ToJsonFact } from "./semantics.js";
import { declaredSymbol, typeArguments } from "./type-names.js";
import { ref, unwrap } from "./type-ref.js";

/**
 * The `toJSON` method among the properties of a type. A method that may be absent does not count: it would not determine the
 * JSON.
 */
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
  // For `{ ...this }`, the checker only returns `this`.
  const self = answer === type;
  const from = fromJsonOf(type, checker);
  return {
    answer: ref(answer, signature.declaration?.type as TypeNode | undefined),
    self,
    property,
    ...(from && { from }),
  };
}

/** The counterpart of `toJSON` in the class of an instance. */
function fromJsonOf(type: Type, checker: TypeChecker): FromJsonFact | undefined {
  const symbol = declaredSymbol(type, checker);
  if (!symbol?.valueDeclaration || !(symbol.flags & ts.SymbolFlags.Class)) return undefined;
  const made = checker.getTypeOfSymbol(symbol);
  const method = checker.getPropertyOfType(made, "fromJSON");
  const declaration = method?.valueDeclaration;
  if (!method || !declaration) return undefined;
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  if (ts.getCombinedModifierFlags(declaration) & hidden) return undefined;
  const making = checker.getTypeOfSymbol(method);
  if (checker.getSignaturesOfType(making, ts.SignatureKind.Call).length === 0) return undefined;
  return { class: ref(made), method: ref(making), generic: typeArguments(type, checker).length > 0 };
}

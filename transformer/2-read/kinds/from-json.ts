import { CS2103 } from "../../diagnostics/catalogue.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { ProjectMethod } from "../../schema.js";
import type { FromJsonFact, SignatureFact, ToJsonFact, TypeRef } from "../../semantics/semantics.js";
import { isForeign } from "../place.js";
import { isAsynchronous, takesMore } from "../project-function.js";
import { importProblem, projectValue } from "../project-value.js";
import type { Reading } from "../reading.js";

/** Makes the instances of a class from received values. */
export interface Making {
  readonly made: ProjectMethod;
  /** The type that it takes. */
  readonly wire: TypeRef;
}

/**
 * How a class with `toJSON` makes its instances from JSON: `static fromJSON(wire: W): C`.
 * @returns why it cannot, if it looks intended; `undefined` if it does not: the class is then received as its data.
 */
export function makingOf(
  type: TypeRef,
  fact: ToJsonFact & { readonly from: FromJsonFact },
  reading: Reading,
): Making | Diagnostic | undefined {
  const [value] = reading.semantics.valuesBehind(fact.from.class, type);
  if (!value) return undefined;
  const unreachable = importProblem(`\`${value.text}.fromJSON\``, value, reading);
  if (unreachable) return isForeign(value.declaration) ? undefined : unreachable;
  const { signatures } = reading.semantics.callable(fact.from.method, value.name);
  const [signature, ...others] = signatures;
  const reason =
    signature && others.length === 0
      ? problemOf(signature, type, fact.from, reading)
      : `has ${signatures.length} signatures`;
  if (!signature || reason !== undefined)
    return CS2103({ name: `${value.text}.fromJSON`, reason: reason ?? "cannot be called" });
  return { made: { of: projectValue(value), name: "fromJSON" }, wire: wireOf(signature, fact, reading) };
}

function problemOf(
  signature: SignatureFact,
  type: TypeRef,
  from: FromJsonFact,
  { semantics }: Reading,
): string | undefined {
  const { parameters, result, generic } = signature;
  if (isAsynchronous(signature, semantics)) return "is asynchronous";
  const [first] = parameters;
  if (!first || first.rest) return "takes nothing";
  if (takesMore(parameters)) return "takes more than one value";
  // Only the caller of a generic method knows what it returns.
  if (generic) return from.generic ? undefined : "is generic";
  if (semantics.isAssignable(result, type)) return undefined;
  return `returns \`${semantics.print(result)}\`, which not every \`${semantics.print(type)}\` is`;
}

/** If the class is generic, such as `Money<"EUR">`, only the type that `toJSON` returns contains the currency. */
function wireOf(
  { parameters: [first] }: SignatureFact,
  { answer, from }: ToJsonFact,
  reading: Reading,
): TypeRef {
  if (!first || from?.generic || reading.semantics.shape(first.type).kind === "any") return answer;
  return first.type;
}

import { CS2100 } from "../../diagnostics/catalogue.js";
import type { FunctionCheck, Schema } from "../../schema.js";
import type { NamedValue, Semantics, TypeRef } from "../../semantics/semantics.js";
import type { Place } from "../place.js";
import { isAsynchronous, takesMore } from "../project-function.js";
import { namedValues, projectValue } from "../project-value.js";
import type { Reading } from "../reading.js";

/**
 * Returns the schema with the checks of the project's functions.
 * @param checks the types of the functions.
 * @param type the type that contains the checks, whose values the functions receive.
 */
export function applyFunctionChecks(
  schema: Schema,
  checks: readonly TypeRef[],
  type: TypeRef,
  place: Place,
  reading: Reading,
): Schema {
  const found = checks.flatMap((check) => checksOf(check, type, place, reading));
  const before = schema.checks ?? [];
  const isNew = ({ calls }: FunctionCheck) =>
    !before.some((each) => "calls" in each && each.calls.id === calls.id);
  const added = found.filter(isNew);
  return added.length === 0 ? schema : { ...schema, checks: [...before, ...added] };
}

function checksOf(check: TypeRef, type: TypeRef, place: Place, reading: Reading): readonly FunctionCheck[] {
  return namedValues("Check<typeof", check, type, place, reading).flatMap((value) => {
    const reason = problemOf(value, type, reading.semantics);
    if (reason === undefined) return [{ name: value.text, calls: projectValue(value) }];
    reading.report(CS2100({ name: value.text, reason }), place);
    return [];
  });
}

/** Why a function cannot check values of a type. */
function problemOf({ type, name }: NamedValue, value: TypeRef, semantics: Semantics): string | undefined {
  const { kind, signatures } = semantics.callable(type, name);
  if (kind === "class") return "is a class";
  const [signature, ...more] = signatures;
  if (!signature) return "is not a function";
  if (more.length > 0) return `has ${signatures.length} signatures`;
  if (signature.generic) return "is generic";
  const { result, parameters } = signature;
  if (isAsynchronous(signature, semantics)) return "is asynchronous";
  if (!isVerdict(result, semantics)) {
    return `returns \`${semantics.print(result)}\` but must return \`true\` or a message`;
  }
  const [first] = parameters;
  if (takesMore(parameters)) return "takes more parameters than the value";
  if (!first || first.rest || semantics.isAssignable(value, first.type)) return undefined;
  return `takes \`${semantics.print(first.type)}\`, which not every \`${semantics.print(value)}\` is`;
}

/** `boolean`, `true`, `string`, and unions of these. */
function isVerdict(type: TypeRef, semantics: Semantics): boolean {
  const shape = semantics.shape(type);
  if (shape.kind === "union") return shape.members.every((member) => isVerdict(member, semantics));
  if (shape.kind === "literal") return typeof shape.value === "boolean" || typeof shape.value === "string";
  return ["boolean", "string", "template"].includes(shape.kind);
}

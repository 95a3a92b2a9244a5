import type { Type, TypeChecker, TypeReference } from "typescript";
import { ts } from "./compiler.js";
import type { ModuleNames } from "./module-names.js";
import { basesOf } from "./property-order.js";
import type { HttpErrorFact } from "./semantics.js";
import { typeArguments } from "./type-names.js";
import { ref, unwrap } from "./type-ref.js";

/** What is known of errors of a type that is Countersign's `HttpError`, or a class below it. */
export function httpErrorOf(
  written: Parameters<typeof unwrap>[0],
  checker: TypeChecker,
  modules: ModuleNames,
): HttpErrorFact | undefined {
  const { type } = unwrap(written);
  const args = argumentsOf(type, checker, modules);
  const status = args && propertyType(type, "status", checker);
  if (!args || !status) return undefined;
  const [, detail] = args;
  return { status: ref(status), detail: ref(detail ?? withoutText(type, checker)) };
}

/** The arguments of `HttpError<…>` behind a type; `undefined` in the place of one that a class on the way makes up. */
function argumentsOf(
  type: Type,
  checker: TypeChecker,
  modules: ModuleNames,
): readonly (Type | undefined)[] | undefined {
  if (isHttpError(type, modules)) return typeArguments(type, checker);
  const [base] = basesOf(type, checker);
  const inherited = base && argumentsOf(base, checker, modules);
  const { target } = type as Partial<TypeReference>;
  if (!inherited || !target?.typeParameters) return inherited;
  // The base is that of the class as declared: its type parameters stand for this type's arguments.
  const parameters: readonly Type[] = target.typeParameters;
  const own = typeArguments(type, checker);
  return inherited.map((argument) => {
    const at = argument ? parameters.indexOf(argument) : -1;
    return at >= 0 ? own[at] : argument && isClosed(argument) ? argument : undefined;
  });
}

/** Whether nothing in a type can be one of a class's type parameters. */
function isClosed({ flags }: Type): boolean {
  return (flags & (ts.TypeFlags.Object | ts.TypeFlags.UnionOrIntersection | ts.TypeFlags.Instantiable)) === 0;
}

/** `detail` is declared as what the class says or text. */
function withoutText(type: Type, checker: TypeChecker): Type {
  const detail = propertyType(type, "detail", checker);
  if (!detail?.isUnion()) return detail ?? checker.getUnknownType();
  const others = detail.types.filter((member) => !(member.flags & ts.TypeFlags.String));
  const [only] = others;
  return others.length === 1 && only ? only : detail;
}

function propertyType(type: Type, name: string, checker: TypeChecker): Type | undefined {
  const property = type.getProperty(name);
  return property && checker.getTypeOfSymbol(property);
}

function isHttpError(type: Type, modules: ModuleNames): boolean {
  const symbol = type.getSymbol();
  const declaration = symbol?.name === "HttpError" ? symbol.valueDeclaration : undefined;
  return declaration !== undefined && modules.isCountersign(declaration.getSourceFile().fileName);
}

import type { Type, TypeChecker, TypeReference } from "typescript";
import { ts } from "./compiler.js";
import type { ModuleNames } from "./module-names.js";
import { basesOf } from "./property-order.js";
import type { HttpErrorFact, TypeRef } from "./semantics.js";
import { typeArguments } from "./type-names.js";
import { ref, unwrap } from "./type-ref.js";

/** What a type, or each member of a union, says that is Countersign's `HttpError`, or a class below it. */
export function httpErrorsOf(
  written: TypeRef,
  checker: TypeChecker,
  modules: ModuleNames,
): readonly HttpErrorFact[] {
  const { type } = unwrap(written);
  // The checker's own order of a union depends on the order of files.
  const text = (member: Type) => checker.typeToString(member);
  const members = type.isUnion() ? type.types.toSorted((a, b) => (text(a) < text(b) ? -1 : 1)) : [type];
  return members.flatMap((member) => httpErrorOf(member, checker, modules) ?? []);
}

function httpErrorOf(type: Type, checker: TypeChecker, modules: ModuleNames): HttpErrorFact | undefined {
  const args = argumentsOf(type, checker, modules);
  const status = args && propertyType(type, "status", checker);
  if (!args || !status) return undefined;
  const detail = args[1] ?? withoutText(type, checker);
  return { status: ref(status), detail: saysNothing(detail) ? undefined : ref(detail) };
}

function saysNothing({ flags }: Type): boolean {
  const { Any, Unknown, Undefined, TypeParameter } = ts.TypeFlags;
  return (flags & (Any | Unknown | Undefined | TypeParameter)) !== 0;
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

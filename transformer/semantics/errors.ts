import type { Program, Type, TypeChecker, TypeReference } from "typescript";
import type { ErrorBase } from "../../runtime/contract/error-fragment.js";
import { ts } from "./compiler.js";
import type { ModuleNames } from "./module-names.js";
import { basesOf } from "./property-order.js";
import type { ErrorFact, TypeRef } from "./semantics.js";
import { typeArguments } from "./type-names.js";
import { ref, unwrap } from "./type-ref.js";

/** The facts about a type that is an `Error`, or about each such member of a union. */
export function errorsOf(
  written: TypeRef,
  { checker, modules, program }: ErrorReading,
): readonly ErrorFact[] {
  const { type } = unwrap(written);
  // The checker's own order of a union depends on the order of files.
  const text = (member: Type) => checker.typeToString(member);
  const members = type.isUnion() ? type.types.toSorted((a, b) => (text(a) < text(b) ? -1 : 1)) : [type];
  return members.flatMap((member) => {
    const constraint = checker.getBaseConstraintOfType(member) ?? member;
    // `Object.assign(new HttpError(404), { … })`
    const parts = constraint.isIntersection() ? constraint.types : [constraint];
    const found = parts.map((part) => errorOf(part, { checker, modules, program }));
    return found.find((fact) => fact !== undefined) ?? [];
  });
}

/** What is needed to distinguish errors. */
export interface ErrorReading {
  readonly checker: TypeChecker;
  readonly modules: ModuleNames;
  readonly program: Program;
}

/** The instances of a class that an expression names; `undefined` if it can be one of several. */
export function errorClassOf(written: TypeRef, reading: ErrorReading): ErrorFact | undefined {
  const prototype = propertyType(unwrap(written).type, "prototype", reading.checker);
  return prototype && !prototype.isUnion() ? errorOf(prototype, reading) : undefined;
}

function errorOf(type: Type, reading: ErrorReading): ErrorFact | undefined {
  const chain = chainOf(type, reading);
  const base = chain.at(-1)?.base;
  if (!base) return undefined;
  const classes = chain.filter((each) => each.base === undefined).map(({ id }) => id);
  return {
    base,
    classes,
    foreign: chain[0]?.foreign ?? true,
    http: base === "HttpError" ? httpErrorOf(type, reading.checker, reading.modules) : undefined,
  };
}

interface ErrorClass {
  readonly id: string;
  /** The class is not the project's, so its code is not visible. */
  readonly foreign: boolean;
  readonly base: ErrorBase | undefined;
}

/** The classes from a type up to one of the known bases. Without a known base, the type is not an error. */
function chainOf(type: Type, reading: ErrorReading): readonly ErrorClass[] {
  const own = errorClass(type, reading);
  if (!own) return [];
  if (own.base) return [own];
  const [base] = basesOf(type, reading.checker);
  return base ? [own, ...chainOf(base, reading)] : [own];
}

function errorClass(type: Type, { modules, program }: ErrorReading): ErrorClass | undefined {
  const symbol = type.getSymbol();
  const declaration = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
  if (!symbol || !declaration) return undefined;
  const file = declaration.getSourceFile();
  const isPlatform = program.isSourceFileDefaultLibrary(file);
  const module = isPlatform ? "" : modules.nameOf(file.fileName);
  // Only names at the top level of a module are the module's own.
  const isOwn = ts.isSourceFile(declaration) || ts.isSourceFile(declaration.parent);
  const place = isPlatform || isOwn ? "" : `:${declaration.getStart()}`;
  return {
    id: `${module}#${symbol.name}${place}`,
    foreign: file.isDeclarationFile || file.fileName.includes("/node_modules/"),
    base: baseOf(symbol.name, { isPlatform, module, isCountersign: modules.isCountersign(file.fileName) }),
  };
}

function baseOf(
  name: string,
  { isPlatform, module, isCountersign }: { isPlatform: boolean; module: string; isCountersign: boolean },
): ErrorBase | undefined {
  if (isPlatform) return name === "Error" ? name : undefined;
  if (isCountersign) return name === "HttpError" || name === "RequestValidationError" ? name : undefined;
  return name === "HTTPException" && module.startsWith("hono/") ? name : undefined;
}

function httpErrorOf(type: Type, checker: TypeChecker, modules: ModuleNames): ErrorFact["http"] {
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

/** The type arguments of the `HttpError<…>` behind a type; `undefined` instead of an argument that a class in between computes. */
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
  // The base is the base of the class as declared. Its type parameters are replaced by this type's arguments.
  const parameters: readonly Type[] = target.typeParameters;
  const own = typeArguments(type, checker);
  return inherited.map((argument) => {
    const at = argument ? parameters.indexOf(argument) : -1;
    return at >= 0 ? own[at] : argument && isClosed(argument) ? argument : undefined;
  });
}

/** Whether a type cannot contain any of a class's type parameters. */
function isClosed({ flags }: Type): boolean {
  return (flags & (ts.TypeFlags.Object | ts.TypeFlags.UnionOrIntersection | ts.TypeFlags.Instantiable)) === 0;
}

/** `detail` is declared as a union of the class's own type and `string`. */
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

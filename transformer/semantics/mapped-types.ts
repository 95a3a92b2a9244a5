import type { Node, Symbol as TsSymbol, Type, TypeChecker, TypeNode } from "typescript";
import { ts } from "./compiler.js";

/**
 * Internal fields of the checker's mapped types, without a public reader. Every field may be missing: only an order, a position
 * in the source or a name is derived from them, and there is a fallback for each.
 */
interface MappedType extends Type {
  /** `T` of `{ [K in keyof T]: … }`. It is set after the members are resolved. */
  readonly modifiersType?: Type;
  readonly mapper?: Mapper;
}

interface Mapper {
  readonly target?: unknown;
  readonly targets?: readonly unknown[];
  readonly mapper1?: Mapper;
  readonly mapper2?: Mapper;
}

interface MappedSymbol extends TsSymbol {
  readonly links?: {
    readonly mappedType?: Type;
    readonly keyType?: Type;
    readonly syntheticOrigin?: TsSymbol;
  };
}

export function isMapped(type: Type): type is MappedType {
  const { objectFlags = 0 } = type as { objectFlags?: number };
  return (type.flags & ts.TypeFlags.Object) !== 0 && (objectFlags & ts.ObjectFlags.Mapped) !== 0;
}

/**
 * The scalar under a mapped type. TypeScript maps `number` to itself, but `number & Tag` to the methods of a number. On the wire,
 * `{ [K in keyof T]?: DeepPartial<T[K]> }` applied to an `Int` is an `Int`.
 */
export function mappedScalar(type: Type, checker: TypeChecker): Type | undefined {
  const { inner } = mappedWhole(type, checker);
  const found = inner && (mappedScalar(inner, checker) ?? inner);
  return found?.isIntersection() && found.types.some(isScalar) ? found : undefined;
}

/**
 * The type under a mapped type that goes through all of its keys: `Map<K, V>` of `Readonly<Map<K, V>>`, whose methods TypeScript
 * copies as if they were data.
 */
export function mappedWhole(
  type: Type,
  checker: TypeChecker,
): { readonly inner?: Type; readonly isWhole: boolean } {
  if (!isMapped(type)) return { isWhole: false };
  const { length } = checker.getPropertiesOfType(type);
  // It is set after the members are resolved.
  const { modifiersType } = type;
  if (!modifiersType) return { isWhole: false };
  return { inner: modifiersType, isWhole: checker.getPropertiesOfType(modifiersType).length === length };
}

function isScalar({ flags }: Type): boolean {
  const scalar = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike;
  return (flags & (scalar | ts.TypeFlags.BooleanLike)) !== 0;
}

/**
 * The type whose keys a mapped type goes through: `T` of `[K in keyof T]`, and also of `[K in keyof T & string as …]` and `[K in
 * KeysOf<T>]`. For these, the checker keeps no link back, and only the type arguments are left to look at.
 */
export type KeySource = (type: Type) => Type | undefined;

/** Found once, because each property of the type needs it. */
export function createKeySource(checker: TypeChecker): KeySource {
  const sources = new Map<Type, Type | undefined>();
  return (type) => {
    if (!isMapped(type)) return undefined;
    if (!sources.has(type)) sources.set(type, findKeySource(type, checker));
    return sources.get(type);
  };
}

function findKeySource(type: MappedType, checker: TypeChecker): Type | undefined {
  const keys = checker.getPropertiesOfType(type).map(keyOf);
  const { modifiersType, mapper } = type;
  const candidates = [
    ...(modifiersType ? [modifiersType] : []),
    ...writtenSources(type, checker),
    ...targetsOf(mapper),
  ];
  return candidates.find((candidate) => candidate !== type && hasKeys(candidate, keys, checker));
}

function hasKeys(type: Type, keys: readonly string[], checker: TypeChecker): boolean {
  if (type.isUnion()) {
    const names = new Set(type.types.map(literalName));
    return keys.every((key) => names.has(key));
  }
  const isObject = (type.flags & ts.TypeFlags.Object) !== 0 || type.isIntersection();
  return isObject && keys.every((key) => checker.getPropertyOfType(type, key) !== undefined);
}

/** The types that the written keys name: `Item` of `[K in keyof Item & string]` and of `[K in KeysOf<Item>]`. */
function writtenSources(type: Type, checker: TypeChecker): readonly Type[] {
  const declaration = type.getSymbol()?.declarations?.find(ts.isMappedTypeNode);
  const keys = declaration?.typeParameter.constraint;
  return keys ? namedTypes(keys).map((node) => checker.getTypeFromTypeNode(node)) : [];
}

function namedTypes(node: Node): readonly TypeNode[] {
  if (ts.isTypeOperatorNode(node)) return [node.type];
  if (ts.isTypeReferenceNode(node)) return node.typeArguments ?? [];
  return node.getChildren().flatMap(namedTypes);
}

function targetsOf(mapper: Mapper | undefined, depth = 0): readonly Type[] {
  if (!mapper || depth > 8) return [];
  const own = [mapper.target, ...(mapper.targets ?? [])].filter(isType);
  return [...own, ...targetsOf(mapper.mapper1, depth + 1), ...targetsOf(mapper.mapper2, depth + 1)];
}

function isType(value: unknown): value is Type {
  return typeof value === "object" && value !== null && "flags" in value;
}

/** The key that a property of a mapped type was made from. For a property of any other type, its own name. */
export function keyOf(symbol: TsSymbol): string {
  const key = (symbol as MappedSymbol).links?.keyType;
  return (key && literalName(key)) ?? symbol.name;
}

/** The property name that a literal type represents. */
export function literalName(type: Type): string | undefined {
  return type.isStringLiteral() || type.isNumberLiteral() ? String(type.value) : undefined;
}

/** What is needed to follow the properties of mapped types. */
export interface MappedTypes {
  readonly checker: TypeChecker;
  readonly keySource: KeySource;
}

/** The property that a mapped type's property was made from; `undefined` for any other property. */
export function mappedFrom(symbol: TsSymbol, { checker, keySource }: MappedTypes): TsSymbol | undefined {
  const { links } = symbol as MappedSymbol;
  if (!links) return undefined;
  const { mappedType, syntheticOrigin } = links;
  if (syntheticOrigin) return syntheticOrigin;
  const source = mappedType && keySource(mappedType);
  // A list of keys is not a type with properties, but the checker would look for them in each key.
  if (!source || source.isUnion()) return undefined;
  return checker.getPropertyOfType(source, keyOf(symbol));
}

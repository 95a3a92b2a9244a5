import type {
  Declaration,
  LiteralType,
  Program,
  TemplateLiteralType,
  Symbol as TsSymbol,
  TupleTypeReference,
  Type,
  TypeChecker,
  TypeNode,
  TypeReference,
  UnionOrIntersectionType,
} from "typescript";
import type { SourceLocation } from "../schema.js";
import { ts } from "./compiler.js";
import { documentationOf, NO_DOCUMENTATION } from "./documentation.js";
import type {
  ObjectMembers,
  PropertyFact,
  Semantics,
  TupleElement,
  TypeRef,
  TypeShape,
} from "./semantics.js";
import { argumentNode, elementNode, tupleElementNode } from "./type-nodes.js";
import { createUnionOrder } from "./union-order.js";

/** What a `TypeRef` really is: the checker's type and, where known, the node it was written as. */
export interface Written {
  readonly type: Type;
  readonly node: TypeNode | undefined;
}

export const ref = (type: Type, node?: TypeNode): TypeRef => ({ type, node }) as unknown as TypeRef;
export const unwrap = (type: TypeRef): Written => type as unknown as Written;

/** Classes of the platform that are values of their own rather than objects with properties. */
const BUILTINS = new Set(
  (
    "Date RegExp Promise PromiseLike Map Set ReadonlyMap ReadonlySet WeakMap WeakSet WeakRef Error Function " +
    "Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array " +
    "BigInt64Array BigUint64Array ArrayBuffer SharedArrayBuffer DataView Buffer URL URLSearchParams " +
    "Blob File FormData Headers Request Response ReadableStream WritableStream AbortSignal AbortController " +
    "Iterable Iterator Generator AsyncIterable AsyncIterator AsyncGenerator AsyncIterableIterator " +
    "AsyncIteratorObject IterableIterator String Number Boolean Symbol BigInt Temporal"
  ).split(" "),
);

/** Packages that declare the platform beside TypeScript's own library. */
const PLATFORM = /\/node_modules\/(@types\/node|undici-types|bun-types|@cloudflare\/workers-types)\//;

export function createShapes(program: Program, checker: TypeChecker): Pick<Semantics, "shape" | "members"> {
  const orderOf = createUnionOrder(checker);

  function shape(written: TypeRef): TypeShape {
    const { type, node } = unwrap(written);
    const simple = simpleShape(type);
    if (simple) return simple;
    if (type.isUnion())
      return { kind: "union", members: orderOf(type, node).map(({ type, node }) => ref(type, node)) };
    if (type.isIntersection()) {
      const nodes = node && ts.isIntersectionTypeNode(node) ? node.types : [];
      return { kind: "intersection", members: type.types.map((member, i) => ref(member, nodes[i])) };
    }
    if (type.flags & ts.TypeFlags.TemplateLiteral) {
      const { texts, types } = type as TemplateLiteralType;
      return { kind: "template", texts, types: types.map((part) => ref(part)) };
    }
    // Type parameters, `keyof T`, unresolved conditional types, `Uppercase<string>`: nothing that a value can be
    // checked against.
    if (!(type.flags & ts.TypeFlags.Object)) return { kind: "type-parameter" };
    return objectShape(type, node);
  }

  function objectShape(type: Type, node: TypeNode | undefined): TypeShape {
    if (checker.isTupleType(type))
      return { kind: "tuple", elements: tupleElements(type as TupleTypeReference, node) };
    if (checker.isArrayType(type)) {
      const element = checker.getTypeArguments(type as TypeReference)[0];
      if (element) return { kind: "array", element: ref(element, elementNode(node)) };
    }
    const builtin = builtinName(type);
    if (builtin) {
      const reference = type as TypeReference;
      const args = reference.target
        ? checker.getTypeArguments(reference).slice(0, reference.target.typeParameters?.length ?? 0)
        : [];
      return { kind: "builtin", name: builtin, args: args.map((arg, i) => ref(arg, argumentNode(node, i))) };
    }
    if (type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0)
      return { kind: "function" };
    return { kind: "object", isClass: type.isClass(), ...members(ref(type, node)) };
  }

  function tupleElements(type: TupleTypeReference, node: TypeNode | undefined): readonly TupleElement[] {
    const { elementFlags } = type.target;
    return checker.getTypeArguments(type).flatMap((element, i) => {
      const flags = elementFlags[i];
      if (flags === undefined) return [];
      return [
        {
          type: ref(element, tupleElementNode(node, i)),
          optional: (flags & ts.ElementFlags.Optional) !== 0,
          rest: (flags & ts.ElementFlags.Variable) !== 0,
        },
      ];
    });
  }

  function builtinName(type: Type): string | undefined {
    const symbol = type.getSymbol();
    if (!symbol || !BUILTINS.has(symbol.name)) return undefined;
    const file = symbol.declarations?.[0]?.getSourceFile();
    if (!file) return undefined;
    const platform = program.isSourceFileDefaultLibrary(file) || PLATFORM.test(file.fileName);
    return platform ? symbol.name : undefined;
  }

  const known = new Map<Type, ObjectMembers>();

  function members(written: TypeRef): ObjectMembers {
    const { type } = unwrap(written);
    const remembered = known.get(type);
    if (remembered) return remembered;
    const found: ObjectMembers = {
      properties: inDeclarationOrder(type, checker).map((symbol) => propertyFact(symbol)),
      index: checker
        .getIndexInfosOfType(type)
        .map((info) => ({ key: ref(info.keyType), value: ref(info.type, info.declaration?.type) })),
    };
    known.set(type, found);
    return found;
  }

  /** Most facts are asked of few properties (typia's tags have six nobody needs documented): each is found when asked. */
  function propertyFact(symbol: TsSymbol): PropertyFact {
    const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
    const modifiers = declaration ? ts.getCombinedModifierFlags(declaration) : 0;
    const type = lazy(() => ref(checker.getTypeOfSymbol(symbol), declaration && annotationOf(declaration)));
    const location = lazy(() => declaration && nameLocation(declaration));
    const documentation = lazy(() => (declaration ? documentationOf(declaration) : NO_DOCUMENTATION));
    return {
      name: ts.symbolName(symbol),
      get type() {
        return type();
      },
      optional: (symbol.flags & ts.SymbolFlags.Optional) !== 0,
      readonly: (modifiers & ts.ModifierFlags.Readonly) !== 0,
      method: (symbol.flags & ts.SymbolFlags.Method) !== 0,
      hidden:
        (modifiers & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0 || isUnspeakable(symbol),
      get declaration() {
        return location();
      },
      get documentation() {
        return documentation();
      },
    };
  }

  return { shape, members };
}

function lazy<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function annotationOf(declaration: Declaration): TypeNode | undefined {
  const annotated =
    ts.isPropertySignature(declaration) ||
    ts.isPropertyDeclaration(declaration) ||
    ts.isParameter(declaration);
  return annotated ? declaration.type : undefined;
}

function nameLocation(declaration: Declaration): SourceLocation {
  const file = declaration.getSourceFile();
  const name = ts.getNameOfDeclaration(declaration) ?? declaration;
  const start = name.getStart(file);
  return { file: file.fileName, start, length: name.getEnd() - start };
}

/** `#name` and `[symbol]`: properties JSON has no key for. The checker's own spelling tells them from `[KEY]`. */
function isUnspeakable(symbol: TsSymbol): boolean {
  return /^__[@#]/.test(String(symbol.escapedName));
}

function simpleShape(type: Type): TypeShape | undefined {
  const { flags } = type;
  if (flags & ts.TypeFlags.Any) return { kind: "any" };
  if (flags & ts.TypeFlags.Unknown) return { kind: "unknown" };
  if (flags & ts.TypeFlags.Never) return { kind: "never" };
  if (flags & ts.TypeFlags.ESSymbolLike) return { kind: "symbol" };
  if (flags & ts.TypeFlags.NonPrimitive) return { kind: "nonprimitive" };
  if (flags & ts.TypeFlags.Undefined) return { kind: "undefined" };
  if (flags & ts.TypeFlags.Void) return { kind: "void" };
  if (flags & ts.TypeFlags.Null) return { kind: "null" };
  if (flags & ts.TypeFlags.String) return { kind: "string" };
  if (flags & ts.TypeFlags.Number) return { kind: "number" };
  if (flags & ts.TypeFlags.BigInt) return { kind: "bigint" };
  if (flags & ts.TypeFlags.Boolean) return { kind: "boolean" };
  if (type.isUnion()) return undefined;
  if (flags & ts.TypeFlags.BooleanLiteral) {
    return {
      kind: "literal",
      value: (type as unknown as { intrinsicName: string }).intrinsicName === "true",
    };
  }
  if (flags & ts.TypeFlags.Literal) {
    const { value } = type as LiteralType;
    return { kind: "literal", value: typeof value === "object" ? bigintValue(value) : value };
  }
  return undefined;
}

function bigintValue(value: { negative: boolean; base10Value: string }): bigint {
  const magnitude = BigInt(value.base10Value);
  return value.negative ? -magnitude : magnitude;
}

/**
 * The checker lists a type's own properties before the inherited ones; people write and read the base first
 * (and pydantic serialises it first).
 */
function inDeclarationOrder(type: Type, checker: TypeChecker): readonly TsSymbol[] {
  const properties = checker.getPropertiesOfType(type);
  const inherited = new Set<string>();
  const collect = (from: Type): void => {
    for (const base of basesOf(from, checker)) {
      collect(base);
      for (const symbol of checker.getPropertiesOfType(base)) inherited.add(symbol.name);
    }
  };
  const parts = type.isIntersection() ? (type as UnionOrIntersectionType).types : [type];
  for (const part of parts) collect(part);
  if (inherited.size === 0) return properties;
  const rank = new Map([...inherited].map((name, i) => [name, i]));
  const rankOf = (symbol: TsSymbol) => rank.get(symbol.name) ?? rank.size;
  return properties.toSorted((a, b) => rankOf(a) - rankOf(b));
}

export function basesOf(type: Type, checker: TypeChecker): readonly Type[] {
  if (!(type.flags & ts.TypeFlags.Object)) return [];
  const target = (type as TypeReference).target ?? type;
  return target.isClassOrInterface() ? checker.getBaseTypes(target) : [];
}

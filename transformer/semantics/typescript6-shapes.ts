import type {
  Declaration,
  IndexInfo,
  LiteralType,
  Node,
  Program,
  TemplateLiteralType,
  TemplateLiteralTypeNode,
  TupleTypeReference,
  Type,
  TypeChecker,
  TypeNode,
  TypeReference,
  UnionType,
} from "typescript";
import { ts } from "./compiler.js";
import { documentationOf, NO_DOCUMENTATION } from "./documentation.js";
import { flagBits } from "./flag-enums.js";
import { createKeySource, isMapped, mappedScalar, mappedWhole } from "./mapped-types.js";
import { platformBase, platformClass } from "./platform.js";
import { createTypeOfProperty, declaringSymbol, isReadable, propertyFact } from "./property-facts.js";
import { basesOf, createWrittenOrder } from "./property-order.js";
import { createDocumentationAround } from "./property-origins.js";
import type { IndexFact, ObjectMembers, Semantics, TupleElement, TypeRef, TypeShape } from "./semantics.js";
import { toJsonOf } from "./to-json.js";
import { typeArguments } from "./type-names.js";
import {
  aliasedNode,
  argumentNode,
  elementNode,
  recordArguments,
  referenced,
  tupleElementNode,
} from "./type-nodes.js";
import { ref, unwrap } from "./type-ref.js";

export interface Shapes extends Pick<Semantics, "shape" | "members"> {
  /** The declaration of an object type's first property. */
  declarationOf(type: Type): Declaration | undefined;
}

export function createShapes(program: Program, checker: TypeChecker): Shapes {
  const sources = {
    checker,
    keySource: createKeySource(checker),
    documentationAround: createDocumentationAround(),
    typeOfProperty: createTypeOfProperty(checker),
  };
  const order = createWrittenOrder(sources);

  function shape(written: TypeRef): TypeShape {
    const { type: given, node } = unwrap(written);
    const type = isMapped(given) ? (mappedScalar(given, checker) ?? mappedClass(given) ?? given) : given;
    const simple = simpleShape(type);
    if (simple) return simple;
    if (type.isUnion()) return unionShape(type, node);
    if (type.isIntersection()) {
      const nodes = node && ts.isIntersectionTypeNode(node) ? node.types : [];
      return { kind: "intersection", members: type.types.map((member, i) => ref(member, nodes[i])) };
    }
    if (type.flags & ts.TypeFlags.TemplateLiteral) {
      const { texts, types } = type as TemplateLiteralType;
      return { kind: "template", texts, types: types.map((part) => ref(part)) };
    }
    // Type parameters, `keyof T`, unresolved conditional types: no value can be checked against these.
    if (!(type.flags & ts.TypeFlags.Object)) return { kind: "type-parameter" };
    return objectShape(type, node);
  }

  /** The class of the platform under `Readonly<Map<K, V>>` and `DeepPartial<Date>`. */
  function mappedClass(type: Type): Type | undefined {
    const { inner, isWhole } = mappedWhole(type, checker);
    if (!inner || !isWhole) return undefined;
    return platformClass(inner, program) ? inner : mappedClass(inner);
  }

  /** Keyed by type and written node: sorting 2,000 properties of an enum with 2,000 members took 7 s. */
  const unions = new Map<Type, Map<Node | undefined, TypeShape>>();

  function unionShape(type: UnionType, node: TypeNode | undefined): TypeShape {
    const shapes = unions.get(type) ?? new Map<Node | undefined, TypeShape>();
    unions.set(type, shapes);
    const written = node && declaredOnce(node, checker);
    const shape = shapes.get(written) ?? orderedUnion(type, node);
    shapes.set(written, shape);
    return shape;
  }

  function orderedUnion(type: UnionType, node: TypeNode | undefined): TypeShape {
    const template = node && type.types.some(isTemplate) ? templateNode(node, type, checker) : undefined;
    if (template) {
      const parts = template.templateSpans.map((span) => span.type);
      return {
        kind: "template",
        texts: [template.head.text, ...template.templateSpans.map((span) => span.literal.text)],
        types: parts.map((part) => ref(checker.getTypeFromTypeNode(part), part)),
      };
    }
    const members = order.members(type, node).map((member) => ref(member.type, member.node, node));
    const bits = flagBits(type, checker);
    return { kind: "union", members, ...(bits !== undefined && { bits }) };
  }

  function objectShape(type: Type, reference: TypeNode | undefined): TypeShape {
    const node = aliasedNode(reference, checker);
    if (checker.isTupleType(type))
      return { kind: "tuple", elements: tupleElements(type as TupleTypeReference, node) };
    if (checker.isArrayType(type)) {
      const element = checker.getTypeArguments(type as TypeReference)[0];
      if (element) return { kind: "array", element: ref(element, elementNode(node)) };
    }
    const base = arrayBase(type, checker);
    if (base) return extendedArray(type, base);
    const builtin = platformClass(type, program);
    if (builtin) {
      const args = typeArguments(type, checker);
      return { kind: "builtin", name: builtin, args: args.map((arg, i) => ref(arg, argumentNode(node, i))) };
    }
    // The content of a platform class is not known to be data.
    const extended = platformBase(type, program, checker);
    const same = extended && sameAsBase(type);
    if (same) return objectShape(same, undefined);
    if (extended) return { kind: "extension", name: checker.typeToString(type), base: extended };
    if (type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0)
      return { kind: "function" };
    return { kind: "object", ...members(ref(type, node)) };
  }

  /**
   * The base of an interface that adds nothing to it and is only another name: `interface Seen extends Set<string> {}`. A class
   * counts only if a package declares it, as mongoose does with its dates: a class of the project has instances of its own.
   */
  function sameAsBase(type: Type): Type | undefined {
    const [base, ...others] = basesOf(type, checker);
    const isOwnClass = type.isClass() && type.symbol.declarations?.some(isOfProject);
    if (!base || others.length > 0 || isOwnClass) return undefined;
    if (checker.getPropertiesOfType(type).length !== checker.getPropertiesOfType(base).length)
      return undefined;
    return typeArguments(base, checker).length === 0 ? base : collectionOf(type, checker);
  }

  /** `interface Rows extends Array<Row> {}` is an array. JSON cannot express anything beyond that. */
  function extendedArray(type: Type, base: Type): TypeShape {
    const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    const isPlain = checker.getPropertiesOfType(type).length === checker.getPropertiesOfType(base).length;
    if (element && isPlain) return { kind: "array", element: ref(element) };
    return { kind: "extension", name: checker.typeToString(type), base: "Array" };
  }

  function tupleElements(type: TupleTypeReference, node: TypeNode | undefined): readonly TupleElement[] {
    const { elementFlags, labeledElementDeclarations: named } = type.target;
    return checker.getTypeArguments(type).flatMap((element, i) => {
      const flags = elementFlags[i];
      if (flags === undefined) return [];
      const written = tupleElementNode(node, i);
      const documentation = documentationOf(named?.[i] ?? written);
      return [
        {
          type: ref(element, written),
          optional: (flags & ts.ElementFlags.Optional) !== 0,
          rest: (flags & ts.ElementFlags.Variable) !== 0,
          ...(documentation !== NO_DOCUMENTATION && { documentation }),
        },
      ];
    });
  }

  const known = new Map<Type, ObjectMembers>();

  /** To the checker, `Record<string, Positive>` is `Record<string, number>`, so its arguments are read from the written node. */
  function members(written: TypeRef): ObjectMembers {
    const { type, node } = unwrap(written);
    const found = membersOf(type);
    const [key, value] = (found.index.length > 0 && recordArguments(node, program, checker)) || [];
    if (!key || !value) return found;
    const index = found.index.map((each) => ({
      key: ref(unwrap(each.key).type, key),
      value: ref(unwrap(each.value).type, value),
    }));
    return { ...found, index };
  }

  function membersOf(type: Type): ObjectMembers {
    const remembered = known.get(type);
    if (remembered) return remembered;
    const properties = order
      .properties(type)
      .filter((symbol) => isReadable(declaringSymbol(symbol, sources)))
      .map((symbol) => propertyFact(symbol, sources));
    const toJson = toJsonOf(type, properties, checker);
    const found: ObjectMembers = {
      properties,
      index: checker.getIndexInfosOfType(type).map(indexFact),
      ...(toJson && { toJson }),
    };
    known.set(type, found);
    return found;
  }

  function declarationOf(type: Type): Declaration | undefined {
    const [first] = order.properties(type);
    return first && declaringSymbol(first, sources).declarations?.[0];
  }

  return { shape, members, declarationOf };
}

/** The common origin of all references to one name: an alias or enum without parameters is the same for each. */
function declaredOnce(node: TypeNode, checker: TypeChecker): Node {
  if (!ts.isTypeReferenceNode(node) || node.typeArguments) return node;
  const [declaration] = referenced(node, checker)?.declarations ?? [];
  return declaration ?? node;
}

function isOfProject(declaration: Declaration): boolean {
  return !declaration.getSourceFile().isDeclarationFile;
}

/**
 * The `Map<K, V>` that `forEach` passes to its callback. For a base with type arguments, the checker returns only the declared
 * form, `Map<Deep<K>, Deep<V>>`.
 */
function collectionOf(type: Type, checker: TypeChecker): Type | undefined {
  const forEach = checker.getPropertyOfType(type, "forEach");
  const callback = forEach && parameterTypes(checker.getTypeOfSymbol(forEach), checker)[0];
  return callback && parameterTypes(callback, checker)[2];
}

function parameterTypes(callable: Type, checker: TypeChecker): readonly Type[] {
  const [signature] = checker.getSignaturesOfType(callable, ts.SignatureKind.Call);
  return (signature?.parameters ?? []).map((parameter) => checker.getTypeOfSymbol(parameter));
}

function indexFact({ keyType, type, declaration }: IndexInfo): IndexFact {
  const documentation = documentationOf(declaration);
  return {
    key: ref(keyType, declaration?.parameters[0]?.type),
    value: ref(type, declaration?.type),
    ...(documentation !== NO_DOCUMENTATION && { documentation }),
  };
}

function isTemplate(type: Type): boolean {
  return (type.flags & ts.TypeFlags.TemplateLiteral) !== 0;
}

/** The template that a union of templates was written as: the checker splits `${number}${"px" | "em"}`. */
function templateNode(node: TypeNode, type: Type, checker: TypeChecker): TemplateLiteralTypeNode | undefined {
  const written = aliasedNode(node, checker);
  if (!written || !ts.isTemplateLiteralTypeNode(written)) return undefined;
  return checker.getTypeFromTypeNode(written) === type ? written : undefined;
}

/** The array type that an interface or class inherits from. */
function arrayBase(type: Type, checker: TypeChecker): Type | undefined {
  for (const base of basesOf(type, checker)) {
    const found = checker.isArrayType(base) ? base : arrayBase(base, checker);
    if (found) return found;
  }
  return undefined;
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
  // Nothing more is known about an enum with computed members.
  if (flags & (ts.TypeFlags.Number | ts.TypeFlags.Enum)) return { kind: "number" };
  if (flags & ts.TypeFlags.BigInt) return { kind: "bigint" };
  if (flags & ts.TypeFlags.Boolean) return { kind: "boolean" };
  if (flags & ts.TypeFlags.StringMapping) return { kind: "string-mapping" };
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

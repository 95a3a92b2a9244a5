import type {
  ObjectLiteralExpression,
  Symbol as TsSymbol,
  Type,
  TypeChecker,
  TypeReference,
} from "typescript";
import { ts } from "./compiler.js";
import type { MadeType } from "./made-types.js";
import { isMapped, keyOf, literalName, type MappedTypes } from "./mapped-types.js";
import { createUnionOrder, type UnionOrder } from "./union-order.js";

export interface WrittenOrder {
  properties(type: Type): readonly TsSymbol[];
  readonly members: UnionOrder;
}

/**
 * Properties and union members in the order in which they were written. The checker's own order is the one in which it met names
 * and types anywhere in the program, so a document would change with the order of files.
 */
export function createWrittenOrder({ checker, keySource }: MappedTypes): WrittenOrder {
  const known = new Map<Type, readonly TsSymbol[]>();
  const members = createUnionOrder(checker, properties);
  return { properties, members };

  function properties(type: Type): readonly TsSymbol[] {
    const found = known.get(type) ?? sorted(type);
    known.set(type, found);
    return found;
  }

  function sorted(type: Type): readonly TsSymbol[] {
    const { inWrittenOrder } = type as MadeType;
    if (inWrittenOrder) return inWrittenOrder;
    const found = checker.getPropertiesOfType(type);
    if (found.length < 2) return found;
    if (isMapped(type)) {
      const byName = found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
      return byRank(byName, keyOrder(type), keyOf);
    }
    const order = writtenOrder(type);
    return order ? byRank(found, order, (symbol) => symbol.name) : found;
  }

  /** The names of the properties in order; `undefined` if the checker's order is the written one. */
  function writtenOrder(type: Type): readonly string[] | undefined {
    // In an intersection, the first type comes first.
    if (type.isIntersection()) return type.types.flatMap(namesOf);
    const literal = spreadLiteral(type);
    if (literal) return literalOrder(literal);
    // The base comes first, in the order in which people write and read (and as pydantic serializes it).
    const bases = basesOf(type, checker);
    return bases.length > 0 ? bases.flatMap(namesOf) : undefined;
  }

  function namesOf(type: Type): readonly string[] {
    return properties(type).map((symbol) => symbol.name);
  }

  /** The order of the type whose keys are mapped, or of the list of keys. Computed keys have no known order. */
  function keyOrder(type: Type): readonly string[] {
    const source = keySource(type);
    if (!source) return [];
    if (!source.isUnion()) return namesOf(source);
    return members(source, undefined).flatMap((member) => literalName(member.type) ?? []);
  }

  /** `{ ...item, extra }`, whose parts the checker lists from right to left. */
  function literalOrder(literal: ObjectLiteralExpression): readonly string[] {
    return literal.properties.flatMap((part) =>
      ts.isSpreadAssignment(part)
        ? namesOf(checker.getTypeAtLocation(part.expression))
        : (checker.getSymbolAtLocation(part.name)?.name ?? []),
    );
  }
}

function spreadLiteral(type: Type): ObjectLiteralExpression | undefined {
  const declaration = type.getSymbol()?.valueDeclaration;
  const literal = declaration && ts.isObjectLiteralExpression(declaration) ? declaration : undefined;
  return literal?.properties.some(ts.isSpreadAssignment) ? literal : undefined;
}

function byRank(
  symbols: readonly TsSymbol[],
  order: readonly string[],
  nameOf: (symbol: TsSymbol) => string,
): readonly TsSymbol[] {
  const rank = new Map([...new Set(order)].map((name, i) => [name, i]));
  const rankOf = (symbol: TsSymbol) => rank.get(nameOf(symbol)) ?? rank.size;
  return symbols.toSorted((a, b) => rankOf(a) - rankOf(b));
}

export function basesOf(type: Type, checker: TypeChecker): readonly Type[] {
  if (!(type.flags & ts.TypeFlags.Object)) return [];
  const target = (type as TypeReference).target ?? type;
  return target.isClassOrInterface() ? checker.getBaseTypes(target) : [];
}

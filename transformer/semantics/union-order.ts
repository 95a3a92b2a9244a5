import type { Symbol as TsSymbol, Type, TypeChecker, TypeNode, TypeReference, UnionType } from "typescript";
import { ts } from "./compiler.js";
import { literalName } from "./mapped-types.js";
import { aliasDeclaration, bare } from "./type-nodes.js";

interface Member {
  readonly type: Type;
  readonly node: TypeNode | undefined;
}

export type UnionOrder = (union: UnionType, node: TypeNode | undefined) => readonly Member[];

interface Scope {
  readonly checker: TypeChecker;
  readonly compare: Compare;
  /** The properties of an object type in their written order. */
  readonly properties: (type: Type) => readonly TsSymbol[];
  /** The type parameters of the alias around, and their arguments. */
  readonly bound: ReadonlyMap<Type, Type>;
}

/** Restores the written order of a union's members. */
export function createUnionOrder(checker: TypeChecker, properties: Scope["properties"]): UnionOrder {
  const compare = createCompare(checker);
  return (union, node) => {
    // In a generic, the node is `Result<T>`, and the alias of the type has the argument for `T`.
    const alias = node && checker.getTypeFromTypeNode(node) === union ? undefined : aliasNode(union);
    const written = alias ?? node;
    const bound = alias ? boundParameters(union, checker) : new Map<Type, Type>();
    const ranks = new Ranks();
    if (written)
      eachConstituent(written, { checker, compare, properties, bound }, (member) => ranks.add(member));
    return withWrittenAliases(membersOf(union, checker), union, ranks)
      .map((type) => ({ type, node: ranks.nodes.get(type), rank: ranks.of(type) }))
      .toSorted((a, b) => {
        if (a.rank !== b.rank) return a.rank - b.rank;
        return compare(a.type, b.type);
      });
  };
}

/** The positions at which the members of a union were written. */
class Ranks {
  readonly nodes = new Map<Type, TypeNode | undefined>();
  private readonly byType = new Map<Type, number>();
  private readonly bySymbol = new Map<TsSymbol, number>();

  add({ type, node }: Member): void {
    if (this.byType.has(type)) return;
    const symbol = type.aliasSymbol ?? type.getSymbol();
    // `Ok<Item>` was never written, but `Ok<T>` has a position where it comes from.
    if (symbol && !node && this.bySymbol.has(symbol)) return;
    const rank = this.byType.size;
    this.byType.set(type, rank);
    this.nodes.set(type, node);
    if (symbol && !this.bySymbol.has(symbol)) this.bySymbol.set(symbol, rank);
  }

  of(type: Type): number {
    const rankOf = (part: Type) => this.byType.get(part) ?? Number.POSITIVE_INFINITY;
    // The checker distributes `("b" | "a") & Tag` over the union: a member has the position of its written part.
    const rank = type.isIntersection() ? Math.min(rankOf(type), ...type.types.map(rankOf)) : rankOf(type);
    if (rank !== Number.POSITIVE_INFINITY) return rank;
    const symbol = type.aliasSymbol ?? type.getSymbol();
    return (symbol && this.bySymbol.get(symbol)) ?? rank;
  }
}

/**
 * The members as declared. If a named union was used as a member (`ModelName | null`), the checker keeps it in `origin`, an
 * internal field without a public reader. Without it, the flattened list is also correct, but has no name.
 */
function membersOf(union: UnionType, checker: TypeChecker): readonly Type[] {
  const origin = (union as { origin?: Type }).origin;
  const members = origin?.isUnion() ? origin.types : union.types;
  if (!members.some(isEnumMember)) return members;
  // An enum is one member if all of its members are in the union.
  const all = new Set(union.types);
  const enums = new Set(members.filter(isEnumMember).map((type) => checker.getBaseTypeOfLiteralType(type)));
  const whole = new Map(
    [...enums].flatMap((type) => {
      const isWhole = type !== union && type.isUnion() && type.types.every((member) => all.has(member));
      return isWhole ? type.types.map((member) => [member, type] as const) : [];
    }),
  );
  return [...new Set(members.map((type) => whole.get(type) ?? type))];
}

/**
 * For `type Color = (typeof COLORS)[number]`, the checker keeps no name and splits `Color | null`. If all of an alias's members
 * are present, it becomes one member again, as the checker does with aliases that it keeps.
 */
function withWrittenAliases(members: readonly Type[], union: UnionType, ranks: Ranks): readonly Type[] {
  const left = new Set(members);
  for (const [type, node] of ranks.nodes) {
    if (!type.isUnion() || type === union || type.aliasSymbol || !node || !ts.isTypeReferenceNode(node))
      continue;
    if (!type.types.every((part) => left.has(part))) continue;
    for (const part of type.types) left.delete(part);
    left.add(type);
  }
  return [...left];
}

/** Whether this is a member of an enum that the checker split: each color of `Color | null`. */
function isEnumMember(type: Type): boolean {
  return (type.flags & ts.TypeFlags.EnumLiteral) !== 0 && !type.isUnion();
}

function aliasNode(union: UnionType): TypeNode | undefined {
  const declaration = union.aliasSymbol?.declarations?.[0];
  return declaration && ts.isTypeAliasDeclaration(declaration) ? declaration.type : undefined;
}

/** Is called with a type that a union lists and the node where it was written. */
type Visit = (member: Member) => void;

/** Visits the types that a union node lists, including itself, and named unions both as a whole and split. */
function eachConstituent(node: TypeNode, scope: Scope, visit: Visit, depth = 0): void {
  const { checker, compare } = scope;
  const written = bare(node);
  if (!written || depth > 8) return;
  const declared = checker.getTypeFromTypeNode(written);
  const type = scope.bound.get(declared) ?? declared;
  visit({ type, node: type === declared ? written : undefined });
  if (ts.isUnionTypeNode(written)) {
    for (const member of written.types) eachConstituent(member, scope, visit, depth + 1);
    return;
  }
  if (!type.isUnion()) return;
  for (const part of partsOf(written)) {
    if (checker.getTypeFromTypeNode(part).isUnion()) eachConstituent(part, scope, visit, depth + 1);
  }
  eachDerived(written, scope, visit, depth);
  const alias = aliasOf(written, type, checker);
  if (alias && alias !== node) {
    eachConstituent(alias, { ...scope, bound: boundParameters(type, checker) }, visit, depth + 1);
  }
  // `false` comes first, as it would by text: `flag?: boolean` is too common to let the checker print both.
  const members = type.flags & ts.TypeFlags.Boolean ? type.types : type.types.toSorted(compare);
  for (const member of members) visit({ type: member, node: undefined });
}

/** The arguments of a generic alias's parameters: `T` in `T | null` of `Maybe<Item>`. */
function boundParameters(union: Type, checker: TypeChecker): ReadonlyMap<Type, Type> {
  const declaration = union.aliasSymbol?.declarations?.find(ts.isTypeAliasDeclaration);
  const parameters = declaration?.typeParameters ?? [];
  return new Map(
    parameters.flatMap((parameter, i) => {
      const argument = union.aliasTypeArguments?.[i];
      return argument ? [[checker.getTypeAtLocation(parameter), argument] as const] : [];
    }),
  );
}

/** `keyof typeof LEVELS`, `(typeof COLORS)[number]`, `Item["unit"]`: in the order of the type that they are taken from. */
function eachDerived(node: TypeNode, scope: Scope, visit: Visit, depth: number): void {
  const { checker, properties } = scope;
  if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.KeyOfKeyword) {
    for (const { name } of properties(checker.getTypeFromTypeNode(node.type)))
      visit({ type: checker.getStringLiteralType(name), node: undefined });
  }
  if (!ts.isIndexedAccessTypeNode(node)) return;
  const type = checker.getTypeFromTypeNode(node.objectType);
  if (checker.isTupleType(type)) {
    for (const element of checker.getTypeArguments(type as TypeReference))
      visit({ type: regular(element), node: undefined });
    return;
  }
  const keys = checker.getTypeFromTypeNode(node.indexType);
  const names = new Set((keys.isUnion() ? keys.types : [keys]).map(literalName));
  for (const symbol of checker.isArrayType(type)
    ? []
    : properties(type).filter(({ name }) => names.has(name))) {
    const { valueDeclaration } = symbol;
    const written = valueDeclaration && ts.isPropertySignature(valueDeclaration) && valueDeclaration.type;
    if (written) eachConstituent(written, scope, visit, depth + 1);
    else visit({ type: regular(checker.getTypeOfSymbol(symbol)), node: undefined });
  }
}

/** A literal in the form that unions have: the one in an `as const` may be another object. */
function regular(type: Type): Type {
  return (type as { regularType?: Type }).regularType ?? type;
}

/** The written content of an alias: of the type's alias or, if the checker does not keep one, of the written name. */
function aliasOf(node: TypeNode, type: UnionType, checker: TypeChecker): TypeNode | undefined {
  if (type.aliasSymbol || !ts.isTypeReferenceNode(node)) return aliasNode(type);
  return aliasDeclaration(node, checker)?.type;
}

/** Where the members of a union may be written if the node is not itself a union: `("b" | "a") & Tag`, `Tagged<"b" | "a">`. */
function partsOf(node: TypeNode): readonly TypeNode[] {
  if (ts.isIntersectionTypeNode(node)) return node.types;
  return (ts.isTypeReferenceNode(node) && node.typeArguments) || [];
}

type Compare = (a: Type, b: Type) => number;

/**
 * The order of types that were never written: `null` and `undefined` last, enum members as declared, numbers by size, all others
 * by text.
 */
function createCompare(checker: TypeChecker): Compare {
  /** Each type is printed once: printing was half of the 10 s for sorting schema-dts's unions, with hundreds of members each. */
  const texts = new Map<Type, string>();
  const textOf = (type: Type): string => {
    const text = texts.get(type) ?? checker.typeToString(type);
    texts.set(type, text);
    return text;
  };
  return (a, b) => {
    const nothing = ts.TypeFlags.Undefined | ts.TypeFlags.Null;
    const [leftNothing, rightNothing] = [a.flags & nothing, b.flags & nothing];
    if (leftNothing || rightNothing) return leftNothing - rightNothing;
    const [first, second] = [a, b].map((type) => type.symbol?.valueDeclaration);
    if (first && second && first.kind === ts.SyntaxKind.EnumMember && first.parent === second.parent) {
      return first.pos - second.pos;
    }
    if (a.isNumberLiteral() && b.isNumberLiteral()) return a.value - b.value;
    const [left, right] = [textOf(a), textOf(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  };
}

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
  /** The type parameters of the alias around, and what they stand for. */
  readonly bound: ReadonlyMap<Type, Type>;
}

/** Puts a union's members back into the order they were written in. */
export function createUnionOrder(checker: TypeChecker, properties: Scope["properties"]): UnionOrder {
  const compare = createCompare(checker);
  return (union, node) => {
    // In a generic the node says `Result<T>`, and the alias of the type what `T` is.
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

/** Where the members of a union were written. */
class Ranks {
  readonly nodes = new Map<Type, TypeNode | undefined>();
  private readonly byType = new Map<Type, number>();
  private readonly bySymbol = new Map<TsSymbol, number>();

  add({ type, node }: Member): void {
    if (this.byType.has(type)) return;
    const symbol = type.aliasSymbol ?? type.getSymbol();
    // Nobody wrote `Ok<Item>`, but where it comes from `Ok<T>` has a place.
    if (symbol && !node && this.bySymbol.has(symbol)) return;
    const rank = this.byType.size;
    this.byType.set(type, rank);
    this.nodes.set(type, node);
    if (symbol && !this.bySymbol.has(symbol)) this.bySymbol.set(symbol, rank);
  }

  of(type: Type): number {
    const rankOf = (part: Type) => this.byType.get(part) ?? Number.POSITIVE_INFINITY;
    // The checker distributes `("b" | "a") & Tag` over the union: a member stands where its written part does.
    const rank = type.isIntersection() ? Math.min(rankOf(type), ...type.types.map(rankOf)) : rankOf(type);
    if (rank !== Number.POSITIVE_INFINITY) return rank;
    const symbol = type.aliasSymbol ?? type.getSymbol();
    return (symbol && this.bySymbol.get(symbol)) ?? rank;
  }
}

/**
 * The members as declared: where a named union was used as a member (`ModelName | null`), the checker keeps it in
 * `origin`, an internal field without a public reader; absent, the flattened list is right too, only nameless.
 */
function membersOf(union: UnionType, checker: TypeChecker): readonly Type[] {
  const origin = (union as { origin?: Type }).origin;
  const members = origin?.isUnion() ? origin.types : union.types;
  if (!members.some(isEnumMember)) return members;
  // An enum whose members all stand in the union is one of its members.
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
 * Of `type Color = (typeof COLORS)[number]` the checker keeps no name, and takes `Color | null` apart: where all of an
 * alias's members are there it is one member again, as the checker does with aliases it knows.
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

/** Of an enum that the checker took apart: of `Color | null` each color. */
function isEnumMember(type: Type): boolean {
  return (type.flags & ts.TypeFlags.EnumLiteral) !== 0 && !type.isUnion();
}

function aliasNode(union: UnionType): TypeNode | undefined {
  const declaration = union.aliasSymbol?.declarations?.[0];
  return declaration && ts.isTypeAliasDeclaration(declaration) ? declaration.type : undefined;
}

/** Is told of a type that a union lists, and where it was written. */
type Visit = (member: Member) => void;

/** The types a union node lists, itself included, named unions both whole and taken apart. */
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
  // `false` comes first, as it does by text: `flag?: boolean` is too common to have the checker print both.
  const members = type.flags & ts.TypeFlags.Boolean ? type.types : type.types.toSorted(compare);
  for (const member of members) visit({ type: member, node: undefined });
}

/** What the parameters of a generic alias stand for: `T` in `T | null` of `Maybe<Item>`. */
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

/** `keyof typeof LEVELS`, `(typeof COLORS)[number]`, `Item["unit"]`: as in what they are taken from. */
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

/** A literal as it stands in unions: the one in an `as const` may be another object. */
function regular(type: Type): Type {
  return (type as { regularType?: Type }).regularType ?? type;
}

/** What an alias stands for as it was written: of the type, or where the checker does not remember one, of the name. */
function aliasOf(node: TypeNode, type: UnionType, checker: TypeChecker): TypeNode | undefined {
  if (type.aliasSymbol || !ts.isTypeReferenceNode(node)) return aliasNode(type);
  return aliasDeclaration(node, checker)?.type;
}

/** Where the members of a union may be written that is no union node itself: `("b" | "a") & Tag`, `Tagged<"b" | "a">`. */
function partsOf(node: TypeNode): readonly TypeNode[] {
  if (ts.isIntersectionTypeNode(node)) return node.types;
  return (ts.isTypeReferenceNode(node) && node.typeArguments) || [];
}

type Compare = (a: Type, b: Type) => number;

/** Of types that nobody wrote: `null` and `undefined` last, enum members as declared, numbers by size, any other by its text. */
function createCompare(checker: TypeChecker): Compare {
  /** Printed once: sorting the unions of schema-dts, of hundreds of members each, was half of its 10 s. */
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

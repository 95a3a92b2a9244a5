import type { Type, TypeChecker, TypeNode, UnionType } from "typescript";
import { ts } from "./compiler.js";
import { bare } from "./type-nodes.js";

interface Member {
  readonly type: Type;
  readonly node: TypeNode | undefined;
}

/**
 * Puts a union's members back into the order they were written in. The checker sorts them by the order in which it
 * first met them anywhere in the program, so that a document would change with the order of files.
 */
export function createUnionOrder(
  checker: TypeChecker,
): (union: UnionType, node: TypeNode | undefined) => readonly Member[] {
  return (union, node) => {
    const written = node ?? aliasNode(union);
    const ranks = new Map<Type, { rank: number; node: TypeNode | undefined }>();
    for (const { type, node } of written ? constituents(written, checker) : []) {
      if (!ranks.has(type)) ranks.set(type, { rank: ranks.size, node });
    }
    return membersOf(union, checker)
      .map((type) => ({ type, node: ranks.get(type)?.node, rank: rankOf(type, ranks) }))
      .toSorted((a, b) => {
        if (a.rank !== b.rank) return a.rank - b.rank;
        return compareUnwritten(a.type, b.type, checker);
      });
  };
}

/** The checker distributes `("b" | "a") & Tag` over the union: a member stands where its written part does. */
function rankOf(type: Type, ranks: ReadonlyMap<Type, { rank: number }>): number {
  const parts = type.isIntersection() ? type.types : [];
  return Math.min(...[type, ...parts].map((part) => ranks.get(part)?.rank ?? Number.POSITIVE_INFINITY));
}

/**
 * The members as declared: where a named union was used as a member (`ModelName | null`), the checker keeps it in
 * `origin`, an internal field without a public reader; absent, the flattened list is right too, only nameless.
 */
function membersOf(union: UnionType, checker: TypeChecker): readonly Type[] {
  const origin = (union as { origin?: Type }).origin;
  const members = origin?.isUnion() ? origin.types : union.types;
  const whole = members.map((type) => wholeEnum(type, union, checker) ?? type);
  return [...new Set(whole)];
}

/** The enum whose members all stand in the union, which the checker took apart: `Color | null`. */
function wholeEnum(type: Type, union: UnionType, checker: TypeChecker): Type | undefined {
  if (!(type.flags & ts.TypeFlags.EnumLiteral) || type.isUnion()) return undefined;
  const base = checker.getBaseTypeOfLiteralType(type);
  if (base === union || !base.isUnion()) return undefined;
  return base.types.every((member) => union.types.includes(member)) ? base : undefined;
}

function aliasNode(union: UnionType): TypeNode | undefined {
  const declaration = union.aliasSymbol?.declarations?.[0];
  return declaration && ts.isTypeAliasDeclaration(declaration) ? declaration.type : undefined;
}

/** The types a union node lists, itself included, named unions both whole and taken apart. */
function* constituents(node: TypeNode, checker: TypeChecker, depth = 0): Generator<Member> {
  const written = bare(node);
  if (!written || depth > 8) return;
  const type = checker.getTypeFromTypeNode(written);
  yield { type, node: written };
  if (ts.isUnionTypeNode(written)) {
    for (const member of written.types) yield* constituents(member, checker, depth + 1);
    return;
  }
  if (!type.isUnion()) return;
  for (const part of partsOf(written)) {
    if (checker.getTypeFromTypeNode(part).isUnion()) yield* constituents(part, checker, depth + 1);
  }
  const alias = aliasNode(type);
  if (alias && alias !== node) yield* constituents(alias, checker, depth + 1);
  // `false` comes first, as it does by text: `flag?: boolean` is too common to have the checker print both.
  if (type.flags & ts.TypeFlags.Boolean) {
    for (const member of type.types) yield { type: member, node: undefined };
    return;
  }
  const unwritten = type.types.toSorted((a, b) => compareUnwritten(a, b, checker));
  for (const member of unwritten) yield { type: member, node: undefined };
}

/** Where the members of a union may be written that is no union node itself: `("b" | "a") & Tag`, `Tagged<"b" | "a">`. */
function partsOf(node: TypeNode): readonly TypeNode[] {
  if (ts.isIntersectionTypeNode(node)) return node.types;
  return (ts.isTypeReferenceNode(node) && node.typeArguments) || [];
}

/** `null` and `undefined` last, enum members as declared, numbers by size, anything else by its (costly) text. */
function compareUnwritten(a: Type, b: Type, checker: TypeChecker): number {
  const nothing = ts.TypeFlags.Undefined | ts.TypeFlags.Null;
  const [leftNothing, rightNothing] = [a.flags & nothing, b.flags & nothing];
  if (leftNothing || rightNothing) return leftNothing - rightNothing;
  const [first, second] = [a, b].map((type) => type.symbol?.valueDeclaration);
  if (first && second && first.kind === ts.SyntaxKind.EnumMember && first.parent === second.parent) {
    return first.pos - second.pos;
  }
  if (a.isNumberLiteral() && b.isNumberLiteral()) return a.value - b.value;
  const [left, right] = [checker.typeToString(a), checker.typeToString(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

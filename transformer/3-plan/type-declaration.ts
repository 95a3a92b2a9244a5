import type { Node, TypeAliasDeclaration, TypeNode, TypeParameterDeclaration } from "typescript";
import { ts } from "../semantics/compiler.js";
import type { DeclarationFact, Semantics } from "../semantics/semantics.js";

/** A type as written, with the arguments for its type parameters if it was reached through a generic alias. */
export interface WrittenType {
  readonly node: TypeNode;
  readonly bindings: ReadonlyMap<Node, WrittenType>;
}

/** The declaration that a written type leads to, after following aliases, and its type arguments. */
export interface TypeUse {
  readonly declaration: DeclarationFact;
  readonly args: readonly WrittenType[];
  /** Its name where it was used. */
  readonly text: string;
  /** Whether it is one of several members of a union or intersection. */
  readonly partial: boolean;
}

/** Chains of aliases that are longer are treated as a cycle, which TypeScript reports itself. */
const DEPTH_LIMIT = 50;

/**
 * The first declarations that a written type refers to and that satisfy `wanted`. They are found through aliases, including
 * generic ones and those of other modules, and through members of unions and intersections.
 */
export function typeUses(
  node: TypeNode,
  wanted: (declaration: DeclarationFact) => boolean,
  semantics: Semantics,
): readonly TypeUse[] {
  return uses({ node, bindings: NONE }, { wanted, semantics, partial: false, depth: 0 });
}

const NONE: ReadonlyMap<Node, WrittenType> = new Map();

interface Search {
  readonly wanted: (declaration: DeclarationFact) => boolean;
  readonly semantics: Semantics;
  readonly partial: boolean;
  readonly depth: number;
}

function uses(written: WrittenType, search: Search): readonly TypeUse[] {
  const { node, bindings } = written;
  const { depth } = search;
  if (depth > DEPTH_LIMIT) return [];
  if (ts.isParenthesizedTypeNode(node))
    return uses({ node: node.type, bindings }, { ...search, depth: depth + 1 });
  if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) {
    const each = { ...search, depth: depth + 1, partial: true };
    return node.types.flatMap((member) => uses({ node: member, bindings }, each));
  }
  const declaration = search.semantics.typeDeclarationOf(node);
  if (!declaration) return [];
  const deeper = { ...search, depth: depth + 1 };
  const bound = bindings.get(declaration.node);
  if (bound) return uses(bound, deeper);
  const isWanted = search.wanted(declaration);
  const alias = declaration.node;
  if (!isWanted && !ts.isTypeAliasDeclaration(alias)) return [];
  if (!isWanted && ts.isTypeAliasDeclaration(alias) && !alias.typeParameters)
    return usesInAlias(declaration, alias, deeper);
  const args = argumentsOf(node).map((argument) => ({ node: argument, bindings }));
  if (isWanted || !ts.isTypeAliasDeclaration(alias))
    return [{ declaration, args, text: node.getText(), partial: search.partial }];
  return uses({ node: alias.type, bindings: bind(alias.typeParameters ?? [], args) }, deeper);
}

/**
 * Aliases in which nothing was found, by what was searched for. Each source searches each parameter, and most parameters are an
 * `Int`.
 */
const vain = new WeakMap<Search["wanted"], WeakSet<DeclarationFact>>();

function usesInAlias(
  declaration: DeclarationFact,
  { type }: TypeAliasDeclaration,
  search: Search,
): readonly TypeUse[] {
  const inVain = vain.get(search.wanted) ?? new WeakSet<DeclarationFact>();
  vain.set(search.wanted, inVain);
  if (inVain.has(declaration)) return [];
  const found = uses({ node: type, bindings: NONE }, search);
  if (found.length === 0) inVain.add(declaration);
  return found;
}

function bind(
  parameters: readonly TypeParameterDeclaration[],
  args: readonly WrittenType[],
): ReadonlyMap<Node, WrittenType> {
  const bindings = new Map<Node, WrittenType>();
  parameters.forEach((parameter, i) => {
    const argument =
      args[i] ?? (parameter.default && { node: parameter.default, bindings: new Map(bindings) });
    if (argument) bindings.set(parameter, argument);
  });
  return bindings;
}

/** A written type after its type parameters have been replaced. */
export function substituted(written: WrittenType, semantics: Semantics): WrittenType {
  const declaration = semantics.typeDeclarationOf(written.node);
  const bound = declaration && written.bindings.get(declaration.node);
  return bound ? substituted(bound, semantics) : written;
}

function argumentsOf(node: TypeNode): readonly TypeNode[] {
  return ts.isTypeReferenceNode(node) || ts.isImportTypeNode(node) ? (node.typeArguments ?? []) : [];
}

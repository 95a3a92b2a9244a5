import type { TypeElement, TypeNode } from "typescript";
import { substituted, type WrittenType } from "../../3-plan/type-declaration.js";
import { ts } from "../../semantics/compiler.js";
import type { Semantics, TypeRef } from "../../semantics/semantics.js";

/** The `limit` among the options of a `Depends`. */
export interface WrittenLimit {
  readonly type: TypeRef;
  /** Absent if the limit is not written as a type but is the value of a constant: `limit: typeof searches`. */
  readonly written: WrittenType | undefined;
}

/** A type that is not a literal value. It is shown in a message, and accepted nowhere. */
class NotLiteral {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toJSON(): string {
    return this.#text;
  }
}

/** The value that a literal type represents. Every function type becomes the same function. */
export function literalOf(type: TypeRef, semantics: Semantics): unknown {
  const shape = semantics.shape(type);
  if (shape.kind === "literal") return shape.value;
  if (shape.kind === "tuple") return shape.elements.map((element) => literalOf(element.type, semantics));
  if (shape.kind === "object")
    return Object.fromEntries(shape.properties.map((each) => [each.name, literalOf(each.type, semantics)]));
  return shape.kind === "function" ? Function.prototype : new NotLiteral(semantics.print(type));
}

/** Chains of aliases that are longer are treated as a cycle, which TypeScript reports itself. */
const DEPTH_LIMIT = 50;

/** The written type of a member of an object type. Aliases are followed. */
export function memberOf(
  object: WrittenType,
  name: string,
  semantics: Semantics,
  depth = 0,
): WrittenType | undefined {
  if (depth > DEPTH_LIMIT) return undefined;
  const { node, bindings } = substituted(object, semantics);
  const deeper = (next: TypeNode) => memberOf({ node: next, bindings }, name, semantics, depth + 1);
  if (ts.isParenthesizedTypeNode(node)) return deeper(node.type);
  if (ts.isTypeLiteralNode(node)) return declared(node.members, name, bindings);
  const declaration = semantics.typeDeclarationOf(node)?.node;
  if (!declaration) return undefined;
  if (ts.isTypeAliasDeclaration(declaration)) return deeper(declaration.type);
  return ts.isInterfaceDeclaration(declaration) ? declared(declaration.members, name, bindings) : undefined;
}

function declared(
  members: Iterable<TypeElement>,
  name: string,
  bindings: WrittenType["bindings"],
): WrittenType | undefined {
  for (const member of members) {
    if (!ts.isPropertySignature(member) || !member.type) continue;
    if (ts.isIdentifier(member.name) && member.name.text === name) return { node: member.type, bindings };
  }
  return undefined;
}

/** The limits of a list, or the single limit. */
export function elementsOf(written: WrittenType, semantics: Semantics): readonly WrittenType[] {
  const { node, bindings } = substituted(written, semantics);
  const deeper = (next: TypeNode) => elementsOf({ node: next, bindings }, semantics);
  if (ts.isParenthesizedTypeNode(node) || ts.isTypeOperatorNode(node)) return deeper(node.type);
  if (ts.isTupleTypeNode(node)) return node.elements.map((element) => ({ node: element, bindings }));
  const declaration = semantics.typeDeclarationOf(node)?.node;
  return declaration && ts.isTypeAliasDeclaration(declaration) && ts.isTupleTypeNode(declaration.type)
    ? deeper(declaration.type)
    : [written];
}

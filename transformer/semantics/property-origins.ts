import type { Declaration, Node, Symbol as TsSymbol, Type, TypeChecker } from "typescript";
import { ts } from "./compiler.js";
import { documentationOf, NO_DOCUMENTATION } from "./documentation.js";
import type { Documentation } from "./semantics.js";

/** What documents a property other than its last declaration: the type around it, the members of an intersection, bases. */

/** Internal fields of the checker, with the type that a property was merged for. */
interface MergedSymbol extends TsSymbol {
  readonly links?: { readonly containingType?: Type };
}

/** The JSDoc of the interface, class or alias that contains a declaration. */
export type DocumentationAround = (declaration: Node) => Documentation;

/** For one program. Reads the JSDoc of a type once for all of its properties. */
export function createDocumentationAround(): DocumentationAround {
  const ofTypes = new WeakMap<Node, Documentation>();
  return (declaration) => {
    const node = typeAround(declaration);
    if (!node) return NO_DOCUMENTATION;
    const known = ofTypes.get(node) ?? documentationOf(node);
    ofTypes.set(node, known);
    return known;
  };
}

function typeAround(declaration: Node): Node | undefined {
  let node = declaration.parent;
  while (node && !isNamedType(node)) {
    // The type of a value has no declaration.
    if (ts.isStatement(node) || ts.isSourceFile(node)) return undefined;
    node = node.parent;
  }
  return node;
}

function isNamedType(node: Node): boolean {
  return ts.isInterfaceDeclaration(node) || ts.isClassLike(node) || ts.isTypeAliasDeclaration(node);
}

/** The properties of an intersection's members that were merged into one. */
export function mergedSymbols(symbol: TsSymbol, checker: TypeChecker): readonly TsSymbol[] {
  const { containingType } = (symbol as MergedSymbol).links ?? {};
  if (!containingType?.isIntersection()) return [];
  return containingType.types.flatMap((type) => checker.getPropertyOfType(type, symbol.name) ?? []);
}

/** The properties that one redeclares: those of the same name in what its interface or class extends. */
export function overriddenSymbols(
  declaration: Declaration | undefined,
  name: string,
  checker: TypeChecker,
): readonly TsSymbol[] {
  const around = declaration?.parent;
  if (!around || !(ts.isInterfaceDeclaration(around) || ts.isClassLike(around))) return [];
  if (!around.heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)) return [];
  const type = checker.getTypeAtLocation(around.name ?? around);
  const bases = type.isClassOrInterface() ? checker.getBaseTypes(type) : [];
  return bases.flatMap((base) => checker.getPropertyOfType(base, name) ?? []);
}

import type {
  Program,
  Symbol as TsSymbol,
  TypeAliasDeclaration,
  TypeChecker,
  TypeNode,
  TypeReferenceNode,
} from "typescript";
import { ts } from "./compiler.js";
import { followAlias } from "./symbols.js";

/** Removes parentheses and `readonly`, which do not change the meaning of a node here. */
export function bare(node: TypeNode | undefined): TypeNode | undefined {
  if (!node) return undefined;
  if (ts.isParenthesizedTypeNode(node)) return bare(node.type);
  if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword) return bare(node.type);
  return node;
}

/** The node of an array's element: `T[]`, `Array<T>`, `ReadonlyArray<T>`. */
export function elementNode(node: TypeNode | undefined): TypeNode | undefined {
  const written = bare(node);
  return written && ts.isArrayTypeNode(written) ? written.elementType : argumentNode(written, 0);
}

/** The i-th type argument, as written. */
export function argumentNode(node: TypeNode | undefined, i: number): TypeNode | undefined {
  const written = bare(node);
  return written && ts.isTypeReferenceNode(written) ? written.typeArguments?.[i] : undefined;
}

/** The i-th element of a tuple as written, without its name, `?` and `...`. */
export function tupleElementNode(node: TypeNode | undefined, i: number): TypeNode | undefined {
  const written = bare(node);
  let element: TypeNode | undefined =
    written && ts.isTupleTypeNode(written) ? written.elements[i] : undefined;
  if (element && ts.isNamedTupleMember(element))
    element = element.dotDotDotToken ? elementNode(element.type) : element.type;
  if (element && ts.isOptionalTypeNode(element)) element = element.type;
  if (element && ts.isRestTypeNode(element)) element = elementNode(element.type);
  return element;
}

/** The node behind a written type, following aliases without parameters. */
export function aliasedNode(
  node: TypeNode | undefined,
  checker: TypeChecker,
  depth = 0,
): TypeNode | undefined {
  const written = bare(node);
  if (!written || !ts.isTypeReferenceNode(written) || depth > 8) return written;
  const alias = aliasDeclaration(written, checker);
  return alias && !alias.typeParameters ? aliasedNode(alias.type, checker, depth + 1) : written;
}

/** `K` and `V` of `Record<K, V>`, also of a `Partial`, `Readonly` or `Required` of it, following aliases without parameters. */
export function recordArguments(
  node: TypeNode | undefined,
  program: Program,
  checker: TypeChecker,
): readonly TypeNode[] | undefined {
  const written = aliasedNode(node, checker);
  if (!written || !ts.isTypeReferenceNode(written) || !written.typeArguments) return undefined;
  const alias = aliasDeclaration(written, checker);
  if (!alias || !program.isSourceFileDefaultLibrary(alias.getSourceFile())) return undefined;
  const { text } = alias.name;
  if (text === "Record") return written.typeArguments;
  return WRAPPERS.has(text) ? recordArguments(written.typeArguments[0], program, checker) : undefined;
}

/** These leave the types of properties unchanged. */
const WRAPPERS: ReadonlySet<string> = new Set(["Partial", "Readonly", "Required"]);

/**
 * Remembered for each program. Naming, documenting and reading a type all look at the same node, and TypeScript looks a name up
 * each time.
 */
const references = new WeakMap<TypeChecker, Map<TypeReferenceNode, TsSymbol | undefined>>();

/** The symbol that a reference names, following imports. */
export function referenced(node: TypeReferenceNode, checker: TypeChecker): TsSymbol | undefined {
  const known = references.get(checker) ?? new Map<TypeReferenceNode, TsSymbol | undefined>();
  references.set(checker, known);
  if (!known.has(node)) known.set(node, followAlias(checker.getSymbolAtLocation(node.typeName), checker));
  return known.get(node);
}

/** The alias that a reference names. */
export function aliasDeclaration(
  node: TypeReferenceNode,
  checker: TypeChecker,
): TypeAliasDeclaration | undefined {
  return referenced(node, checker)?.declarations?.find(ts.isTypeAliasDeclaration);
}

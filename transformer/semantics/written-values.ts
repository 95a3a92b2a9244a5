import type {
  EntityName,
  ImportTypeNode,
  Node,
  Program,
  Symbol as TsSymbol,
  Type,
  TypeChecker,
  TypeNode,
} from "typescript";
import { ts } from "./compiler.js";
import { locationOf } from "./location.js";
import type { ModuleNames } from "./module-names.js";
import type { NamedValue, Semantics } from "./semantics.js";
import { followAlias } from "./symbols.js";
import { bare } from "./type-nodes.js";
import { ref, unwrap } from "./type-ref.js";
import { referenceProblem, valueReference } from "./value-references.js";

/** More aliases of aliases than this are considered a circle, which TypeScript reports itself. */
const DEPTH_LIMIT = 50;

type WrittenValues = Pick<Semantics, "valuesBehind" | "valueProblem" | "valueAt" | "isAssignable">;

/**
 * The values that types are written with: `isSku` of `string & Check<typeof isSku>`. The checker does not distinguish two
 * constants with the same type: only the node in the source still shows which one was meant.
 */
export function createWrittenValues(
  program: Program,
  checker: TypeChecker,
  modules: ModuleNames,
): WrittenValues {
  function namedValue(name: EntityName | ImportTypeNode, type: Type): NamedValue {
    const text = ts.isImportTypeNode(name) ? (name.qualifier?.getText() ?? name.getText()) : name.getText();
    const declaration = symbolOf(name, checker)?.declarations?.[0];
    const module = modules.nameOf((declaration ?? name).getSourceFile().fileName);
    const id = `${module}#${declaration?.getStart()} ${text}`;
    return { id, text, name, declaration: locationOf(name), type: ref(type) };
  }

  return {
    valuesBehind(type, written) {
      const { type: outer, node, around } = unwrap(written);
      const wanted = unwrap(type).type;
      const isMeant = (name: EntityName | ImportTypeNode) => {
        const query = name.parent;
        if (ts.isImportTypeNode(name)) return checker.getTypeFromTypeNode(name) === wanted;
        if (ts.isTypeQueryNode(query)) return checker.getTypeFromTypeNode(query) === wanted;
        // A class, which has the same name as the type of its instances.
        return symbolOf(name, checker) === wanted.getSymbol();
      };
      const named = [node, around, ...aliasNodes(outer)]
        .flatMap((each) => [...valueNames(each, checker)])
        .filter(isMeant);
      const found = named.length > 0 ? named : declaredName(wanted);
      return distinct(found, checker).map((name) => namedValue(name, wanted));
    },
    valueProblem: ({ name }) => referenceProblem(name, checker),
    valueAt({ file, start, length }, from) {
      const source = program.getSourceFile(file);
      const name = source && nodeAt(source, start, length);
      if (!name) throw new Error(`Nothing is written at ${file}:${start}`);
      return valueReference(name, from, checker);
    },
    isAssignable: (from, to) => checker.isTypeAssignableTo(unwrap(from).type, unwrap(to).type),
  };
}

/** The `isSku` of `typeof isSku`, and names of classes, anywhere in a written type except in the data of objects and lists. */
function* valueNames(
  node: TypeNode | undefined,
  checker: TypeChecker,
  depth = 0,
): Generator<EntityName | ImportTypeNode> {
  const written = bare(node);
  if (!written || depth > DEPTH_LIMIT) return;
  if (ts.isTypeQueryNode(written)) yield written.exprName;
  else if (ts.isImportTypeNode(written) && written.isTypeOf) yield written;
  else if (ts.isUnionTypeNode(written) || ts.isIntersectionTypeNode(written)) {
    for (const part of written.types) yield* valueNames(part, checker, depth + 1);
  } else if (ts.isTypeReferenceNode(written) || ts.isImportTypeNode(written)) {
    for (const argument of written.typeArguments ?? []) yield* valueNames(argument, checker, depth + 1);
    const name = ts.isTypeReferenceNode(written) ? written.typeName : written.qualifier;
    const symbol = name && followAlias(checker.getSymbolAtLocation(name), checker);
    if (name && symbol && symbol.flags & ts.SymbolFlags.Class) yield name;
    yield* valueNames(symbol?.declarations?.find(ts.isTypeAliasDeclaration)?.type, checker, depth + 1);
  }
}

/** What the checker stores about how a type was written. */
function aliasNodes({ aliasSymbol }: Type): readonly TypeNode[] {
  return aliasSymbol?.declarations?.filter(ts.isTypeAliasDeclaration).map(({ type }) => type) ?? [];
}

/** The name of the only value that has a type: a function, a class, or a constant with a function or object literal. */
function declaredName(type: Type): readonly EntityName[] {
  const symbol = type.getSymbol();
  let declaration: Node | undefined = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
  if (declaration && (ts.isFunctionDeclaration(declaration) || ts.isClassDeclaration(declaration)))
    return declaration.name ? [declaration.name] : [];
  while (declaration && isWritten(declaration)) declaration = declaration.parent;
  return declaration && ts.isVariableDeclaration(declaration) && ts.isIdentifier(declaration.name)
    ? [declaration.name]
    : [];
}

function isWritten(node: Node): boolean {
  return (
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node) ||
    ts.isClassExpression(node) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isAsExpression(node)
  );
}

function symbolOf(name: EntityName | ImportTypeNode, checker: TypeChecker): TsSymbol | undefined {
  const at = ts.isImportTypeNode(name) ? (name.qualifier ?? name) : name;
  return followAlias(checker.getSymbolAtLocation(at), checker);
}

/** Two ways to write one value count as one. */
function distinct(
  names: readonly (EntityName | ImportTypeNode)[],
  checker: TypeChecker,
): readonly (EntityName | ImportTypeNode)[] {
  const seen = new Set<unknown>();
  return names.filter((name) => {
    const key = symbolOf(name, checker) ?? name;
    return !seen.has(key) && seen.add(key);
  });
}

/** The name at a position: the outermost node there. */
function nodeAt(file: Node, start: number, length: number): EntityName | ImportTypeNode | undefined {
  const end = start + length;
  const search = (node: Node): Node | undefined => {
    if (node.pos > start || node.end < end) return undefined;
    if (isName(node) && node.getStart() === start && node.end === end) return node;
    return ts.forEachChild(node, search);
  };
  const found = ts.forEachChild(file, search);
  return found && isName(found) ? found : undefined;
}

function isName(node: Node): node is EntityName | ImportTypeNode {
  return ts.isIdentifier(node) || ts.isQualifiedName(node) || ts.isImportTypeNode(node);
}

import type { Declaration, Expression, Identifier, Node, Symbol as TsSymbol, TypeChecker } from "typescript";
import { ts } from "../compiler.js";
import { moduleSpecifierOf } from "./module-specifier.js";
import { type Names, nextAlias } from "./names.js";
import type { KnowsCountersign } from "./packages.js";

/**
 * What comes from packages that do not know Countersign. Some things are certain without having these packages: it is not an app,
 * a router or a marker, and calling it runs no code of the project.
 */
export interface Outside {
  /** Whether a name was imported from such a package. */
  isImported(name: Node): boolean;
  /** Returns the specifier that a name was imported from, as written, and its name in that module. */
  importOf(name: Node): Imported | undefined;
  /** Whether the value of an expression consists only of such imports. */
  isOutside(expression: Expression): boolean;
}

export interface Imported {
  readonly specifier: string;
  /** `undefined` for a module as a whole. */
  readonly name: string | undefined;
  readonly node: Node;
}

/** Constants of constants are not followed further than this. */
const DEPTH_LIMIT = 20;

export function createOutside(checker: TypeChecker, names: Names, knows: KnowsCountersign): Outside {
  function importOf(name: Node): Imported | undefined {
    let symbol = checker.getSymbolAtLocation(leftmost(name));
    for (let i = 0; symbol && symbol.flags & ts.SymbolFlags.Alias && i < DEPTH_LIMIT; i++) {
      const further = nextAlias(symbol, checker);
      if (further?.declarations?.length) symbol = further;
      else return imported(symbol);
    }
    return undefined;
  }

  function isImported(name: Node): boolean {
    const found = importOf(name);
    return (
      found !== undefined && !found.specifier.startsWith(".") && !knows(found.specifier, fileOf(found.node))
    );
  }

  /** @param passed the nodes that are being inspected. Meeting one again ends a circle: it adds nothing. */
  function holdsNothing(node: Node, passed: Set<Node>): boolean {
    if (passed.has(node)) return true;
    if (passed.size > DEPTH_LIMIT * DEPTH_LIMIT) return false;
    passed.add(node);
    if (ts.isIdentifier(node)) return isHarmless(node, passed);
    if (ts.isTypeReferenceNode(node))
      return (isImported(node.typeName) || isLibrary(node.typeName)) && childrenHold(node, passed);
    if (node.kind === ts.SyntaxKind.ThisKeyword) return false;
    return childrenHold(node, passed);
  }

  function childrenHold(node: Node, passed: Set<Node>): boolean {
    return !ts.forEachChild(node, (child) =>
      isPropertyName(child, node) || holdsNothing(child, passed) ? undefined : true,
    );
  }

  function isLibrary(name: Node): boolean {
    const found = names.resolve(name, "type");
    return !found.obstacle && found.declarations.every((each) => each.getSourceFile().hasNoDefaultLib);
  }

  function isHarmless(name: Identifier, passed: Set<Node>): boolean {
    const found = names.resolve(name, "value");
    if (found.obstacle) return found.obstacle.kind === "unknown-name" || isImported(name);
    return found.declarations.every(
      (each) => each.getSourceFile().hasNoDefaultLib || holdsNothingDeclared(each, passed),
    );
  }

  function holdsNothingDeclared(declaration: Declaration, passed: Set<Node>): boolean {
    if (ts.isVariableDeclaration(declaration)) {
      const loop = declaration.parent.parent;
      if (ts.isForOfStatement(loop)) return holdsNothing(loop.expression, passed);
      const from = declaration.type ?? declaration.initializer;
      return from !== undefined && holdsNothing(from, passed);
    }
    if (ts.isBindingElement(declaration)) {
      const holder = declaration.parent.parent;
      return (
        (!declaration.initializer || holdsNothing(declaration.initializer, passed)) &&
        holdsNothingDeclared(holder, passed)
      );
    }
    if (!ts.isParameter(declaration)) return false;
    if (declaration.type) return holdsNothing(declaration.type, passed);
    // `db.transaction(async (tx) => …)`
    const { parent: call } = declaration.parent;
    return ts.isCallExpression(call) && call.expression !== declaration.parent && holdsNothing(call, passed);
  }

  return { importOf, isImported, isOutside: (expression) => holdsNothing(expression, new Set()) };
}

function fileOf(node: Node): string {
  return node.getSourceFile().fileName;
}

/** `a` of `a.b.c` */
function leftmost(name: Node): Node {
  if (ts.isPropertyAccessExpression(name)) return leftmost(name.expression);
  return ts.isQualifiedName(name) ? leftmost(name.left) : name;
}

function isPropertyName(child: Node, parent: Node): boolean {
  if (!ts.isIdentifier(child)) return false;
  const named = parent as { name?: Node; propertyName?: Node; label?: Node };
  return named.name === child || named.propertyName === child || named.label === child;
}

/** The place of an import, or of an export of another module's name. */
function imported(symbol: TsSymbol): Imported | undefined {
  const [declaration] = symbol.declarations ?? [];
  if (!declaration) return undefined;
  const specifier = moduleSpecifierOf(declaration);
  if (!specifier) return undefined;
  return { specifier: specifier.text, name: nameThere(declaration), node: declaration };
}

function nameThere(declaration: Node): string | undefined {
  if (ts.isImportSpecifier(declaration) || ts.isExportSpecifier(declaration))
    return (declaration.propertyName ?? declaration.name).text;
  return ts.isImportClause(declaration) ? "default" : undefined;
}

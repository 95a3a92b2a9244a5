import type { Expression, Identifier, Node, SourceFile } from "typescript";
import { ts } from "../compiler.js";
import type { ModuleNames } from "../module-names.js";
import { calledNames, constantNames, methodNames } from "./called-names.js";
import type { Names } from "./names.js";
import type { Outside } from "./outside.js";
import type { Settles } from "./settles.js";
import type { Obstacle } from "./unsettled.js";

/**
 * Where a name is declared: `here`, in the program; `elsewhere`, in a package, which does not matter, because it contains no
 * code of the project or of Countersign; or unknown, with the reason.
 */
export type Place = "here" | "elsewhere" | Obstacle;

export interface Lookup {
  /** Looks up a value, or a member of one. */
  value(node: Expression): Place;
  /** Looks up a constant, whose initializer a name leads to. */
  constant(node: Identifier): Place;
  /** Looks up the name of a written type. */
  type(name: Node, isGeneric: boolean): Place;
}

export function createLookup(
  files: () => readonly SourceFile[],
  modules: ModuleNames,
  names: Names,
  settles: Settles,
  outside: Outside,
): Lookup {
  let called: ReadonlySet<string> | undefined;
  let methods: ReadonlySet<string> | undefined;
  /** Whether this may be one of Countersign's own methods. */
  const isOfVocabulary = (name: string, holder: Expression) => {
    methods ??= methodNames(files().filter(({ fileName }) => modules.isCountersign(fileName)));
    return methods.has(name) && !outside.isOutside(holder);
  };
  let constants: ReadonlySet<string> | undefined;
  const isOfCode = (name: string) => {
    called ??= calledNames(files());
    return called.has(name);
  };
  const isOfConstant = (name: string) => {
    constants ??= constantNames(files());
    return constants.has(name);
  };

  /** A name by itself. If nothing declares it, it is a global of some package. */
  function named(node: Expression): Place {
    if (names.isDeclared(node)) return "here";
    const isForeign = outside.importOf(node) === undefined || outside.isImported(node);
    if (isForeign && (isCalled(node) || isImport(node) || !outside.importOf(node))) return "elsewhere";
    return { kind: "package-value", node };
  }

  function member(node: Expression, holder: Expression, name: string | undefined): Place {
    if (isOfClass(node, holder)) return "here";
    const obstacle = settles.obstacleOf(holder);
    if (!obstacle || (!settles.obstacleOfName(holder) && names.isDeclared(node))) return "here";
    if (name === undefined || obstacle.kind === "javascript") return obstacle;
    if (isCalled(node)) return isOfCode(name) || isOfVocabulary(name, holder) ? obstacle : "elsewhere";
    // `StatusCodes.OK`, whose value is in the declarations of a package.
    return outside.importOf(holder) || isOfConstant(name) ? obstacle : "elsewhere";
  }

  /** Whether a member belongs to the class or interface that its holder is declared as, whatever else that contains. */
  function isOfClass(node: Expression, holder: Expression): boolean {
    const declared = names.declarationOf(node)?.parent;
    if (!declared || !(ts.isClassLike(declared) || ts.isInterfaceDeclaration(declared))) return false;
    if (holder.kind === ts.SyntaxKind.ThisKeyword) return around(holder) === declared;
    const found = ts.isIdentifier(holder) ? names.resolve(holder, "value") : undefined;
    const [variable, ...others] = found && !found.obstacle ? found.declarations : [];
    if (!variable || others.length > 0) return false;
    if (!ts.isParameter(variable) && !ts.isVariableDeclaration(variable)) return false;
    const { type } = variable;
    if (!type || !ts.isTypeReferenceNode(type)) return false;
    const meant = names.resolve(type.typeName, "type");
    return !meant.obstacle && meant.declarations.length === 1 && meant.declarations[0] === declared;
  }

  return {
    value(node) {
      if (ts.isIdentifier(node)) return named(node);
      if (ts.isPropertyAccessExpression(node))
        return names.isOfModule(node) ? named(node) : member(node, node.expression, node.name.text);
      if (ts.isElementAccessExpression(node)) {
        const { argumentExpression: key } = node;
        return member(node, node.expression, ts.isStringLiteralLike(key) ? key.text : undefined);
      }
      return ts.isStringLiteralLike(node) ? "here" : (settles.obstacleOf(node) ?? "here");
    },
    constant(node) {
      if (names.isDeclared(node)) return "here";
      return outside.importOf(node) && !outside.isImported(node)
        ? { kind: "package-value", node }
        : "elsewhere";
    },
    type(name, isGeneric) {
      if (names.isDeclared(name)) {
        // The first of several declarations counts, and a package's may come before those of the program.
        const { obstacle } = names.resolve(name, "type");
        return obstacle?.kind === "global-name" ? obstacle : "here";
      }
      const isForeign = outside.importOf(name) === undefined || outside.isImported(name);
      return isForeign && !isGeneric ? "elsewhere" : { kind: "package-type", node: name };
    },
  };
}

/** The class that `this` is an instance of. */
function around(node: Node): Node | undefined {
  const found = ts.findAncestor(
    node,
    (each) =>
      ts.isClassLike(each) ||
      ts.isFunctionDeclaration(each) ||
      ts.isFunctionExpression(each) ||
      ts.isObjectLiteralExpression(each),
  );
  return found && ts.isClassLike(found) ? found : undefined;
}

/** Whether the node is called, constructed or extended. */
function isCalled(node: Node): boolean {
  const { parent } = node;
  if (!parent) return false;
  if (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent) || ts.isNonNullExpression(parent))
    return isCalled(parent);
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.expression === node;
  return ts.isExpressionWithTypeArguments(parent);
}

function isImport({ parent }: Node): boolean {
  return ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isNamespaceImport(parent);
}

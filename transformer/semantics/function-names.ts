import type { Expression, Node, Program, SourceFile } from "typescript";
import { ts } from "./compiler.js";
import type { ModuleNames } from "./module-names.js";
import type { Semantics } from "./semantics.js";

/** The names under which a file has functions and classes. */
interface Named {
  readonly names: ReadonlySet<string>;
  /** Names that refer to other names, of this file or another. They are functions if the other names are. */
  readonly aliases: readonly Alias[];
}

type Alias = readonly [name: string, of: string];

/** Remembers the names of each syntax tree. Programs share a tree while its file does not change. */
export type FunctionNames = (file: SourceFile) => Named;

export function createFunctionNames(): FunctionNames {
  const known = new WeakMap<SourceFile, Named>();
  return (file) => {
    const named = known.get(file) ?? namedIn(file);
    known.set(file, named);
    return named;
  };
}

/** Reads the program's own files at the first call: many programs call no method in their handlers. */
export function createNamed(
  program: Program,
  namedIn: FunctionNames,
  { isCountersign }: Pick<ModuleNames, "isCountersign">,
): Pick<Semantics, "mayBeOwnFunction"> {
  let all: ReadonlySet<string> | undefined;
  return {
    mayBeOwnFunction(name) {
      if (all) return all.has(name);
      const own = program.getSourceFiles().filter((file) => isOwn(file) && !isCountersign(file.fileName));
      all = withAliases(own.map(namedIn));
      return all.has(name);
    },
  };
}

function withAliases(files: readonly Named[]): ReadonlySet<string> {
  const all = new Set(files.flatMap(({ names }) => [...names]));
  let left = files.flatMap(({ aliases }) => aliases);
  for (let before = -1; before < all.size; ) {
    before = all.size;
    for (const [name, of] of left) if (all.has(of)) all.add(name);
    left = left.filter(([name]) => !all.has(name));
  }
  return all;
}

function isOwn(file: SourceFile): boolean {
  return !file.isDeclarationFile && !file.fileName.includes("/node_modules/");
}

function namedIn(file: SourceFile): Named {
  const names = new Set<string>();
  const aliases: Alias[] = [];
  const add = (name: string | undefined, value: Expression | undefined): void => {
    if (name === undefined || !value) return;
    const held = bare(value);
    if (isFunction(held)) names.add(name);
    else if (ts.isIdentifier(held)) aliases.push([name, held.text]);
    else if (ts.isPropertyAccessExpression(held)) aliases.push([name, held.name.text]);
  };
  const visit = (node: Node): void => {
    // Types have no functions with a body, and may be most of a module.
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    const name = ownName(node);
    if (name !== undefined) names.add(name);
    if (ts.isExportAssignment(node)) add("default", node.expression);
    else if (ts.isExportSpecifier(node) || ts.isImportSpecifier(node))
      aliases.push([node.name.text, (node.propertyName ?? node.name).text]);
    else if (ts.isImportClause(node) && node.name) aliases.push([node.name.text, "default"]);
    else if (
      ts.isVariableDeclaration(node) ||
      ts.isPropertyDeclaration(node) ||
      ts.isPropertyAssignment(node)
    )
      add(textOf(node.name), node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { names, aliases };
}

function ownName(node: Node): string | undefined {
  if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) {
    const isDefault = ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
    return isDefault ? "default" : node.name?.text;
  }
  return ts.isMethodDeclaration(node) || ts.isAccessor(node) ? textOf(node.name) : undefined;
}

function textOf(name: Node): string | undefined {
  if (ts.isComputedPropertyName(name)) return textOf(name.expression);
  return ts.isIdentifier(name) || ts.isPrivateIdentifier(name) || ts.isStringLiteralLike(name)
    ? name.text
    : undefined;
}

function isFunction(value: Expression): boolean {
  return ts.isArrowFunction(value) || ts.isFunctionExpression(value) || ts.isClassExpression(value);
}

/** The value without wrappers that change only its type. */
function bare(value: Expression): Expression {
  const isTyped =
    ts.isParenthesizedExpression(value) ||
    ts.isAsExpression(value) ||
    ts.isSatisfiesExpression(value) ||
    ts.isNonNullExpression(value) ||
    ts.isTypeAssertionExpression(value);
  return isTyped ? bare(value.expression) : value;
}

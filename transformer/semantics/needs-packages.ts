import type {
  Expression,
  Node,
  Program,
  SourceFile,
  StringLiteralLike,
  Symbol as TsSymbol,
  TypeChecker,
} from "typescript";
import { ts } from "./compiler.js";
import { type Follow, mayBeConstEnum } from "./package-exports.js";
import { followAlias } from "./symbols.js";

/** Whether the JavaScript of a file depends on declarations of packages that are left out of its program. */
export function needsPackages(file: SourceFile, program: Program, follow: Follow): boolean {
  const checker = program.getTypeChecker();
  const { isolatedModules, verbatimModuleSyntax } = program.getCompilerOptions();
  // With either option, TypeScript refuses output that depends on another module, except for the values of enums.
  const isolated = isolatedModules === true || verbatimModuleSyntax === true;
  const imports = isolated ? new Map<string, ImportedName>() : importsToFollow(file, checker);
  function isOpen(node: Node): boolean {
    if (ts.isEnumMember(node))
      return node.initializer !== undefined && isOpenValue(node.initializer, checker);
    return !isolated && (isOpenExport(node, checker) || (imports.size > 0 && isOpenMember(node)));
  }
  function isOpenMember(node: Node): boolean {
    const chain = isNameBehind(node) && !isNameBehind(node.parent) ? chainOf(node) : undefined;
    const imported = chain && imports.get(chain.root);
    if (!imported) return false;
    if (imported.own) {
      const found = valueBehind(imported.own, chain.names, checker);
      if (found !== "outside") return found === "open";
    }
    // The last name is that of an enum's member, which is not a function.
    const isCalled = ts.isCallExpression(node.parent) && node.parent.expression === node;
    const names = [...imported.names, ...chain.names.slice(0, -1)];
    if (names.length === 0 || (isCalled && chain.names.length === 1)) return false;
    const target = follow(imported.module, file);
    return target !== "untyped" && (!target || mayBeConstEnum(target, names, follow));
  }
  const visit = (node: Node): boolean => isOpen(node) || (ts.forEachChild(node, visit) ?? false);
  return visit(file);
}

/**
 * TypeScript writes the value instead of a member, if it can compute the value.
 * @param passed the enums that are being inspected.
 */
function isOpenValue(node: Node, checker: TypeChecker, passed = new Set<TsSymbol>()): boolean {
  if (ts.isIdentifier(node)) {
    const target = followAlias(checker.getSymbolAtLocation(node), checker);
    if (!target || !(target.flags & (ts.SymbolFlags.Enum | ts.SymbolFlags.EnumMember))) return true;
    return isOpenEnum(target, checker, passed);
  }
  return ts.forEachChild(node, (child) => isOpenValue(child, checker, passed)) ?? false;
}

/** Whether a value of an enum of the project depends on packages. */
function isOpenEnum(symbol: TsSymbol, checker: TypeChecker, passed = new Set<TsSymbol>()): boolean {
  if (passed.has(symbol)) return false;
  passed.add(symbol);
  return (symbol.declarations ?? []).some(
    (each) =>
      ts.isEnumDeclaration(each) &&
      each.members.some(({ initializer }) => initializer && isOpenValue(initializer, checker, passed)),
  );
}

/**
 * What a member of a module or constant enum of the project is: `outside`, if it leads out of the program; `open`, if it is a
 * constant whose value depends on packages.
 */
function valueBehind(
  own: TsSymbol,
  names: readonly string[],
  checker: TypeChecker,
): "outside" | "open" | undefined {
  let symbol = own;
  for (const name of names) {
    if (symbol.flags & ts.SymbolFlags.ConstEnum) return isOpenEnum(symbol, checker) ? "open" : undefined;
    if (!(symbol.flags & ts.SymbolFlags.Module)) return undefined;
    const member = followAlias(checker.tryGetMemberInModuleExports(name, symbol), checker);
    if (!member?.declarations?.length) return "outside";
    symbol = member;
  }
  return undefined;
}

/** TypeScript removes the export of a type, but not of a value. */
function isOpenExport(node: Node, checker: TypeChecker): boolean {
  if (ts.isExportSpecifier(node))
    return !node.isTypeOnly && !node.parent.parent.isTypeOnly && leadsOut(node.name, checker);
  if (ts.isExportAssignment(node))
    return ts.isIdentifier(node.expression) && leadsOut(node.expression, checker);
  if (!ts.isImportEqualsDeclaration(node) || node.isTypeOnly) return false;
  return ts.isExternalModuleReference(node.moduleReference) ? node.modifiers !== undefined : true;
}

/** Whether a name refers to something that no file of the program declares. */
function leadsOut(name: Node, checker: TypeChecker): boolean {
  const symbol = checker.getSymbolAtLocation(name);
  if (!symbol || !(symbol.flags & ts.SymbolFlags.Alias)) return false;
  return (checker.getAliasedSymbol(symbol).declarations ?? []).length === 0;
}

/** What an import names: the exports of a module with these names, or the module itself if there are none. */
interface ImportedName {
  readonly module: StringLiteralLike;
  readonly names: readonly string[];
  /** The module, namespace or constant enum of the project that this refers to. Absent if it leads out of the program. */
  readonly own?: TsSymbol | undefined;
}

/** The imports that lead out of the program, or to something whose members may. Keyed by the names that the file uses for them. */
function importsToFollow(file: SourceFile, checker: TypeChecker): ReadonlyMap<string, ImportedName> {
  const found = file.statements.flatMap((statement): (readonly [Node & { text: string }, ImportedName])[] => {
    if (ts.isImportEqualsDeclaration(statement)) {
      const { moduleReference: from } = statement;
      return ts.isExternalModuleReference(from) && ts.isStringLiteralLike(from.expression)
        ? [[statement.name, { module: from.expression, names: [] }]]
        : [];
    }
    const clause = ts.isImportDeclaration(statement) ? statement.importClause : undefined;
    const module = ts.isImportDeclaration(statement) ? statement.moduleSpecifier : undefined;
    if (!clause || !module || !ts.isStringLiteralLike(module) || clause.isTypeOnly) return [];
    const { name, namedBindings: bindings } = clause;
    const named = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
    return [
      ...(name ? [[name, { module, names: ["default"] }] as const] : []),
      ...(bindings && ts.isNamespaceImport(bindings)
        ? [[bindings.name, { module, names: [] }] as const]
        : []),
      ...named.map(
        (each) => [each.name, { module, names: [(each.propertyName ?? each.name).text] }] as const,
      ),
    ];
  });
  return new Map(
    found.flatMap(([name, of]) => {
      if (leadsOut(name, checker)) return [[name.text, of]];
      const own = followAlias(checker.getSymbolAtLocation(name), checker);
      const isFollowed = own && own.flags & (ts.SymbolFlags.Module | ts.SymbolFlags.ConstEnum);
      return isFollowed ? [[name.text, { ...of, own }]] : [];
    }),
  );
}

/** `.red` and `["red"]`. */
function isNameBehind(node: Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return true;
  return ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression);
}

/** `a.b.c`, if it starts with a name. */
function chainOf(node: Node): { readonly root: string; readonly names: readonly string[] } | undefined {
  if (ts.isIdentifier(node)) return { root: node.text, names: [] };
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return undefined;
  const before = chainOf(node.expression);
  const name = ts.isPropertyAccessExpression(node) ? node.name : (node.argumentExpression as Expression);
  if (!before || !("text" in name)) return undefined;
  return { root: before.root, names: [...before.names, String(name.text)] };
}

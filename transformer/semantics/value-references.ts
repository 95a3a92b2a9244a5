import path from "node:path";
import type {
  Declaration,
  EntityName,
  Expression,
  ImportTypeNode,
  SourceFile,
  Symbol as TsSymbol,
  TypeChecker,
} from "typescript";
import { ts } from "./compiler.js";
import type { ValueReference } from "./semantics.js";
import { followAlias } from "./symbols.js";

/** The value that a name in a type refers to. */
interface Target {
  /** The symbol that can be exported: the function, or the class or namespace that contains it. */
  readonly symbol: TsSymbol;
  /** The path from there: `current` of `Service.current`. */
  readonly members: readonly string[];
}

/**
 * How a module can refer to the value that `typeof f` names, wherever that was written. The first way that works: the module's
 * own declaration; a module that it already imports from; the module that declares the value, or the one that the module with the
 * type imports it from.
 * @param name the name after the `typeof`, in any module.
 * @param from the module that needs the value.
 */
export function valueReference(
  name: EntityName | ImportTypeNode,
  from: SourceFile,
  checker: TypeChecker,
): ValueReference {
  const target = targetOf(name, checker);
  const declaration = target && declarationOf(target.symbol);
  if (!target || !declaration) return { problem: "unresolved" };
  const { symbol, members } = target;
  if (ts.isParameter(declaration)) return { problem: "parameter" };
  const at = declaration.getSourceFile();
  if (at === from && isTopLevel(declaration)) {
    const local = localName(declaration);
    if (local !== undefined) return { path: [local, ...members] };
  }
  const imported = importedFrom(symbol, from, checker);
  if (imported) return { module: imported.specifier, path: [imported.name, ...members] };
  const exported = isOwn(at) ? exportedName(symbol, checker.getSymbolAtLocation(at), checker) : undefined;
  const writtenIn = name.getSourceFile();
  if (exported !== undefined) {
    return { module: relativeSpecifier(from, at, writtenIn), path: [exported, ...members] };
  }
  const further = writtenIn === from ? undefined : importedFrom(symbol, writtenIn, checker);
  if (further)
    return { module: rebased(further.specifier, writtenIn, from), path: [further.name, ...members] };
  return { problem: isTopLevel(declaration) ? "not-exported" : "local", file: at };
}

/** Why other modules cannot refer to a value; `undefined` if all of them can. */
export function referenceProblem(
  name: EntityName | ImportTypeNode,
  checker: TypeChecker,
): Extract<ValueReference, { problem: string }> | undefined {
  const target = targetOf(name, checker);
  const declaration = target && declarationOf(target.symbol);
  if (!declaration) return { problem: "unresolved" };
  if (ts.isParameter(declaration)) return { problem: "parameter" };
  const at = declaration.getSourceFile();
  const isExported =
    isOwn(at) && exportedName(target.symbol, checker.getSymbolAtLocation(at), checker) !== undefined;
  if (isExported || importedFrom(target.symbol, name.getSourceFile(), checker)) return undefined;
  return { problem: isTopLevel(declaration) ? "not-exported" : "local", file: at };
}

function targetOf(name: EntityName | ImportTypeNode, checker: TypeChecker): Target | undefined {
  const names = ts.isImportTypeNode(name) ? (name.qualifier ? namesOf(name.qualifier) : []) : namesOf(name);
  const first = ts.isImportTypeNode(name) ? importedModule(name) : names.shift();
  let symbol = first && followAlias(checker.getSymbolAtLocation(first), checker);
  // A module is not a value that could be exported, but its members are.
  while (symbol && isModule(symbol) && names.length > 0) {
    const next = names.shift()?.text;
    const member = checker.getExportsOfModule(symbol).find((each) => each.name === next);
    symbol = followAlias(member, checker);
  }
  return symbol && !isModule(symbol) ? { symbol, members: names.map(({ text }) => text) } : undefined;
}

function namesOf(name: EntityName): import("typescript").Identifier[] {
  return ts.isIdentifier(name) ? [name] : [...namesOf(name.left), name.right];
}

function importedModule({ argument }: ImportTypeNode): Expression | undefined {
  return ts.isLiteralTypeNode(argument) && ts.isStringLiteral(argument.literal)
    ? argument.literal
    : undefined;
}

/** Whether this is a file, not a `namespace`. */
function isModule(symbol: TsSymbol): boolean {
  const declaration = symbol.declarations?.[0];
  return declaration !== undefined && ts.isSourceFile(declaration);
}

function declarationOf(symbol: TsSymbol): Declaration | undefined {
  return symbol.valueDeclaration ?? symbol.declarations?.[0];
}

/** A specifier in a file's imports, and the name under which that module exports the symbol as a value. */
function importedFrom(
  symbol: TsSymbol,
  file: SourceFile,
  checker: TypeChecker,
): { specifier: string; name: string } | undefined {
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    const { moduleSpecifier } = statement;
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) continue;
    const name = exportedName(symbol, checker.getSymbolAtLocation(moduleSpecifier), checker);
    if (name !== undefined) return { specifier: moduleSpecifier.text, name };
  }
  return undefined;
}

function exportedName(
  symbol: TsSymbol,
  module: TsSymbol | undefined,
  checker: TypeChecker,
): string | undefined {
  if (!module) return undefined;
  const found = checker
    .getExportsOfModule(module)
    .filter((each) => followAlias(each, checker) === symbol && !isTypeOnly(each, checker));
  return found[0]?.name;
}

/** `export type { f }` exports the type of a value, not the value. */
function isTypeOnly(symbol: TsSymbol, checker: TypeChecker): boolean {
  const asked = checker as TypeChecker & { getTypeOnlyAliasDeclaration?(symbol: TsSymbol): unknown };
  return asked.getTypeOnlyAliasDeclaration?.(symbol) !== undefined;
}

/** Whether this is the project's own source, whose modules can be imported by their path. */
function isOwn(file: SourceFile): boolean {
  return !file.isDeclarationFile && !file.fileName.includes("/node_modules/");
}

function isTopLevel(declaration: Declaration): boolean {
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  return ts.isSourceFile(statement) || ts.isSourceFile(statement.parent);
}

function localName(declaration: Declaration): string | undefined {
  const name = ts.getNameOfDeclaration(declaration);
  return name && ts.isIdentifier(name) ? name.text : undefined;
}

/** Converts a specifier from one module for use in another. A specifier that is not relative means the same everywhere. */
function rebased(specifier: string, writtenIn: SourceFile, from: SourceFile): string {
  if (!specifier.startsWith(".")) return specifier;
  return relativePath(from, path.posix.join(path.posix.dirname(writtenIn.fileName), specifier));
}

/** Uses the file extension of the modules' own specifiers. */
function relativeSpecifier(from: SourceFile, to: SourceFile, writtenIn: SourceFile): string {
  const [, bare = to.fileName, c = "", script = ""] = /^(.*)\.([cm]?)([jt])sx?$/.exec(to.fileName) ?? [];
  const sample = [from, writtenIn].flatMap(relativeSpecifiers)[0];
  const written = sample === undefined ? ".js" : (/\.[cm]?[jt]sx?$/.exec(sample)?.[0] ?? "");
  if (written === "") return relativePath(from, bare);
  const source = /\.[cm]?tsx?$/.test(written) && script === "t";
  return relativePath(from, source ? to.fileName : `${bare}.${c}js`);
}

function relativeSpecifiers(file: SourceFile): readonly string[] {
  return file.statements.flatMap((statement) =>
    ts.isImportDeclaration(statement) &&
    ts.isStringLiteral(statement.moduleSpecifier) &&
    statement.moduleSpecifier.text.startsWith(".")
      ? [statement.moduleSpecifier.text]
      : [],
  );
}

function relativePath(from: SourceFile, to: string): string {
  const relative = path.posix.relative(path.posix.dirname(from.fileName), to);
  return relative.startsWith(".") ? relative : `./${relative}`;
}

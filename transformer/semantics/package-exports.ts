import type { ImportDeclaration, Node, SourceFile, Statement, StringLiteralLike } from "typescript";
import { ts } from "./compiler.js";

/**
 * Returns the declarations that a specifier leads to; `untyped` if it leads to JavaScript or to Node; `undefined` if it leads
 * nowhere.
 */
export type Follow = (specifier: StringLiteralLike, from: SourceFile) => SourceFile | "untyped" | undefined;

/**
 * Whether there is a `const enum` behind a name that a module exports, or behind a member of that name. Names are followed from
 * declaration file to declaration file, without binding or checking them: drizzle's 600 files take 0.5 s, and the five that
 * declare `sql` take 5 ms.
 * @param names the names after the module: `Color`, or `colors` and `Color`.
 * @returns `true` also if the names cannot be followed.
 */
export function mayBeConstEnum(file: SourceFile, names: readonly string[], follow: Follow): boolean {
  const seen = new Set<string>();

  /** Returns `undefined` if the module exports no such name. */
  function exported(file: SourceFile, [name, ...rest]: readonly string[]): boolean | undefined {
    const key = [file.fileName, name, ...rest].join(" ");
    if (name === undefined || seen.has(key)) return undefined;
    seen.add(key);
    if (file.statements.some((each) => ts.isExportAssignment(each) && each.isExportEquals))
      return hidesConstEnum(file, file);
    for (const statement of file.statements) {
      const found = byStatement(statement, file, name, rest);
      if (found !== undefined) return found;
    }
    // A declaration file exports everything that it declares, unless it has an export list.
    const own = declared(file, name);
    if (own !== undefined) return own;
    for (const statement of file.statements) {
      if (!ts.isExportDeclaration(statement) || statement.exportClause) continue;
      const found = behind(statement.moduleSpecifier, file, [name, ...rest]);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function byStatement(
    statement: Statement,
    file: SourceFile,
    name: string,
    rest: readonly string[],
  ): boolean | undefined {
    if (ts.isExportAssignment(statement)) {
      if (name !== "default") return undefined;
      return ts.isIdentifier(statement.expression) ? local(file, statement.expression.text, rest) : false;
    }
    if (!ts.isExportDeclaration(statement)) return undefined;
    const { exportClause: clause, moduleSpecifier: module } = statement;
    if (!clause) return undefined;
    if (ts.isNamespaceExport(clause))
      return clause.name.text === name ? inside(module, file, rest) : undefined;
    const specifier = clause.elements.find((each) => each.name.text === name);
    if (!specifier) return undefined;
    const source = (specifier.propertyName ?? specifier.name).text;
    return module ? behind(module, file, [source, ...rest]) : local(file, source, rest);
  }

  /** Follows a name of the module's own scope. */
  function local(file: SourceFile, name: string, rest: readonly string[]): boolean {
    for (const statement of file.statements) {
      const found = ts.isImportDeclaration(statement) ? imported(statement, file, name, rest) : undefined;
      if (found !== undefined) return found;
    }
    return declared(file, name) ?? true;
  }

  function imported(
    { importClause, moduleSpecifier }: ImportDeclaration,
    file: SourceFile,
    name: string,
    rest: readonly string[],
  ): boolean | undefined {
    if (importClause?.name?.text === name) return behind(moduleSpecifier, file, ["default", ...rest]);
    const bindings = importClause?.namedBindings;
    if (!bindings) return undefined;
    if (ts.isNamespaceImport(bindings))
      return bindings.name.text === name ? inside(moduleSpecifier, file, rest) : undefined;
    const specifier = bindings.elements.find((each) => each.name.text === name);
    const source = specifier && (specifier.propertyName ?? specifier.name).text;
    return source === undefined ? undefined : behind(moduleSpecifier, file, [source, ...rest]);
  }

  /** A module as a value is not itself an enum. */
  const inside = (
    module: Node | undefined,
    file: SourceFile,
    rest: readonly string[],
  ): boolean | undefined => (rest.length === 0 ? false : behind(module, file, rest));

  function behind(module: Node | undefined, file: SourceFile, names: readonly string[]): boolean | undefined {
    const target = module && ts.isStringLiteralLike(module) ? follow(module, file) : undefined;
    if (target === "untyped") return false;
    return target ? exported(target, names) : true;
  }

  return exported(file, names) ?? true;
}

/** Checks the module's own declarations of a name. Returns `undefined` if there are none, or only types. */
function declared(file: SourceFile, name: string): boolean | undefined {
  const found = file.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement)) {
      const { declarations } = statement.declarationList;
      return declarations.some((each) => ts.isIdentifier(each.name) && each.name.text === name)
        ? [false]
        : [];
    }
    const { name: own } = statement as { name?: Node };
    return own && ts.isIdentifier(own) && own.text === name ? ofDeclaration(statement, file) : [];
  });
  return found.length === 0 ? undefined : found.includes(true);
}

function ofDeclaration(statement: Statement, file: SourceFile): readonly boolean[] {
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return [];
  if (ts.isModuleDeclaration(statement)) return [hidesConstEnum(statement, file)];
  if (ts.isEnumDeclaration(statement))
    return [statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ConstKeyword) ?? false];
  return [!(ts.isClassDeclaration(statement) || ts.isFunctionDeclaration(statement))];
}

/** Searches the text of a namespace, or of a module that is one. What it imports under another name is not searched for. */
function hidesConstEnum(node: Node, file: SourceFile): boolean {
  const text = file.text.slice(node.pos, node.end);
  return /\bconst\s+enum\b|\bexport\s+import\b/.test(text);
}

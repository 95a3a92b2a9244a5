import type { SourceFile, Statement } from "typescript";
import type { SourceLocation } from "../schema.js";
import { ts } from "../semantics/compiler.js";

/**
 * Whether a type can be imported by its own name: an interface, an alias or an enum that its module exports. Classes are
 * excluded, because only the data of their instances is sent.
 * @param declaration the location of its name.
 */
export function isExportedType(declaration: SourceLocation, files: readonly SourceFile[]): boolean {
  const file = files.find(({ fileName }) => fileName === declaration.file);
  const found = file?.statements.find(
    (statement) => isType(statement) && statement.name.getStart(file) === declaration.start,
  );
  if (!file || !found || !isType(found)) return false;
  if (found.typeParameters && found.typeParameters.length > 0) return false;
  const words = found.modifiers?.map(({ kind }) => kind) ?? [];
  if (words.includes(ts.SyntaxKind.DefaultKeyword)) return false;
  return words.includes(ts.SyntaxKind.ExportKeyword) || listedNames(file).has(found.name.text);
}

function isType(statement: Statement): statement is Statement & TypeStatement {
  return (
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement)
  );
}

type TypeStatement = Pick<import("typescript").InterfaceDeclaration, "name" | "modifiers" | "typeParameters">;

/** `export { Item };`, under its own name. */
function listedNames(file: SourceFile): ReadonlySet<string> {
  const lists = file.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier || !statement.exportClause) return [];
    const { exportClause } = statement;
    if (!ts.isNamedExports(exportClause)) return [];
    return exportClause.elements.filter(({ propertyName }) => !propertyName).map(({ name }) => name.text);
  });
  return new Set(lists);
}

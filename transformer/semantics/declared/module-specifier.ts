import type { Node, StringLiteral } from "typescript";
import { ts } from "../compiler.js";

/** The module that a name is imported or re-exported from. */
export function moduleSpecifierOf(declaration: Node): StringLiteral | undefined {
  const statement = ts.findAncestor(
    declaration,
    (node) => ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isStatement(node),
  );
  if (!statement || !(ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)))
    return undefined;
  const { moduleSpecifier } = statement;
  return moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier : undefined;
}

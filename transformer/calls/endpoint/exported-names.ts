import type { CallExpression, Node, SourceFile } from "typescript";
import { ts } from "../../semantics/compiler.js";

/** The names under which a module exports what a call returns: the name of its constant, or those of `export { get as GET }`. */
export function exportedNames(call: CallExpression): readonly string[] {
  let node: Node = call;
  while (
    ts.isParenthesizedExpression(node.parent) ||
    ts.isAsExpression(node.parent) ||
    ts.isSatisfiesExpression(node.parent)
  )
    node = node.parent;
  const holder = node.parent;
  if (ts.isExportAssignment(holder)) return ["default"];
  if (!ts.isVariableDeclaration(holder) || !ts.isIdentifier(holder.name)) return [];
  const statement = holder.parent.parent;
  if (!ts.isVariableStatement(statement) || !ts.isSourceFile(statement.parent)) return [];
  const name = holder.name.text;
  const isExported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  return isExported ? [name] : namesOf(name, statement.parent);
}

function namesOf(local: string, file: SourceFile): readonly string[] {
  return file.statements.flatMap((statement) => {
    if (ts.isExportAssignment(statement))
      return ts.isIdentifier(statement.expression) && statement.expression.text === local ? ["default"] : [];
    if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier) return [];
    const { exportClause: clause } = statement;
    if (!clause || !ts.isNamedExports(clause)) return [];
    return clause.elements
      .filter(({ name, propertyName = name }) => propertyName.text === local)
      .map(({ name }) => name.text);
  });
}

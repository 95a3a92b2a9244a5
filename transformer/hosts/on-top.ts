import type { Statement } from "typescript";
import { ts } from "../semantics/compiler.js";

/** Imports and directives such as "use strict". */
export function belongsOnTop(statement: Statement): boolean {
  if (ts.isImportDeclaration(statement)) return true;
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}

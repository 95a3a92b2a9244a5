import type { CallExpression, Expression, SourceFile } from "typescript";
import type { Discovery } from "../../1-discover/discovery.js";
import { findFunctionCalls } from "../../1-discover/function-calls.js";
import { ts } from "../../semantics/compiler.js";
import type { Semantics } from "../../semantics/semantics.js";

/** `tool(f)` or `tool(f, options)`. */
export interface ToolCall {
  readonly call: CallExpression;
  readonly callee: Expression;
  readonly options: Expression | undefined;
}

export function findTools(file: SourceFile, discovery: Discovery): readonly ToolCall[] {
  return findFunctionCalls("tool", 2, file, discovery).flatMap(({ call, arguments: [callee, options] }) =>
    !callee || isCompiled(options, discovery.semantics) ? [] : [{ call, callee, options }],
  );
}

/** Whether an argument is one that the compiler appended: there is nothing left to do. */
function isCompiled(argument: Expression | undefined, semantics: Semantics): boolean {
  if (!argument || !ts.isIdentifier(argument)) return false;
  const declaration = semantics.declarationOf(argument)?.node;
  const value = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  return (
    value !== undefined &&
    ts.isObjectLiteralExpression(value) &&
    value.properties.some(({ name }) => name && ts.isIdentifier(name) && name.text === "contract")
  );
}

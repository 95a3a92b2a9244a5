import type { CallExpression, Expression, SourceFile } from "typescript";
import { isCompiledArgument } from "../../1-discover/compiled-argument.js";
import type { Discovery } from "../../1-discover/discovery.js";
import { findFunctionCalls } from "../../1-discover/function-calls.js";

/** `tool(f)` or `tool(f, options)`. */
export interface ToolCall {
  readonly call: CallExpression;
  readonly callee: Expression;
  readonly options: Expression | undefined;
}

export function findTools(file: SourceFile, discovery: Discovery): readonly ToolCall[] {
  return findFunctionCalls("tool", 2, file, discovery).flatMap(({ call, arguments: [callee, options] }) =>
    !callee || isCompiledArgument(options, discovery.semantics) ? [] : [{ call, callee, options }],
  );
}

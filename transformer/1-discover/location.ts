import path from "node:path";
import type { CallExpression, Node } from "typescript";
import type { SourceLocation } from "../schema.js";
import { ts } from "../semantics/compiler.js";
import { locationOf } from "../semantics/location.js";

/** `get("/items", …)` in `app.get("/items", …)`: the calls of a chain all start at one position, but these parts do not. */
export function callLocation(call: CallExpression): SourceLocation {
  const { file, start } = locationOf(methodName(call));
  return { file, start, length: call.end - start };
}

export function methodName(call: CallExpression): Node {
  return ts.isPropertyAccessExpression(call.expression) ? call.expression.name : call.expression;
}

/** `src/app.ts:12`, relative to the project's root: the same on every machine. */
export function sourceOf(node: Node, root: string): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return `${path.relative(root, file.fileName).split(path.sep).join("/")}:${line + 1}`;
}

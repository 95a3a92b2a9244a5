import path from "node:path";
import type { Node } from "typescript";
import type { SourceLocation } from "../schema.js";

export function locationOf(node: Node): SourceLocation {
  const file = node.getSourceFile();
  const start = node.getStart(file);
  return { file: file.fileName, start, length: node.getEnd() - start };
}

/** `src/app.ts:12`, relative to the project's root: the same on every machine. */
export function sourceOf(node: Node, root: string): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return `${path.relative(root, file.fileName).split(path.sep).join("/")}:${line + 1}`;
}

import type { Declaration, Node } from "typescript";
import type { SourceLocation } from "../schema.js";
import { ts } from "./compiler.js";

/** Where a node stands, without the comments before it. */
export function locationOf(node: Node): SourceLocation {
  const file = node.getSourceFile();
  const start = node.getStart(file);
  return { file: file.fileName, start, length: node.getEnd() - start };
}

/** Where a declaration has its name; of one without, where it stands. */
export function nameLocation(declaration: Node): SourceLocation {
  return locationOf(ts.getNameOfDeclaration(declaration as Declaration) ?? declaration);
}

import type { Declaration, Node } from "typescript";
import type { SourceLocation } from "../schema.js";
import { ts } from "./compiler.js";

/** The position of a node, without the comments before it. */
export function locationOf(node: Node): SourceLocation {
  const file = node.getSourceFile();
  const start = node.getStart(file);
  return { file: file.fileName, start, length: node.getEnd() - start };
}

/** The position of a declaration's name, or of the declaration itself if it has none. */
export function nameLocation(declaration: Node): SourceLocation {
  return locationOf(ts.getNameOfDeclaration(declaration as Declaration) ?? declaration);
}

import type { Node } from "typescript";
import { ts } from "../semantics/compiler.js";

/**
 * Whether a text is the compiled form of a TypeScript file: the file has types, and the text has none. Other changes to a text
 * before it reaches us, such as constants that a plugin inserts, leave the types in place.
 * @param original the text of the file.
 */
export function areTypesGone(fileName: string, original: string, text: string): boolean {
  return original !== text && hasTypes(fileName, original) && !hasTypes(fileName, text);
}

function hasTypes(fileName: string, text: string): boolean {
  // TypeScript has a type node for what a class extends, but it is also JavaScript.
  const isType = (node: Node) =>
    (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node);
  const visit = (node: Node): boolean => isType(node) || (ts.forEachChild(node, visit) ?? false);
  return visit(ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest));
}

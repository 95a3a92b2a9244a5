import type { Node } from "typescript";
import { ts } from "../semantics/compiler.js";

/**
 * Whether a text is what a compiler made of a TypeScript file: the file has types, and the text has none. Other changes of a text
 * before it reaches us, such as constants that a plugin fills in, leave the types where they are.
 * @param original the text of the file.
 */
export function areTypesGone(fileName: string, original: string, text: string): boolean {
  return original !== text && hasTypes(fileName, original) && !hasTypes(fileName, text);
}

function hasTypes(fileName: string, text: string): boolean {
  // What extends a class is a type to TypeScript, and JavaScript all the same.
  const isType = (node: Node) =>
    (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node);
  const visit = (node: Node): boolean => isType(node) || (ts.forEachChild(node, visit) ?? false);
  return visit(ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest));
}

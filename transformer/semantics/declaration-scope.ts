import type { Declaration, Node } from "typescript";
import { ts } from "./compiler.js";

/**
 * The namespaces and functions around a declaration, outermost first: `OpenAI.Chat` of `OpenAI.Chat.Completion`. Together with
 * the module, it distinguishes all types of one name, no matter where they are met first. A scope without a name is named after
 * its position.
 */
export function scopeOf(declaration: Node): string {
  const scopes: string[] = [];
  for (let at = declaration.parent; at && !ts.isSourceFile(at); at = at.parent) {
    const scope = scopeName(at);
    if (scope !== undefined) scopes.unshift(scope);
  }
  return scopes.join(".");
}

function scopeName(node: Node): string | undefined {
  if (ts.isModuleDeclaration(node)) {
    const isNamespace = ts.isIdentifier(node.name) && !(node.flags & ts.NodeFlags.GlobalAugmentation);
    return isNamespace ? node.name.text : undefined;
  }
  if (ts.isFunctionLike(node) || ts.isClassLike(node)) return nameOf(node) ?? place(node);
  const isBranch = ts.isBlock(node) && !ts.isFunctionLike(node.parent);
  return isBranch ? place(node) : undefined;
}

function nameOf(node: Declaration): string | undefined {
  const name = ts.getNameOfDeclaration(node);
  return name && ts.isIdentifier(name) ? name.text : undefined;
}

function place(node: Node): string {
  return `@${node.getStart()}`;
}

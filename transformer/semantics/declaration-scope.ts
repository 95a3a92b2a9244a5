import type { Declaration, Node } from "typescript";
import { ts } from "./compiler.js";

/**
 * The namespaces and functions around a declaration, from the outside in: `OpenAI.Chat` of `OpenAI.Chat.Completion`.
 * With the module it tells apart all types of one name, wherever a reader meets them first. What has no name is called
 * by its place.
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

import type { Expression, Node } from "typescript";
import { ts } from "../semantics/compiler.js";

/** The expressions that a function returns, without those of functions inside it. */
export function returnsOf({ body }: { readonly body?: Node | undefined }): readonly Expression[] {
  if (!body) return [];
  if (!ts.isBlock(body)) return [body as Expression];
  const found: Expression[] = [];
  const visit = (node: Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
    ts.forEachChild(node, visit);
  };
  visit(body);
  return found;
}

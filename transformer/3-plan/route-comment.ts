import type { Node } from "typescript";
import { heldBy } from "../1-discover/held-by.js";
import type { RouteCall } from "../1-discover/routes.js";
import { bare } from "../1-discover/static-value.js";
import { ts } from "../semantics/compiler.js";
import { documentationIn, documentationOf, NO_DOCUMENTATION } from "../semantics/documentation.js";
import type { Documentation } from "../semantics/semantics.js";

/**
 * The JSDoc of a route: above its statement or, in a chain, before its own `.get`. The comment above a chain's statement belongs
 * to the first route of the chain.
 */
export function routeComment({ call, receiver }: RouteCall): Documentation {
  // For a call of a function, the declaration that holds its result has the comment.
  if (receiver === call.expression) return documentationOf(heldBy(call) ?? call.parent);
  const own = commentAfter(receiver);
  if (own) return own;
  if (ts.isCallExpression(bare(receiver))) return NO_DOCUMENTATION;
  let node: Node = call;
  while (ts.isCallExpression(node.parent) || ts.isPropertyAccessExpression(node.parent)) {
    // An argument is not a link of the chain.
    if (ts.isCallExpression(node.parent) && node.parent.expression !== node) return NO_DOCUMENTATION;
    node = node.parent;
  }
  return ts.isExpressionStatement(node.parent) ? documentationOf(node.parent) : NO_DOCUMENTATION;
}

/** TypeScript's parser attaches no JSDoc in the middle of an expression. */
function commentAfter(node: Node): Documentation | undefined {
  const file = node.getSourceFile();
  const comment = [
    ...(ts.getTrailingCommentRanges(file.text, node.end) ?? []),
    ...(ts.getLeadingCommentRanges(file.text, node.end) ?? []),
  ].findLast(({ pos }) => file.text.startsWith("/**", pos));
  return comment && documentationIn(file, [comment]);
}

import type { Node } from "typescript";
import { heldBy } from "../1-discover/held-by.js";
import type { RouteCall } from "../1-discover/routes.js";
import { bare } from "../1-discover/static-value.js";
import { ts } from "../semantics/compiler.js";
import { documentationIn, documentationOf, NO_DOCUMENTATION } from "../semantics/documentation.js";
import type { Documentation } from "../semantics/semantics.js";

/**
 * The JSDoc of a route: above its statement, or in a chain before its own `.get`. A chain's statement comment belongs to
 * the first route in it.
 */
export function routeComment({ call, receiver }: RouteCall): Documentation {
  // A call of a function: what holds its result has the comment.
  if (receiver === call.expression) return documentationOf(heldBy(call) ?? call.parent);
  const own = commentAfter(receiver);
  if (own) return own;
  if (ts.isCallExpression(bare(receiver))) return NO_DOCUMENTATION;
  let node: Node = call;
  while (ts.isCallExpression(node.parent) || ts.isPropertyAccessExpression(node.parent)) {
    // An argument is no link of a chain.
    if (ts.isCallExpression(node.parent) && node.parent.expression !== node) return NO_DOCUMENTATION;
    node = node.parent;
  }
  return ts.isExpressionStatement(node.parent) ? documentationOf(node.parent) : NO_DOCUMENTATION;
}

/** TypeScript's parser attaches no JSDoc to the middle of an expression. */
function commentAfter(node: Node): Documentation | undefined {
  const file = node.getSourceFile();
  const comment = [
    ...(ts.getTrailingCommentRanges(file.text, node.end) ?? []),
    ...(ts.getLeadingCommentRanges(file.text, node.end) ?? []),
  ].findLast(({ pos }) => file.text.startsWith("/**", pos));
  return comment && documentationIn(file, [comment]);
}

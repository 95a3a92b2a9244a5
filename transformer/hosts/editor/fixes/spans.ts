import type { Node } from "typescript";

/** A member of a list with the comma after it or, for the last member, the comma before it. */
export function extendedSpan(node: Node): { readonly start: number; readonly length: number } {
  const { text } = node.getSourceFile();
  const start = node.getStart();
  const after = /^\s*,\s*/.exec(text.slice(node.end))?.[0].length;
  if (after !== undefined) return { start, length: node.end + after - start };
  const before = /,\s*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return { start: start - before, length: node.end - start + before };
}

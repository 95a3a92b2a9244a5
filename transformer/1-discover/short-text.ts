import type { Node } from "typescript";

/** Code for a message, on one line and shortened. */
export function shortText(node: Node): string {
  const text = node.getText().replace(/\s+/g, " ");
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

import type { JSDoc, JSDocTag, Node } from "typescript";
import { ts } from "./compiler.js";
import type { Documentation } from "./semantics.js";

export const NO_DOCUMENTATION: Documentation = { text: "", tags: [], external: false };

/**
 * The JSDoc of a declaration, from the syntax tree: the language service's answer to the same question costs more
 * and is not there in every host. Tags keep their raw text (`{404} not found`), since ours are not JSDoc's.
 */
export function documentationOf(declaration: Node): Documentation {
  const blocks = ts.getJSDocCommentsAndTags(declaration).filter((node): node is JSDoc => ts.isJSDoc(node));
  if (blocks.length === 0) return NO_DOCUMENTATION;
  const file = declaration.getSourceFile();
  return {
    text: blocks
      .map((block) => ts.getTextOfJSDocComment(block.comment) ?? "")
      .filter((text) => text !== "")
      .join("\n\n"),
    tags: blocks.flatMap((block) =>
      (block.tags ?? []).map((tag) => ({ name: tag.tagName.text, text: rawText(tag, file.text) })),
    ),
    external: file.fileName.includes("/node_modules/"),
  };
}

function rawText(tag: JSDocTag, source: string): string {
  return source
    .slice(tag.tagName.end, tag.end)
    .replace(/\*\/$/, "")
    .replace(/\r?\n[ \t]*\*?[ \t]?/g, "\n")
    .trim();
}

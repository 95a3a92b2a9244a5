import { applyEdits, modify } from "jsonc-parser";

/**
 * Sets one value of a JSON file and keeps its comments, order and indentation.
 * @param sorted inserts a new key in alphabetical order, as package managers do for dependencies; otherwise it becomes the last.
 */
export function edit(
  text: string,
  path: readonly (string | number)[],
  value: unknown,
  { sorted = false } = {},
): string {
  const key = String(path.at(-1));
  const place = (names: string[]) => names.filter((other) => other < key).length;
  const edits = modify(text, [...path], value, {
    formattingOptions: formatting(text),
    ...(sorted && { getInsertionIndex: place }),
  });
  return applyEdits(text, edits);
}

/** In the style of the file; two spaces if it has none. */
function formatting(text: string) {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? "  ";
  const tabs = indent.startsWith("\t");
  return {
    insertSpaces: !tabs,
    tabSize: tabs ? 1 : indent.length,
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
}

import { readFileSync } from "node:fs";
import { type Place, placeOf } from "../../json-file.js";

/**
 * Finds a member in a document, JSON or YAML.
 * @param path `["paths", "/items", "get"]`
 * @returns only the file if there is no such member.
 */
export async function placeInDocument(file: string, path: readonly string[]): Promise<Place> {
  const text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  const { isMap, isScalar, parseDocument } = await import("yaml");
  let node: unknown = parseDocument(text, { logLevel: "silent", merge: true }).contents;
  let range: readonly number[] | null | undefined;
  for (const name of path) {
    const found = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === name)
      : undefined;
    if (!found || !isScalar(found.key)) break;
    range = found.key.range;
    node = found.value;
  }
  const [start, end] = range ?? [];
  return start === undefined || end === undefined ? { file } : placeOf(file, text, start, end - start);
}

import { readFileSync } from "node:fs";
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";

/** A line of a file, in the form that problems use. */
export interface Place {
  /** Absolute path. Line and column count from 1. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly length?: number;
  readonly sourceLine?: string;
}

/** A JSON file as it is written. Comments and trailing commas are allowed, as in `tsconfig.json`. */
export interface JsonFile {
  readonly file: string;
  readonly text: string;
}

/** Returns `undefined` if there is no such file. */
export function readJsonFile(file: string): JsonFile | undefined {
  try {
    return { file, text: readFileSync(file, "utf8").replace(/^\uFEFF/, "") };
  } catch {
    return undefined;
  }
}

/** The value at a path in the file: `["scripts", "build"]`. */
export function valueAt(json: JsonFile | undefined, path: readonly (string | number)[]): unknown {
  const node = json && nodeAt(json, path);
  return node && plain(node);
}

/** Strings at a path, by name: scripts, dependencies. */
export function stringsAt(json: JsonFile | undefined, path: readonly string[]): ReadonlyMap<string, string> {
  const value = valueAt(json, path);
  if (typeof value !== "object" || value === null) return new Map();
  return new Map(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** Where the value at a path is; the file as a whole if it does not exist. */
export function placeAt(json: JsonFile, path: readonly (string | number)[]): Place {
  const node = nodeAt(json, path);
  // A property's place begins with its name, because that is what users look for.
  const shown = node?.parent?.type === "property" ? node.parent : node;
  return shown ? placeOf(json.file, json.text, shown.offset, shown.length) : { file: json.file };
}

/** A description of the first syntax error. */
export function syntaxError(json: JsonFile): { readonly reason: string; readonly place: Place } | undefined {
  const errors: ParseError[] = [];
  parseTree(json.text, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (!first) return undefined;
  return {
    reason: printParseErrorCode(first.error),
    place: placeOf(json.file, json.text, first.offset, first.length),
  };
}

export function placeOf(file: string, text: string, offset: number, length: number): Place {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf("\n") + 1;
  const sourceLine = text.slice(start).split(/\r?\n/, 1)[0] ?? "";
  return { file, line: before.split("\n").length, column: offset - start + 1, length, sourceLine };
}

function nodeAt(json: JsonFile, path: readonly (string | number)[]): Node | undefined {
  const tree = parseTree(json.text, [], { allowTrailingComma: true });
  return tree && findNodeAtLocation(tree, [...path]);
}

function plain(node: Node): unknown {
  if (node.type === "array") return (node.children ?? []).map(plain);
  if (node.type !== "object") return node.value;
  // No prototype: a key `__proto__` is a key like any other.
  const value: Record<string, unknown> = Object.create(null);
  for (const { children: [key, child] = [] } of node.children ?? [])
    if (key && child) value[String(key.value)] = plain(child);
  return value;
}

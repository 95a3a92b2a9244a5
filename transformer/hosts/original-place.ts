import { SourceMap, type SourceMapPayload } from "node:module";
import path from "node:path";
import type { Program, SourceFile } from "typescript";
import type { SourceLocation } from "../schema.js";
import { ts } from "../semantics/compiler.js";

/** A program, or two of one project. */
export type Files = Pick<Program, "getSourceFile">;

/** A range of a file that TypeScript can print. */
export interface Place {
  readonly file: SourceFile;
  readonly start: number;
  readonly length: number;
}

/**
 * The position of a location in a program, as its author sees it. For a location in a declaration file with a map
 * (`declarationMap`), that is the position in the source, because people do not edit the output of a build.
 */
export function placeIn(files: Files, location: SourceLocation | undefined): Place | undefined {
  const file = location && files.getSourceFile(location.file);
  if (!file) return undefined;
  const place = { file, start: location.start, length: location.length };
  return (file.isDeclarationFile && originalPlace(place)) || place;
}

/** Returns `undefined` without a map, or if the source does not exist: packages rarely contain theirs. */
function originalPlace({ file, start, length }: Place): Place | undefined {
  const name = /^\/\/# sourceMappingURL=(\S+)\s*$/m.exec(file.text.slice(-500))?.[1];
  const mapFile = name === undefined ? undefined : path.resolve(path.dirname(file.fileName), name);
  const map = mapFile === undefined ? undefined : readMap(mapFile);
  if (!map || mapFile === undefined) return undefined;
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  const entry = new SourceMap(map).findEntry(line, character);
  if (!("originalSource" in entry) || entry.generatedLine !== line) return undefined;
  const source = path.resolve(path.dirname(mapFile), map.sourceRoot, entry.originalSource);
  const text = ts.sys.readFile(source);
  if (text === undefined) return undefined;
  const original = ts.createSourceFile(source, text, file.languageVersion);
  // The source may have been edited after the declarations were created.
  const from = original.getLineStarts()[entry.originalLine];
  if (from === undefined || from + entry.originalColumn > text.length) return undefined;
  const at = from + entry.originalColumn;
  const same = text.startsWith(file.text.slice(start, start + length), at);
  return { file: original, start: at, length: same ? length : lengthOfName(text, at) };
}

function readMap(file: string): SourceMapPayload | undefined {
  try {
    const map = JSON.parse(ts.sys.readFile(file) ?? "") as SourceMapPayload;
    return { ...map, sourceRoot: map.sourceRoot ?? "" };
  } catch {
    return undefined;
  }
}

function lengthOfName(text: string, start: number): number {
  return /^[\w$]+/.exec(text.slice(start))?.[0].length ?? 1;
}

import type { SourceFile } from "typescript";
import type { SourceLocation } from "../../schema.js";
import { rowOf } from "../../sources/sources.js";
import { placeIn } from "../original-place.js";
import { type EditorProgram, isWithin, nodeAt, parametersOf } from "./editor-program.js";

/** The parameter at the position, and the functions that return its value. */
export interface Definition {
  readonly start: number;
  readonly length: number;
  readonly targets: readonly SourceLocation[];
}

/** Finds the function of the dependency at a position: on its parameter's name, or on `Depends` in its type. */
export function definitionAt(
  file: SourceFile,
  position: number,
  program: EditorProgram,
): Definition | undefined {
  const node = nodeAt(file, position);
  for (const parameter of parametersOf(program)) {
    const need = rowOf(parameter).need?.of(parameter);
    const { declaration } = parameter;
    if (!need || declaration?.file !== file.fileName) continue;
    const isName = isWithin(position, declaration);
    const isMarker =
      node.getText(file) === "Depends" && nodeAt(file, declaration.start).parent === node.parent?.parent;
    if (!isName && !isMarker) continue;
    const place = placeIn(program.programs, need.dependency.location);
    if (!place) return undefined;
    const start = node.getStart(file);
    return {
      start,
      length: node.end - start,
      targets: [{ file: place.file.fileName, start: place.start, length: place.length }],
    };
  }
  return undefined;
}
